using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Plans;

/// <summary>All that a scenario needs, step by step.</summary>
public static class DeploymentPlan
{
    /// <summary>
    /// The plans that together change the configuration of the servers and of the tenant: steps 4 to 7, in order. Each gives its commands
    /// when it is asked, and an error of the catalogue where the scenario does not tell enough, which leaves the other steps as they are.
    /// </summary>
    /// <param name="includeRecommended">Whether to add what other documents recommend.</param>
    /// <returns>The step's number and its plan.</returns>
    public static IReadOnlyList<(int Step, Func<Scenario, IReadOnlyList<PlanCommand>> Plan)> Steps(bool includeRecommended) =>
    [
        (4, scenario => AccessEdgePlan.For(scenario, includeRecommended)),
        (5, static scenario => HostingProviderPlan.For(scenario)),
        (6, static scenario => PartnerApplicationPlan.For(scenario)),
        (7, scenario => OAuthPlan.For(scenario, includeRecommended: includeRecommended)),
    ];

    /// <summary>Step 1: the records of one view, for all SIP domains of the scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="view">The view.</param>
    /// <param name="includeRecommended">Whether to add the records that serve something in addition.</param>
    /// <param name="addresses">The addresses of the organization's hosts.</param>
    /// <returns>The changes, one for each name; a name that several domains share stands once.</returns>
    /// <exception cref="ExoLyncException">The scenario names no SIP domain (<c>NoDomain</c>).</exception>
    public static IReadOnlyList<DnsChange> Records(Scenario scenario, DnsView view, bool includeRecommended, DnsAddresses addresses)
    {
        if (scenario.SipDomain.Length == 0)
        {
            throw new ExoLyncException(ErrorCatalogue.NoDomain, "The DNS records of step 1 cannot be planned: the scenario names no SIP domain.");
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. scenario.SipDomain
            .SelectMany(domain => DnsPlan.For(scenario, DomainName.Parse(domain), view, includeRecommended, addresses))
            .Where(change => names.Add(change.Name))];
    }

    /// <summary>What the scenario alone does not give commands for, and which cmdlet makes them.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="view">The view whose records are planned.</param>
    /// <returns>The sentences, in the order of the steps.</returns>
    public static IReadOnlyList<string> LeftToOthers(Scenario scenario, DnsView view)
    {
        if (!scenario.HasServers)
        {
            return ["Steps 2 to 7 do not apply: with Skype for Business Online only, the article ends after step 1."];
        }

        var sentences = new List<string>
        {
            view == DnsView.External
                ? "Step 1 is planned for the external zone: New-ExoLyncDeploymentPlan -View Internal and New-ExoLyncDnsPlan -View Internal plan the records of the internal one."
                : "Step 1 is planned for the internal zone: New-ExoLyncDeploymentPlan -View External and New-ExoLyncDnsPlan plan the records of the external one.",
            "Steps 2 and 3 go by the users: Test-ExoLyncSipAddress and Test-ExoLyncMailAddress find what is wrong, and New-ExoLyncAddressPlan plans it from their results.",
        };
        if (!PartnerApplicationPlan.IsNeeded(scenario))
        {
            sentences.Add("Step 6 asks for nothing: it concerns Exchange servers on-premises, and the scenario has Exchange Online only.");
        }

        return sentences;
    }
}
