using System;
using System.Collections.Generic;
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
using ExoLyncIntegration.Network;
using ExoLyncIntegration.OAuth;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;
using ExoLyncIntegration.Session;

namespace ExoLyncIntegration.Commands;

/// <summary>Tests a whole deployment with every check that the session can make, and judges each feature. Changes nothing.</summary>
[Cmdlet(VerbsDiagnostic.Test, "ExoLyncDeployment", DefaultParameterSetName = LiveSet)]
[OutputType(typeof(CheckResult), typeof(FeatureVerdict), typeof(bool))]
public sealed class TestExoLyncDeploymentCommand : CloudCmdlet
{
    private const string LiveSet = "Live";
    private const string ZoneFileSet = "ZoneFile";
    private const string EvidenceSet = "Evidence";
    private const int ThrottleLimit = 64;
    private const int RetryCount = 2;

    private readonly List<CheckResult> results = [];
    private DeploymentQuestion question = new([]);
    private DeploymentEvidence? evidence;
    private UserObservation? users;
    private string? evidenceFile;
    private bool isDoubtful;

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

    /// <summary>The steps whose checks are made; all where none is named.</summary>
    [Parameter]
    [ValidateRange(1, 7)]
    [ArgumentCompleter(typeof(StepNumberCompleter))]
    public int[] Step { get; set; } = [];

    /// <summary>The features that are judged, by id or name; wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(FeatureCompleter))]
    public string[] Feature { get; set; } = [];

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

    /// <summary>
    /// Gives one Boolean in place of the results: whether, of the steps and features that were chosen, something was tested, and nothing failed or
    /// stayed open.
    /// </summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        try
        {
            question = new DeploymentQuestion(Step, Feature.Length > 0 ? FeatureSelection.Of(Feature, Doubt) : null);
            evidenceFile = EvidencePath is null ? null : OutputFile.Resolve(SessionState, EvidencePath);
            evidence = FromEvidence is null ? null : EvidenceFile.Read(SessionState, FromEvidence, Scenario);
        }
        catch (ExoLyncException exception)
        {
            ThrowTerminatingError(exception, (object?)FromEvidence ?? EvidencePath);
        }

        if (evidence is not null)
        {
            Scenario = evidence.Scenario;
            return;
        }

        evidence = DeploymentEvidence.Begin(Scenario!, DateTimeOffset.UtcNow) with
        {
            IncludesOptional = IncludeOptional,
            Certificates = [.. Certificate.Select(CertificateFacts.Of)],
        };
        users = new UserObservation(Scenario!, keeps: evidenceFile is not null);
        if (Wants(EvidencePart.Dns))
        {
            TestDns();
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (InputObject is not null && users is not null && Wants(EvidencePart.Users))
        {
            TestUser(InputObject);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (users is null)
        {
            Write(EvidencePart.JudgeAll(evidence!));
        }
        else
        {
            LookAtTheRest(new NativeSession(InvokeCommand), users);
            KeepEvidence();
        }

        if (Quiet)
        {
            WriteObject(!isDoubtful && question.IsWell(Scenario!, results));
        }
        else
        {
            WriteObject(question.Verdicts(Scenario!, results), enumerateCollection: true);
        }
    }

    private bool Wants(EvidencePart part) => part.Steps.Any(question.Includes);

    private void TestDns()
    {
        if (Scenario!.SipDomain.Length == 0)
        {
            Doubt(new ExoLyncException(ErrorCatalogue.NoDomain, "The scenario has no SIP domain, so no DNS record was looked at."), Scenario);
            return;
        }

        using var places = new DnsPlaces(SessionState, new DnsServerOptions(TimeSpan.FromSeconds(TimeoutSeconds), RetryCount), ThrottleLimit);
        AddPlaces(places, DnsView.External, Server, ZoneFile, orOwnServers: ZoneFile is null);
        AddPlaces(places, DnsView.Internal, InternalServer, InternalZoneFile, orOwnServers: false);
        var recording = new DnsRecording(places.All);
        try
        {
            foreach (var domain in recording.Examine(Scenario, IncludeOptional, Cancellation))
            {
                Write(domain);
            }
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }

        evidence = evidence! with { Dns = recording.Answers };
    }

    private void AddPlaces(DnsPlaces places, DnsView view, string[]? servers, string[]? files, bool orOwnServers)
    {
        try
        {
            if (files is not null)
            {
                places.AddZoneFiles(view, files, Doubt);
            }
            else if (servers is not null || orOwnServers)
            {
                places.AddServers(view, servers);
            }
        }
        catch (ExoLyncException exception)
        {
            Doubt(exception, servers);
        }
    }

    private void TestUser(PSObject input)
    {
        var found = users!.Test(input);
        if (found.Count == 0)
        {
            Doubt(new ExoLyncException(ErrorCatalogue.ObjectWithoutAddress, $"An object of type {input.TypeNames[0]} carries no address."), input);
        }

        Write(found);
    }

    private void ReadUsers(NativeSession session, UserQuery query, UserObservation observation)
    {
        if (session.Find(query.Command) is null)
        {
            observation.Lack(query, "it is not in this session.");
        }
        else if (NativeSession.Stream(query.Command, query.Parameters, TestUser, Cancellation) is { } error)
        {
            observation.Lack(query, error.ToString());
        }
    }

    // Everything but DNS and piped users, which are judged as they come. What nobody looks at says so when it is judged.
    private void LookAtTheRest(NativeSession session, UserObservation observation)
    {
        if (UserSource is { } source && Wants(EvidencePart.Users))
        {
            ReadUsers(session, UserQuery.Of(source, Scenario!), observation);
        }

        Write(observation.Complete());
        evidence = observation.AddTo(evidence!) with { Configuration = ConfigurationObservation.Read(Scenario!, new ConfigurationReader(session).Read(), question.Includes) };
        if (ZoneFile is null && Wants(EvidencePart.Metadata) && MetadataTarget.Of(Scenario!) is { Count: > 0 } targets)
        {
            var fetcher = NetworkLibrary.CreateMetadataFetcher();
            evidence = evidence with
            {
                Metadata = Wait((_, cancellation) => MetadataObservation.FetchAsync(targets, fetcher, CertificateAuthority, TimeSpan.FromSeconds(TimeoutSeconds), cancellation)),
            };
        }

        if (CloudConnections.Current is { } cloud && Wants(EvidencePart.Tenant))
        {
            evidence = evidence with { Tenant = Wait((observer, cancellation) => TenantObservation.ReadAsync(Scenario!, cloud, observer, cancellation)) };
        }

        Write(EvidencePart.All.Except([EvidencePart.Dns, EvidencePart.Users]).SelectMany(part => part.Judge(evidence)));
    }

    private void Write(IEnumerable<CheckResult> found)
    {
        foreach (var result in found)
        {
            if (question.Includes(result.Step))
            {
                results.Add(result);
                if (!Quiet)
                {
                    WriteObject(result);
                }
            }
        }
    }

    private void KeepEvidence()
    {
        if (Stopping)
        {
            throw new PipelineStoppedException();
        }

        try
        {
            if (evidenceFile is not null)
            {
                EvidenceFile.Write(evidenceFile, evidence!);
            }
        }
        catch (ExoLyncException exception)
        {
            WriteError(exception, EvidencePath);
        }
    }

    // Something could not be looked at: -Quiet says so, too.
    private void Doubt(ExoLyncException exception, object? target)
    {
        isDoubtful = true;
        WriteError(exception, target);
    }
}
