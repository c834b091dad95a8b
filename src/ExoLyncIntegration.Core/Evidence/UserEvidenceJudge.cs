using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Evidence;

/// <summary>Judges the addresses of the users.</summary>
internal static class UserEvidenceJudge
{
    public static IEnumerable<CheckResult> Judge(DeploymentEvidence evidence)
    {
        var missing = evidence.Users is not { Count: > 0 } || evidence.UserProblem is not null ? NotLookedAt.Users(evidence.Scenario, evidence.UserProblem) : [];
        var test = new UserTest(evidence.Scenario);
        return (evidence.Users ?? []).SelectMany(test.Test).Concat(test.Complete()).Concat(missing);
    }
}
