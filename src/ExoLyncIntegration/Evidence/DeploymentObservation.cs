using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Addresses;
using ExoLyncIntegration.Configuration;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Evidence;

/// <summary>Where the facts of one run come from: live servers and the session, with everything recorded, or earlier evidence.</summary>
internal sealed class DeploymentObservation : IDisposable
{
    private const int ThrottleLimit = 64;
    private const int RetryCount = 2;

    private readonly DateTimeOffset begun = DateTimeOffset.UtcNow;
    private readonly DeploymentEvidence? recorded;
    private readonly ConfigurationRecorder recorder;
    private readonly TimeSpan timeout;
    private readonly bool includeOptional;
    private readonly List<(DnsView View, RecordingDnsSource Source)> places = [];
    private DnsSources? sources;

    /// <summary>Looks at live servers.</summary>
    /// <param name="configuration">The session's configuration.</param>
    /// <param name="timeout">How long a DNS server may take for one attempt at a question.</param>
    /// <param name="includeOptional">Whether records are looked at that serve something in addition.</param>
    public DeploymentObservation(LiveConfiguration configuration, TimeSpan timeout, bool includeOptional)
    {
        recorder = new ConfigurationRecorder(configuration);
        this.timeout = timeout;
        this.includeOptional = includeOptional;
    }

    private DeploymentObservation(DeploymentEvidence recorded)
        : this(Recorded(recorded), TimeSpan.Zero, recorded.IncludesOptional) => this.recorded = recorded;

    /// <summary>The configuration of the servers.</summary>
    public LiveConfiguration Configuration => recorder.Configuration;

    /// <summary>Looks at evidence.</summary>
    public static DeploymentObservation Of(DeploymentEvidence recorded) => new(recorded);

    /// <summary>Examines the records of each SIP domain.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="servers">The servers; <see langword="null"/> for those of this computer.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The results of each domain, in the order of the domains, as they are ready.</returns>
    /// <exception cref="Errors.ExoLyncException">There is no server to ask.</exception>
    public IEnumerable<IReadOnlyList<DnsCheckResult>> Examine(Scenario scenario, string[]? servers, CancellationToken cancellation)
    {
        var probes = Probes(servers);
        if (probes.Count == 0)
        {
            yield break;
        }

        var examination = new DnsExamination(scenario, probes, includeOptional);
        List<Task<IReadOnlyList<DnsCheckResult>>> tasks = [.. scenario.SipDomain.Select(domain => examination.ExamineAsync(DomainName.Parse(domain), cancellation))];
        foreach (var task in tasks)
        {
            task.Wait(cancellation);
            yield return task.Result;
        }
    }

    /// <summary>What was observed so far.</summary>
    public DeploymentEvidence Evidence(Scenario scenario, IReadOnlyList<UserAddresses>? users) => new()
    {
        Collected = begun,
        Scenario = scenario,
        IncludesOptional = includeOptional,
        Dns = places.Count == 0 ? null : [.. places.Select(static place => new DnsEvidence(place.View, place.Source.Name, place.Source.Answers))],
        Users = users,
        Configuration = recorder.Sections.Count == 0 ? null : recorder.Sections,
    };

    public void Dispose() => sources?.Dispose();

    private static LiveConfiguration Recorded(DeploymentEvidence evidence) => new(section =>
        evidence.Configuration is { } sections && sections.TryGetValue(section, out var reading)
            ? reading
            : SectionReading.Unknown($"The evidence does not have the output of {ConfigurationSource.Of(section).Command}."));

    private List<DnsProbe> Probes(string[]? servers)
    {
        if (recorded is not null)
        {
            return [.. (recorded.Dns ?? []).Select(static place => new DnsProbe(place.View, new RecordedDnsSource(place)))];
        }

        sources = DnsSources.Create(new DnsServerOptions(timeout, RetryCount), ThrottleLimit);
        places.AddRange(sources.For(servers).Select(static source => (DnsView.External, new RecordingDnsSource(source))));
        return [.. places.Select(static place => new DnsProbe(place.View, place.Source))];
    }
}
