using System;
using System.Linq;
using System.Management.Automation;
using System.Security.Cryptography.X509Certificates;
using ExoLyncIntegration.Addresses;
using ExoLyncIntegration.Completion;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Evidence;
using ExoLyncIntegration.Features;
using ExoLyncIntegration.Files;
using ExoLyncIntegration.NativeCommands;
using ExoLyncIntegration.OAuth;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;
using ExoLyncIntegration.Session;

namespace ExoLyncIntegration.Commands;

/// <summary>Tests a whole deployment with every check that the session can make, and judges each feature. Changes nothing.</summary>
[Cmdlet(VerbsDiagnostic.Test, "ExoLyncDeployment", DefaultParameterSetName = LiveSet)]
[OutputType(typeof(CheckResult), typeof(FeatureVerdict), typeof(bool))]
public sealed class TestExoLyncDeploymentCommand : DeploymentTestCmdlet
{
    private const string LiveSet = "Live";
    private const string ZoneFileSet = "ZoneFile";
    private const string EvidenceSet = "Evidence";
    private const int ThrottleLimit = 64;
    private const int RetryCount = 2;

    private DeploymentObservation? observation;
    private string? evidenceFile;

    /// <summary>The scenario, or the name of a topology, which stands for a scenario with defaults.</summary>
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = LiveSet)]
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = ZoneFileSet)]
    [Parameter(Position = 0, ParameterSetName = EvidenceSet)]
    [ScenarioTransformation]
    [ArgumentCompleter(typeof(TopologyCompleter))]
    public Scenario? Scenario { get; set; }

    /// <summary>The users, of Active Directory, Exchange, Lync Server or Microsoft Graph, or rows of a file.</summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = LiveSet)]
    [Parameter(ValueFromPipeline = true, ParameterSetName = ZoneFileSet)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>Where the users are read from, in place of users from the pipeline.</summary>
    [Parameter(ParameterSetName = LiveSet)]
    [Parameter(ParameterSetName = ZoneFileSet)]
    public UserSource? UserSource { get; set; }

    /// <summary>The DNS servers to ask: an IP address, with a port if it is not 53. Without them, this computer's.</summary>
    [Parameter(ParameterSetName = LiveSet)]
    [ArgumentCompleter(typeof(DnsServerCompleter))]
    public string[]? Server { get; set; }

    /// <summary>The DNS servers of the organization's own network: its view is looked at as well, and compared with that of the internet.</summary>
    [Parameter(ParameterSetName = LiveSet)]
    [ArgumentCompleter(typeof(DnsServerCompleter))]
    public string[]? InternalServer { get; set; }

    /// <summary>Zone files to look at in place of DNS servers; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ZoneFileSet)]
    [SupportsWildcards]
    public string[]? ZoneFile { get; set; }

    /// <summary>Zone files of the organization's own network; wildcards are allowed.</summary>
    [Parameter(ParameterSetName = ZoneFileSet)]
    [SupportsWildcards]
    public string[]? InternalZoneFile { get; set; }

    /// <summary>Looks also at the records that serve something in addition, such as Autodiscover.</summary>
    [Parameter(ParameterSetName = LiveSet)]
    [Parameter(ParameterSetName = ZoneFileSet)]
    public SwitchParameter IncludeOptional { get; set; }

    /// <summary>
    /// The OAuthTokenIssuer certificates of the servers: certificates, or files of them. Without them, those that this Lync server or the
    /// metadata documents of the pools show.
    /// </summary>
    [Parameter(ParameterSetName = LiveSet)]
    [Parameter(ParameterSetName = ZoneFileSet)]
    [CertificateTransformation]
    public X509Certificate2[] Certificate { get; set; } = [];

    /// <summary>Authorities that are trusted for metadata documents besides the computer's: certificates, or files of them.</summary>
    [Parameter(ParameterSetName = LiveSet)]
    [CertificateTransformation]
    public X509Certificate2[] CertificateAuthority { get; set; } = [];

    /// <summary>How long a server may take for one attempt at a question or for one document, in seconds.</summary>
    [Parameter(ParameterSetName = LiveSet)]
    [ValidateRange(1, 300)]
    public int TimeoutSeconds { get; set; } = 5;

    /// <summary>A JSON file for all that was observed; secrets are left out.</summary>
    [Parameter(ParameterSetName = LiveSet)]
    [Parameter(ParameterSetName = ZoneFileSet)]
    [ValidateNotNullOrEmpty]
    public string? EvidencePath { get; set; }

    /// <summary>Judges evidence again, in place of looking; several files are taken as what several computers saw of one deployment.</summary>
    [Parameter(Mandatory = true, ParameterSetName = EvidenceSet)]
    [ValidateNotNullOrEmpty]
    public string[]? FromEvidence { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        DeploymentEvidence? recorded = null;
        try
        {
            evidenceFile = EvidencePath is null ? null : OutputFile.Resolve(SessionState, EvidencePath);
            recorded = FromEvidence is null ? null : EvidenceFile.Read(SessionState, FromEvidence, Scenario);
        }
        catch (ExoLyncException exception)
        {
            ThrowTerminatingError(exception, (object?)FromEvidence ?? EvidencePath);
        }

        if (recorded is not null)
        {
            Scenario = recorded.Scenario;
            Found(EvidencePart.JudgeAll(recorded));
            return;
        }

        var begun = DeploymentEvidence.Begin(Scenario!, DateTimeOffset.UtcNow) with
        {
            IncludesOptional = IncludeOptional,
            Certificates = [.. Certificate.Select(CertificateFacts.Of)],
        };
        observation = new DeploymentObservation(begun, Question, keepsUsers: evidenceFile is not null, this);
        observation.LookAtDns(OpenPlaces, Cancellation);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (InputObject is not null)
        {
            observation?.LookAtUser(InputObject);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (observation is not null)
        {
            LookAtTheRest(observation, new NativeSession(InvokeCommand));
            KeepEvidence(observation.Evidence);
        }

        WriteAnswer(Scenario!);
    }

    private DnsPlaces OpenPlaces() => DnsPlaces.Open(
        SessionState, new DnsServerOptions(TimeSpan.FromSeconds(TimeoutSeconds), RetryCount), ThrottleLimit, Doubt,
        external: (Server, ZoneFile), @internal: (InternalServer, InternalZoneFile));

    private void LookAtTheRest(DeploymentObservation observation, NativeSession session)
    {
        if (UserSource is { } source)
        {
            observation.LookAtUsers(source, session, Cancellation);
        }

        observation.CompleteUsers();
        observation.LookAtConfiguration(session);
        if (ZoneFile is null)
        {
            observation.LookAtMetadata(CertificateAuthority, TimeSpan.FromSeconds(TimeoutSeconds));
        }

        observation.LookAtTenant(CloudConnections.Current);
        observation.JudgeTheRest();
    }

    private void KeepEvidence(DeploymentEvidence evidence)
    {
        if (Stopping)
        {
            throw new PipelineStoppedException();
        }

        try
        {
            if (evidenceFile is not null)
            {
                EvidenceFile.Write(evidenceFile, evidence);
            }
        }
        catch (ExoLyncException exception)
        {
            WriteError(exception, EvidencePath);
        }
    }
}
