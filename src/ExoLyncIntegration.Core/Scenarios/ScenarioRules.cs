using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.References;

namespace ExoLyncIntegration.Scenarios;

/// <summary>The catalogue of combinations that the article rules out.</summary>
public static class ScenarioRules
{
    /// <summary>All rules.</summary>
    public static IReadOnlyList<ScenarioRule> All { get; } =
    [
        new("HybridNeedsDirectorySynchronization", nameof(Scenario.DirectorySynchronization),
            "A Lync hybrid deployment requires directory synchronization.", Source.Article,
            static scenario => scenario is { Topology: Topology.Hybrid, DirectorySynchronization: false }),
        new("HybridNeedsSingleSignOn", nameof(Scenario.SingleSignOn),
            "A Lync hybrid deployment requires single sign-on.", Source.Article,
            static scenario => scenario is { Topology: Topology.Hybrid, SingleSignOn: false }),
        new("OnlineOnlyHasNoAccessEdge", nameof(Scenario.AccessEdgeFqdn),
            "A scenario with Skype for Business Online only has no Access Edge.", Source.Article,
            static scenario => !scenario.HasServers && scenario.AccessEdgeFqdn is not null),
        new("OnlineOnlyHasNoPool", nameof(Scenario.PoolFqdn),
            "A scenario with Skype for Business Online only has no Front End pool.", Source.Article,
            static scenario => !scenario.HasServers && scenario.PoolFqdn.Length > 0),
        new("OnlineOnlyHasNoWebServices", nameof(Scenario.ExternalWebServicesFqdn),
            "A scenario with Skype for Business Online only has no on-premises web services.", Source.Article,
            static scenario => !scenario.HasServers && (scenario.ExternalWebServicesFqdn.Length > 0 || scenario.InternalWebServicesFqdn is not null)),
        new("OnlineOnlyHasNoServerVersion", nameof(Scenario.ServerVersion),
            "A scenario with Skype for Business Online only has no server version.", Source.Article,
            static scenario => !scenario.HasServers && scenario.ServerVersion is not null),
        new("SipDomainsAreDistinct", nameof(Scenario.SipDomain),
            "A SIP domain is named once.", Source.ServerDns,
            static scenario => scenario.SipDomain.Distinct(StringComparer.OrdinalIgnoreCase).Count() != scenario.SipDomain.Length),
    ];

    /// <summary>The rules that a scenario breaks.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>The rules, in catalogue order; empty where the scenario is valid.</returns>
    public static IReadOnlyList<ScenarioRule> ViolatedBy(Scenario scenario) =>
        [.. All.Where(rule => rule.IsViolatedBy(scenario))];

    /// <summary>The scenario with its names in one form, if it is valid.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>The scenario with normalized names.</returns>
    /// <exception cref="ScenarioException">The scenario breaks a rule.</exception>
    /// <exception cref="Errors.ExoLyncException">A name is no domain name (<c>InvalidDomainName</c>).</exception>
    public static Scenario Validated(this Scenario scenario)
    {
        var normalized = scenario.WithNormalizedNames();
        return ViolatedBy(normalized) is { Count: > 0 } violated ? throw new ScenarioException(violated) : normalized;
    }
}
