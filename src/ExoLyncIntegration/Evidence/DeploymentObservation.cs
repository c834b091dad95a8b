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

/// <summary>Looks at DNS and at the session's configuration for one run, and keeps what it saw.</summary>
/// <param name="configuration">The session's configuration.</param>
/// <param name="includeOptional">Whether records are looked at that serve something in addition.</param>
internal sealed class DeploymentObservation(LiveConfiguration configuration, bool includeOptional)
{
    private readonly DateTimeOffset begun = DateTimeOffset.UtcNow;
    private readonly ConfigurationRecorder recorder = new(configuration);
    private readonly List<(DnsView View, RecordingDnsSource Source)> places = [];

    /// <summary>The configuration of the servers.</summary>
    public LiveConfiguration Configuration => recorder.Configuration;

    /// <summary>Examines the records of each SIP domain.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="sources">Who is asked, each by itself.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The results of each domain, in the order of the domains, as they are ready.</returns>
    public IEnumerable<IReadOnlyList<DnsCheckResult>> Examine(Scenario scenario, IEnumerable<IDnsSource> sources, CancellationToken cancellation)
    {
        places.AddRange(sources.Select(static source => (DnsView.External, new RecordingDnsSource(source))));
        if (places.Count == 0)
        {
            yield break;
        }

        var examination = new DnsExamination(scenario, [.. places.Select(static place => new DnsProbe(place.View, place.Source))], includeOptional);
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
}
