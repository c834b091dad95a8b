using System.Collections.Generic;
using ExoLyncIntegration.Addresses;
using ExoLyncIntegration.OAuth;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Evidence;

/// <summary>Says what a run could not look at, and how to make that possible.</summary>
public static class NotLookedAt
{
    /// <summary>The results for users, where no source of users was named, or not all of them could be read.</summary>
    /// <param name="scenario">What is to be integrated.</param>
    /// <param name="problem">Why users are missing, where somebody tried to read them.</param>
    /// <returns>One result for each step about users; none where the article ends before.</returns>
    public static IEnumerable<CheckResult> Users(Scenario scenario, string? problem = null)
    {
        if (!scenario.HasServers)
        {
            yield break;
        }

        var message = problem ?? "No users were given, so their addresses were not looked at.";
        const string remediation = "Pipe the users into the test (Get-CsAdUser | Test-ExoLyncDeployment ..., or Get-Mailbox, Get-ADUser, Import-Csv), or name their source with -UserSource.";
        yield return SipAddressChecks.Address.Result("Users", CheckStatus.Inconclusive, message, remediation: remediation);
        yield return MailAddressChecks.Address.Result("Users", CheckStatus.Inconclusive, message, remediation: remediation);
    }

    /// <summary>The results for the metadata documents, where nobody fetched them.</summary>
    /// <param name="scenario">What is to be integrated.</param>
    /// <returns>One result where there are servers on-premises.</returns>
    public static IEnumerable<CheckResult> Metadata(Scenario scenario)
    {
        if (!scenario.HasServers)
        {
            yield break;
        }

        // With Exchange Online alone step 6 asks for nothing (KB 2614614): what is left is the trust of step 7.
        var check = OAuthChecks.MetadataReachable with { Step = scenario.ExchangeDeployment == ExchangeDeployment.Hybrid ? 6 : 7 };
        yield return MetadataTarget.Of(scenario).Count == 0
            ? check.Result(
                "Metadata documents", CheckStatus.Inconclusive, "The scenario names neither a pool nor a tenant, so no metadata document was looked at.",
                remediation: "Name them in the scenario: New-ExoLyncScenario -PoolFqdn ... -TenantId ...")
            : check.Result(
                "Metadata documents", CheckStatus.Inconclusive, "The metadata documents of the servers and of the token service were not fetched.",
                remediation: "Run the test without -ZoneFile on a computer that reaches the servers, such as a Front End server.");
    }

    /// <summary>The result for one metadata document that the evidence does not have.</summary>
    /// <param name="target">The document.</param>
    /// <returns>The result.</returns>
    public static CheckResult Document(MetadataTarget target) => OAuthChecks.MetadataReachable.For(target).Result(
        target.Address.AbsoluteUri, CheckStatus.Inconclusive, "The evidence does not have this document.",
        remediation: "Collect the evidence again with the scenario as it is now.");

    /// <summary>The results for the tenant.</summary>
    /// <param name="scenario">What is to be integrated.</param>
    /// <param name="reason">Why nobody looked, where that is known.</param>
    /// <returns>One result where step 7 concerns the scenario.</returns>
    public static IEnumerable<CheckResult> Tenant(Scenario scenario, string? reason = null)
    {
        if (scenario.HasServers)
        {
            yield return OAuthChecks.ServicePrincipal.Result(
                "Tenant", CheckStatus.Inconclusive, reason ?? "This session is not connected to the cloud, so the tenant's service principals were not looked at.",
                remediation: "Sign in with Connect-ExoLyncCloud and run the test again in the same session.");
        }
    }
}
