using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ExoLyncIntegration.Configuration;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Evidence;

/// <summary>Judges evidence. A live run judges what it observes by the same rules and in the same order.</summary>
public static class EvidenceJudge
{
    /// <summary>Judges everything.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <returns>The results: DNS, users, configuration, tenant.</returns>
    public static IEnumerable<CheckResult> Judge(DeploymentEvidence evidence) =>
        Dns(evidence).Concat(Users(evidence)).Concat(ConfigurationJudge.Judge(evidence.Scenario, Recorded(evidence))).Concat(NotLookedAt.Tenant(evidence.Scenario));

    private static IEnumerable<CheckResult> Dns(DeploymentEvidence evidence)
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

    private static IEnumerable<CheckResult> Users(DeploymentEvidence evidence)
    {
        if (evidence.Users is not { Count: > 0 } users)
        {
            return NotLookedAt.Users(evidence.Scenario);
        }

        var test = new UserTest(evidence.Scenario);
        return users.SelectMany(test.Test).Concat(test.Complete());
    }

    private static LiveConfiguration Recorded(DeploymentEvidence evidence) => new(section =>
        evidence.Configuration is { } sections && sections.TryGetValue(section, out var reading)
            ? reading
            : SectionReading.Unknown($"The evidence does not have the output of {ConfigurationSource.Of(section).Command}."));
}
