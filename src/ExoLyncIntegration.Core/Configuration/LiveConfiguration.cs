using System;
using System.Collections.Generic;

namespace ExoLyncIntegration.Configuration;

/// <summary>The configuration as it was read, section by section and question by question, each when it is first asked for.</summary>
/// <param name="read">Reads a section.</param>
/// <param name="ask">Answers a question about single objects; nobody can where <see langword="null"/>.</param>
public sealed class LiveConfiguration(Func<ConfigurationSection, SectionReading> read, Func<ObjectQuery, SectionReading>? ask = null)
{
    private readonly Dictionary<ConfigurationSection, SectionReading> readings = [];
    private readonly Dictionary<string, SectionReading> answers = new(StringComparer.Ordinal);

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

    /// <summary>The objects that a question is about.</summary>
    /// <param name="query">The question.</param>
    /// <returns>The objects, or why they are unknown.</returns>
    public SectionReading this[ObjectQuery query]
    {
        get
        {
            var line = query.ToString();
            if (!answers.TryGetValue(line, out var answer))
            {
                answers[line] = answer = ask is null
                    ? SectionReading.Unknown($"A recorded configuration does not tell what {query.Command} would.")
                    : ask(query);
            }

            return answer;
        }
    }
}
