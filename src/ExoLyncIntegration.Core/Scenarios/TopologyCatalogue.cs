using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.References;

namespace ExoLyncIntegration.Scenarios;

/// <summary>The three topologies of the article.</summary>
public static class TopologyCatalogue
{
    /// <summary>All topologies, in the article's order.</summary>
    public static IReadOnlyList<TopologyDescription> All { get; } =
    [
        new(Topology.OnlineOnly, "Skype for Business Online only", Source.Article),
        new(Topology.OnPremises, "Lync Server 2013 only", Source.Article),
        new(Topology.Hybrid, "Lync Server 2013 hybrid deployment with Skype for Business Online", Source.Article),
    ];

    /// <summary>A topology's description.</summary>
    /// <param name="topology">The topology.</param>
    /// <returns>The description.</returns>
    public static TopologyDescription Of(Topology topology) => All.First(entry => entry.Topology == topology);
}
