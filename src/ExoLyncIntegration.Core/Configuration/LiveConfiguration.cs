using System;
using System.Collections.Generic;

namespace ExoLyncIntegration.Configuration;

/// <summary>The configuration as it was read, section by section, each when it is first asked for.</summary>
/// <param name="read">Reads a section.</param>
public sealed class LiveConfiguration(Func<ConfigurationSection, SectionReading> read)
{
    private readonly Dictionary<ConfigurationSection, SectionReading> readings = [];

    /// <summary>A section.</summary>
    /// <param name="section">Which one.</param>
    /// <returns>Its objects, or why they are unknown.</returns>
    public SectionReading this[ConfigurationSection section]
    {
        get
        {
            if (!readings.TryGetValue(section, out var reading))
            {
                readings[section] = reading = read(section);
            }

            return reading;
        }
    }
}
