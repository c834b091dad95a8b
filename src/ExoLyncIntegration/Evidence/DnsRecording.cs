using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Evidence;

/// <summary>Looks at DNS for one run, and keeps every answer.</summary>
/// <param name="places">Who is asked, each by itself, and whose view each has.</param>
internal sealed class DnsRecording(IEnumerable<DnsProbe> places)
{
    private readonly List<(DnsView View, RecordingDnsSource Source)> places = [.. places.Select(static place => (place.View, new RecordingDnsSource(place.Source)))];

    /// <summary>The answers so far; <see langword="null"/> where there is nobody to ask.</summary>
    public IReadOnlyList<DnsEvidence>? Answers =>
        places.Count == 0 ? null : [.. places.Select(static place => new DnsEvidence(place.View, place.Source.Name, place.Source.Answers))];

    /// <summary>Examines the records of each SIP domain.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="includeOptional">Whether records are looked at that serve something in addition.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The results of each domain, in the order of the domains, as they are ready.</returns>
    public IEnumerable<IReadOnlyList<DnsCheckResult>> Examine(Scenario scenario, bool includeOptional, CancellationToken cancellation)
    {
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
}
