using System.Collections.Generic;
using ExoLyncIntegration.Addresses;
using ExoLyncIntegration.OAuth;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Evidence;

/// <summary>Says what a run could not look at, and how to make that possible.</summary>
public static class NotLookedAt
{
    /// <summary>The results for users, where no source of users was named.</summary>
    /// <param name="scenario">What is to be integrated.</param>
    /// <returns>One result for each step about users; none where the article ends before.</returns>
    public static IEnumerable<CheckResult> Users(Scenario scenario)
    {
        if (!scenario.HasServers)
        {
            yield break;
        }

        const string message = "No users were given, so their addresses were not looked at.";
        const string remediation = "Pipe the users into the test: Get-CsAdUser | Test-ExoLyncDeployment, or Get-Mailbox, Get-ADUser, Import-Csv.";
        yield return SipAddressChecks.Address.Result("Users", CheckStatus.Inconclusive, message, remediation: remediation);
        yield return MailAddressChecks.Address.Result("Users", CheckStatus.Inconclusive, message, remediation: remediation);
    }

    /// <summary>The results for the tenant.</summary>
    /// <param name="scenario">What is to be integrated.</param>
    /// <returns>One result where step 7 concerns the scenario.</returns>
    public static IEnumerable<CheckResult> Tenant(Scenario scenario)
    {
        if (scenario.HasServers)
        {
            yield return OAuthChecks.ServicePrincipal.Result(
                "Tenant", CheckStatus.Inconclusive, "The tenant's service principals were not looked at.",
                remediation: "Sign in with Connect-ExoLyncCloud and look at the service principals of Skype for Business and Exchange Online.");
        }
    }
}
