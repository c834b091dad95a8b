using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Addresses;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Evidence;

/// <summary>Steps 2 and 3 for the users of a deployment.</summary>
/// <param name="scenario">What is to be integrated.</param>
public sealed class UserTest(Scenario scenario)
{
    private readonly SipAddressTest sip = new(new AddressExpectations { Scenario = scenario });
    private readonly MailAddressTest mail = new(new AddressExpectations { Scenario = scenario });

    /// <summary>Tests a user.</summary>
    /// <param name="user">The user.</param>
    /// <returns>The result of each step.</returns>
    public IEnumerable<CheckResult> Test(UserAddresses user) => [sip.Test(user), mail.Test(user)];

    /// <summary>Ends the test.</summary>
    /// <returns>What only the last user showed: the other side of duplicates.</returns>
    public IEnumerable<CheckResult> Complete() => sip.Complete().Concat<CheckResult>(mail.Complete());
}
