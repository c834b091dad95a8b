using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Configuration;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Evidence;

/// <summary>Reads the configuration that the native commands of the session give.</summary>
internal static class ConfigurationObservation
{
    /// <summary>Reads what the checks of some steps need; secrets are left out.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="live">The session's configuration.</param>
    /// <param name="isWanted">Whether a step is to be looked at.</param>
    /// <returns>Each section's objects, or why they are unknown.</returns>
    public static IReadOnlyDictionary<ConfigurationSection, SectionReading> Read(Scenario scenario, LiveConfiguration live, Func<int, bool> isWanted) =>
        ConfigurationSource.All
            .Where(source => source.Steps.Any(isWanted) && (scenario.HasServers || source.Section == ConfigurationSection.ExchangeOrganization))
            .ToDictionary(static source => source.Section, source => EvidenceSecrets.Without(live[source.Section]));
}
