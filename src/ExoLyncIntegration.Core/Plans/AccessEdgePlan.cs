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
    public static IReadOnlyList<PlanCommand> For(Scenario scenario) => !scenario.HasServers
        ? []
        :
        [
            new("Set-CsAccessEdgeConfiguration", [new("AllowFederatedUsers", true)])
            {
                Step = 4,
                Topology = scenario.Topology,
                Shell = CommandShell.LyncManagementShell,
                Description = "Lets internal users communicate with federated domains and within the shared SIP address space.",
                Reference = Source.Article,
            },
        ];
}
