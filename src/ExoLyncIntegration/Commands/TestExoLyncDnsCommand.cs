using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Completion;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Dns.Zones;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Commands;

/// <summary>Tests step 1: the DNS records that a scenario needs, and those that must not be there.</summary>
[Cmdlet(VerbsDiagnostic.Test, "ExoLyncDns", DefaultParameterSetName = OneViewSet)]
[OutputType(typeof(DnsCheckResult), typeof(bool))]
public sealed class TestExoLyncDnsCommand : ExoLyncCmdlet
{
    private const string OneViewSet = "OneView";
    private const string BothViewsSet = "BothViews";
    private const string ZoneFileSet = "ZoneFile";

    private static readonly Scenario AssumedScenario = ExoLyncIntegration.Scenarios.Scenario.ForTopology(Topology.OnlineOnly);

    private static readonly TimeSpan ProgressInterval = TimeSpan.FromMilliseconds(250);

    private readonly ExaminationQueue queue = new();
    private readonly HashSet<(string Domain, Scenario Scenario)> seen = [];
    private readonly Stopwatch sinceProgress = Stopwatch.StartNew();
    private IReadOnlyList<DnsProbe> probes = [];
    private DnsSources? sources;
    private DnsExamination? examination;
    private Scenario? examined;
    private int written;
    private bool isSound = true;

    /// <summary>The SIP domains. Without them, those of the scenario.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("SipDomain", "DomainName", "Name", "Id")]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(ScenarioValueCompleter))]
    public string[]? Domain { get; set; }

    /// <summary>The scenario, or the name of a topology, which stands for a scenario with defaults; OnlineOnly where nothing is said.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ScenarioTransformation(SharesPipeline = true)]
    [ArgumentCompleter(typeof(TopologyCompleter))]
    public Scenario? Scenario { get; set; }

    /// <summary>Whose view is tested: that of the internet, or that of the organization's own network.</summary>
    [Parameter(ParameterSetName = OneViewSet)]
    [Parameter(ParameterSetName = ZoneFileSet)]
    public DnsView View { get; set; }

    /// <summary>The servers to ask, each by itself: an IP address, with a port if it is not 53. Without them, this computer's.</summary>
    [Parameter(ParameterSetName = OneViewSet)]
    [Parameter(ParameterSetName = BothViewsSet)]
    [ArgumentCompleter(typeof(DnsServerCompleter))]
    public string[]? Server { get; set; }

    /// <summary>The servers inside, for a test of both views that compares them.</summary>
    [Parameter(ParameterSetName = BothViewsSet, Mandatory = true)]
    [ArgumentCompleter(typeof(DnsServerCompleter))]
    public string[]? InternalServer { get; set; }

    /// <summary>Asks the zones' own name servers, past any cache; the servers only tell which these are.</summary>
    [Parameter(ParameterSetName = OneViewSet)]
    [Parameter(ParameterSetName = BothViewsSet)]
    public SwitchParameter Authoritative { get; set; }

    /// <summary>Zone files to test in place of servers; wildcards are allowed.</summary>
    [Parameter(ParameterSetName = ZoneFileSet, Mandatory = true)]
    [SupportsWildcards]
    public string[]? ZoneFile { get; set; }

    /// <summary>Tests as well the records that serve something in addition.</summary>
    [Parameter]
    public SwitchParameter IncludeOptional { get; set; }

    /// <summary>The most questions that one server has to deal with at a time.</summary>
    [Parameter(ParameterSetName = OneViewSet)]
    [Parameter(ParameterSetName = BothViewsSet)]
    [ValidateRange(1, 1024)]
    public int ThrottleLimit { get; set; } = 64;

    /// <summary>How long a server may take for one attempt at a question, in seconds.</summary>
    [Parameter(ParameterSetName = OneViewSet)]
    [Parameter(ParameterSetName = BothViewsSet)]
    [ValidateRange(1, 300)]
    public int TimeoutSeconds { get; set; } = 5;

    /// <summary>How many further attempts a question gets that was not answered.</summary>
    [Parameter(ParameterSetName = OneViewSet)]
    [Parameter(ParameterSetName = BothViewsSet)]
    [ValidateRange(0, 20)]
    public int RetryCount { get; set; } = 2;

    /// <summary>Gives one Boolean in place of the results: whether something was tested, and nothing failed or stayed open.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        ThrowIfScenarioIsNone();
        try
        {
            probes = ZoneFile is null ? LiveProbes() : FileProbes(ZoneFile);
        }
        catch (ExoLyncException exception)
        {
            ThrowTerminatingError(exception, Server);
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var scenario = Scenario ?? AssumedScenario;
        var domains = Domain ?? scenario.SipDomain;
        if (domains.Length == 0)
        {
            isSound = false;
            WriteError(new ExoLyncException(ErrorCatalogue.NoDomain, "Neither a domain nor a scenario with SIP domains was given."), Scenario);
        }

        foreach (var text in domains)
        {
            if (!DomainName.TryParse(text, out var domain, out var reason))
            {
                isSound = false;
                WriteError(new ExoLyncException(ErrorCatalogue.InvalidDomainName, $"'{text}' is not a valid domain name: {reason}."), text);
            }
            else if (seen.Add((domain.Ascii, scenario)) && probes.Count > 0)
            {
                queue.Add(Examination(scenario).ExamineAsync(domain, Cancellation));
                WriteReady(keep: ThrottleLimit);
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        WriteReady(keep: 0);
        if (Quiet)
        {
            WriteObject(isSound && written > 0);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            sources?.Dispose();
        }

        base.Dispose(disposing);
    }

    private IReadOnlyList<DnsProbe> LiveProbes()
    {
        sources = DnsSources.Create(new DnsServerOptions(TimeSpan.FromSeconds(TimeoutSeconds), RetryCount), ThrottleLimit);
        return [.. Probes(InternalServer is null ? View : DnsView.External, Server), .. InternalServer is null ? [] : Probes(DnsView.Internal, InternalServer)];
    }

    private IEnumerable<DnsProbe> Probes(DnsView view, string[]? servers) =>
        sources!.For(servers).Select(source => new DnsProbe(view, Authoritative ? sources.Authoritative(source) : source));

    private IReadOnlyList<DnsProbe> FileProbes(string[] files)
    {
        var zones = ZoneFiles.Read(SessionState, files, (exception, file) =>
        {
            isSound = false;
            WriteError(exception, file);
        });
        return zones.Count > 0 ? [new DnsProbe(View, new ZoneFileSource(zones))] : [];
    }

    private DnsExamination Examination(Scenario scenario)
    {
        if (examination is null || scenario != examined)
        {
            examined = scenario;
            examination = new DnsExamination(scenario, probes, IncludeOptional, Scenario is null);
        }

        return examination;
    }

    // What is ready goes out in order; beyond the number to keep, the pipeline waits.
    private void WriteReady(int keep)
    {
        try
        {
            while (queue.Count > 0)
            {
                if (queue.TryTake(queue.Count > keep ? ProgressInterval : TimeSpan.Zero, Cancellation, out var results))
                {
                    Write(results);
                }
                else if (queue.Count <= keep)
                {
                    return;
                }

                ReportProgress();
            }
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
    }

    private void Write(IReadOnlyList<DnsCheckResult> results)
    {
        written++;
        isSound &= !results.Any(static result => result.Status.IsFailOrInconclusive());
        if (!Quiet)
        {
            WriteObject(results, enumerateCollection: true);
        }
    }

    private void ReportProgress()
    {
        if (sinceProgress.Elapsed >= ProgressInterval)
        {
            sinceProgress.Restart();
            WriteProgress(new ProgressRecord(0, "Testing DNS records", $"{written} domains done, {queue.Count} under way"));
        }
    }
}
