using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Evidence;

/// <summary>Judges what DNS answered.</summary>
internal static class DnsEvidenceJudge
{
    public static IEnumerable<CheckResult> Judge(DeploymentEvidence evidence)
    {
        if (evidence.Dns is not { Count: > 0 } places)
        {
            yield break;
        }

        var examination = new DnsExamination(
            evidence.Scenario, [.. places.Select(static place => new DnsProbe(place.View, new RecordedDnsSource(place)))], evidence.IncludesOptional);
        foreach (var domain in evidence.Scenario.SipDomain)
        {
            // Recorded answers are there at once: nothing waits here.
            foreach (var result in examination.ExamineAsync(DomainName.Parse(domain), CancellationToken.None).GetAwaiter().GetResult())
            {
                yield return result;
            }
        }
    }
}
