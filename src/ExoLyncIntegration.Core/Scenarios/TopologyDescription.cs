namespace ExoLyncIntegration.Scenarios;

/// <summary>A topology as the article names it.</summary>
/// <param name="Topology">The topology.</param>
/// <param name="DisplayName">The article's name for it.</param>
/// <param name="Reference">The source, a URL.</param>
public sealed record TopologyDescription(Topology Topology, string DisplayName, string Reference);
