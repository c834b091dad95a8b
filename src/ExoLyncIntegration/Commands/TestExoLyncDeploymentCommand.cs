using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Addresses;
using ExoLyncIntegration.Completion;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Dns.Zones;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Evidence;
using ExoLyncIntegration.Features;
using ExoLyncIntegration.Files;
using ExoLyncIntegration.NativeCommands;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Commands;

/// <summary>Tests a whole deployment with every check that the session can make, and judges each feature. Changes nothing.</summary>
[Cmdlet(VerbsDiagnostic.Test, "ExoLyncDeployment", DefaultParameterSetName = LiveSet)]
[OutputType(typeof(CheckResult), typeof(FeatureVerdict), typeof(bool))]
public sealed class TestExoLyncDeploymentCommand : ExoLyncCmdlet
{
    private const string LiveSet = "Live";
    private const string ZoneFileSet = "ZoneFile";
    private const string EvidenceSet = "Evidence";
    private const int ThrottleLimit = 64;
    private const int RetryCount = 2;

    private readonly List<CheckResult> results = [];
    private readonly List<UserAddresses> users = [];
    private IReadOnlyList<FeatureDefinition> features = FeatureCatalogue.Matrix;
    private DeploymentEvidence? recorded;
    private DeploymentObservation? observation;
    private UserTest? userTest;
    private string? evidenceFile;
    private long inputs;
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
    public string[]? Server { get; set; }

    /// <summary>Zone files to look at in place of DNS servers; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ZoneFileSet)]
    [SupportsWildcards]
    public string[]? ZoneFile { get; set; }

    /// <summary>Looks also at the records that serve something in addition, such as Autodiscover.</summary>
    [Parameter(ParameterSetName = LiveSet)]
    [Parameter(ParameterSetName = ZoneFileSet)]
    public SwitchParameter IncludeOptional { get; set; }

    /// <summary>How long a DNS server may take for one attempt at a question, in seconds.</summary>
    [Parameter(ParameterSetName = LiveSet)]
    [ValidateRange(1, 300)]
    public int TimeoutSeconds { get; set; } = 5;

    /// <summary>A JSON file for all that was observed; secrets are left out.</summary>
    [Parameter(ParameterSetName = LiveSet)]
    [Parameter(ParameterSetName = ZoneFileSet)]
    [ValidateNotNullOrEmpty]
    public string? EvidencePath { get; set; }

    /// <summary>Judges evidence again, in place of looking.</summary>
    [Parameter(Mandatory = true, ParameterSetName = EvidenceSet)]
    [ValidateNotNullOrEmpty]
    public string? FromEvidence { get; set; }

    /// <summary>Gives one Boolean in place of the results: whether something was tested, and nothing failed or stayed open.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        try
        {
            features = Feature.Length > 0 ? FeatureSelection.Of(Feature, WriteError) : features;
            evidenceFile = EvidencePath is null ? null : OutputFile.Resolve(SessionState, EvidencePath);
            if (FromEvidence is not null)
            {
                var file = InputFiles.Resolve(SessionState, FromEvidence, literal: true)[0];
                recorded = EvidenceJson.Read(InputFiles.ReadText(file), file);
                Scenario ??= recorded.Scenario;
                return;
            }
        }
        catch (ExoLyncException exception)
        {
            ThrowTerminatingError(exception, FromEvidence ?? EvidencePath);
        }

        observation = new DeploymentObservation(new ConfigurationReader(new NativeSession(InvokeCommand)).Read(), IncludeOptional);
        userTest = new UserTest(Scenario!);
        if (Wants(1) || Wants(3))
        {
            TestDns();
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (InputObject is null || userTest is null)
        {
            return;
        }

        inputs++;
        if (UserAddressReader.Read(InputObject, inputs) is { } user)
        {
            users.Add(user);
            Write(userTest.Test(user));
        }
        else
        {
            isDoubtful = true;
            WriteError(new ExoLyncException(ErrorCatalogue.ObjectWithoutAddress, $"An object of type {InputObject.TypeNames[0]} carries no address."), InputObject);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (recorded is not null)
        {
            Write(EvidenceJudge.Judge(recorded with { Scenario = Scenario! }));
        }
        else
        {
            Write(users.Count > 0 ? userTest!.Complete() : NotLookedAt.Users(Scenario!));
            Write(Enumerable.Range(4, 4).Any(Wants) ? ConfigurationJudge.Judge(Scenario!, observation!.Configuration) : []);
            Write(NotLookedAt.Tenant(Scenario!));
            KeepEvidence();
        }

        var verdicts = FeatureJudge.Judge(Scenario!, results, features);
        if (Quiet)
        {
            WriteObject(!isDoubtful && results.Count > 0 && !results.Any(static result => result.Status.IsFailOrInconclusive())
                && verdicts.All(static verdict => verdict.Verdict is Verdict.Working or Verdict.Degraded or Verdict.NotSupported));
        }
        else
        {
            WriteObject(verdicts, enumerateCollection: true);
        }
    }

    private bool Wants(int step) => Step.Length == 0 || Step.Contains(step);

    private void TestDns()
    {
        if (Scenario!.SipDomain.Length == 0)
        {
            isDoubtful = true;
            WriteError(new ExoLyncException(ErrorCatalogue.NoDomain, "The scenario has no SIP domain, so no DNS record was looked at."), Scenario);
            return;
        }

        DnsSources? live = null;
        try
        {
            live = ZoneFile is null ? DnsSources.Create(new DnsServerOptions(TimeSpan.FromSeconds(TimeoutSeconds), RetryCount), ThrottleLimit) : null;
            foreach (var domain in observation!.Examine(Scenario, live?.For(Server) ?? FileSource(ZoneFile!), Cancellation))
            {
                Write(domain);
            }
        }
        catch (ExoLyncException exception)
        {
            isDoubtful = true;
            WriteError(exception, Server);
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
        finally
        {
            live?.Dispose();
        }
    }

    private IReadOnlyList<IDnsSource> FileSource(string[] files)
    {
        var zones = ZoneFiles.Read(SessionState, files, (exception, file) =>
        {
            isDoubtful = true;
            WriteError(exception, file);
        });
        return zones.Count > 0 ? [new ZoneFileSource(zones)] : [];
    }

    private void Write(IEnumerable<CheckResult> found)
    {
        foreach (var result in found)
        {
            if (result.Step == 0 || Wants(result.Step))
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
        if (evidenceFile is null)
        {
            return;
        }

        try
        {
            var evidence = observation!.Evidence(Scenario!, users.Count > 0 ? users : null);
            OutputFile.Write(evidenceFile, replace: true, stream => EvidenceJson.Write(evidence, stream));
        }
        catch (ExoLyncException exception)
        {
            WriteError(exception, EvidencePath);
        }
    }
}
