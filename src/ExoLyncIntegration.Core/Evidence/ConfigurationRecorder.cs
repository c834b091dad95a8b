using System.Collections.Generic;
using ExoLyncIntegration.Configuration;

namespace ExoLyncIntegration.Evidence;

/// <summary>Passes the sections of a configuration on, and keeps those that were asked for.</summary>
public sealed class ConfigurationRecorder
{
    private readonly Dictionary<ConfigurationSection, SectionReading> sections = [];

    /// <summary>Makes a recorder.</summary>
    /// <param name="live">The configuration.</param>
    public ConfigurationRecorder(LiveConfiguration live) =>
        Configuration = new LiveConfiguration(section => sections[section] = EvidenceSecrets.Without(live[section]));

    /// <summary>The configuration that is to be asked.</summary>
    public LiveConfiguration Configuration { get; }

    /// <summary>The sections that were asked for.</summary>
    public IReadOnlyDictionary<ConfigurationSection, SectionReading> Sections => sections;
}
