using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.OAuth;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Evidence;

/// <summary>Judges the metadata documents that the scenario relies on.</summary>
internal static class MetadataEvidenceJudge
{
    public static IEnumerable<CheckResult> Judge(DeploymentEvidence evidence)
    {
        var targets = MetadataTarget.Of(evidence.Scenario);
        return evidence.Metadata is { } documents && targets.Count > 0
            ? targets.SelectMany(target => documents.FirstOrDefault(document => document.Address == target.Address) is { } seen
                ? MetadataRules.Judge(target, seen.Fetch, seen.Document, evidence.Collected)
                : [NotLookedAt.Document(target)])
            : NotLookedAt.Metadata(evidence.Scenario);
    }
}
