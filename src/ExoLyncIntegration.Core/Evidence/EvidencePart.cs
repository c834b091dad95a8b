using System;
using System.Collections.Generic;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Evidence;

/// <summary>A part of the evidence: what it speaks of, and how it is judged. Judging looks at nothing but the evidence.</summary>
/// <param name="Name">What was looked at.</param>
/// <param name="Steps">The steps that its checks belong to.</param>
/// <param name="Judge">Judges the part; where nobody looked, says so and what makes it possible.</param>
public sealed record EvidencePart(string Name, IReadOnlyList<int> Steps, Func<DeploymentEvidence, IEnumerable<CheckResult>> Judge)
{
    /// <summary>What DNS answered.</summary>
    public static EvidencePart Dns { get; } = new(nameof(Dns), [1, 3], DnsEvidenceJudge.Judge);

    /// <summary>The users' addresses.</summary>
    public static EvidencePart Users { get; } = new(nameof(Users), [2, 3], UserEvidenceJudge.Judge);

    /// <summary>The configuration of the servers.</summary>
    public static EvidencePart Configuration { get; } = new(nameof(Configuration), [4, 5, 6, 7], static evidence => ConfigurationJudge.Judge(evidence.Scenario, evidence.AsConfiguration()));

    /// <summary>The metadata documents that servers and the token service publish.</summary>
    public static EvidencePart Metadata { get; } = new(nameof(Metadata), [6, 7], MetadataEvidenceJudge.Judge);

    /// <summary>The tenant's service principals.</summary>
    public static EvidencePart Tenant { get; } = new(nameof(Tenant), [7], TenantEvidenceJudge.Judge);

    /// <summary>Whether Exchange Online lets applications read mailboxes.</summary>
    public static EvidencePart ExchangeOnline { get; } = new(nameof(ExchangeOnline), [3], ExchangeOnlineJudge.Judge);

    /// <summary>All parts, in the order in which they are judged.</summary>
    public static IReadOnlyList<EvidencePart> All { get; } = [Dns, Users, Configuration, Metadata, Tenant, ExchangeOnline];

    /// <summary>Judges everything.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <returns>The results, part after part.</returns>
    public static IEnumerable<CheckResult> JudgeAll(DeploymentEvidence evidence)
    {
        foreach (var part in All)
        {
            foreach (var result in part.Judge(evidence))
            {
                yield return result;
            }
        }
    }
}
