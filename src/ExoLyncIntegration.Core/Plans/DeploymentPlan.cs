using System;
using System.Collections.Generic;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Plans;

/// <summary>All that a scenario needs, step by step.</summary>
public static class DeploymentPlan
{
    /// <summary>
    /// The plans that together make a deployment, in the order of the steps. Each gives its commands when it is asked, and an error
    /// of the catalogue where the scenario does not tell enough, which leaves the other steps as they are.
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
}
