using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Addresses;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Evidence;

/// <summary>Tests the users of one run as they come, and keeps them where they are to be evidence.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="keeps">Whether the users are kept.</param>
internal sealed class UserObservation(Scenario scenario, bool keeps)
{
    private readonly UserTest test = new(scenario);
    private readonly UserAddressReader reader = new(UserFacts.All);
    private readonly List<UserAddresses> users = [];
    private long tested;
    private string? problem;

    /// <summary>Tests a user.</summary>
    /// <returns>The results; none where the object carries no address.</returns>
    public IReadOnlyList<CheckResult> Test(PSObject input)
    {
        if (reader.Read(input) is not { } user)
        {
            return [];
        }

        tested++;
        if (keeps)
        {
            users.Add(user);
        }

        return [.. test.Test(user)];
    }

    /// <summary>Says that users are missing, and why.</summary>
    public void Lack(UserQuery query, string reason) => problem = $"{query.Command} did not give all users: {reason}";

    /// <summary>Ends the test.</summary>
    /// <returns>What only the last user showed, and what is missing.</returns>
    public IEnumerable<CheckResult> Complete() =>
        test.Complete().Concat(tested == 0 || problem is not null ? NotLookedAt.Users(scenario, problem) : []);

    /// <summary>What was observed.</summary>
    public DeploymentEvidence AddTo(DeploymentEvidence evidence) => evidence with { Users = users.Count > 0 ? users : null, UserProblem = problem };
}
