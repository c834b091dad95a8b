using System.Collections.Generic;
using ExoLyncIntegration.References;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Plans;

/// <summary>Step 4: the shared SIP address space needs federation on the Access Edge.</summary>
public static class AccessEdgePlan
{
    /// <summary>The commands that a scenario needs.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>The article's command, or nothing where there are no servers.</returns>
    public static IReadOnlyList<PlanCommand> For(Scenario scenario) => For(scenario, includeRecommended: false);

    /// <summary>The commands that a scenario needs, and those that other documents recommend.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="includeRecommended">Whether to add the hybrid settings of the Access Edge, and what Outlook Web App needs of the external access policy.</param>
    /// <returns>The article's command and the others after it, or nothing where there are no servers.</returns>
    public static IReadOnlyList<PlanCommand> For(Scenario scenario, bool includeRecommended)
    {
        if (!scenario.HasServers)
        {
            return [];
        }

        List<PlanCommand> commands = [Article(scenario)];
        if (includeRecommended)
        {
            if (scenario.Topology == Topology.Hybrid)
            {
                commands.Add(Hybrid(scenario));
            }

            commands.Add(ExternalAccess(scenario));
        }

        return commands;
    }

    private static PlanCommand Article(Scenario scenario) =>
        new("Set-CsAccessEdgeConfiguration", [new("AllowFederatedUsers", true)])
        {
            Step = 4,
            Topology = scenario.Topology,
            Shell = CommandShell.LyncManagementShell,
            Description = "Lets internal users communicate with federated domains and within the shared SIP address space.",
            Reference = Source.Article,
        };

    private static PlanCommand Hybrid(Scenario scenario) =>
        new("Set-CsAccessEdgeConfiguration",
        [
            new("AllowOutsideUsers", true),
            new("AllowFederatedUsers", true),
            new("EnablePartnerDiscovery", true),
            new("UseDnsSrvRouting", PlanSwitch.On),
        ])
        {
            Step = 4,
            Topology = scenario.Topology,
            Shell = CommandShell.LyncManagementShell,
            Description = "Recommended for a hybrid deployment: remote users, and partners found through their federation SRV records.",
            Reference = Source.HybridFederation,
        };

    // Outlook Web App counts as a remote user of a federated provider (hh533880).
    private static PlanCommand ExternalAccess(Scenario scenario) =>
        new("Set-CsExternalAccessPolicy",
        [
            new("Identity", new BareWord("Global")),
            new("EnableFederationAccess", true),
            new("EnableOutsideAccess", true),
        ])
        {
            Step = 4,
            Topology = scenario.Topology,
            Shell = CommandShell.LyncManagementShell,
            Description = "Recommended for instant messaging in Outlook Web App: lets users communicate with federated and with remote users.",
            Reference = Source.OutlookWebApp,
        };
}
