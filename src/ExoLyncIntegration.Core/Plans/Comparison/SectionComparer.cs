using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Configuration;

namespace ExoLyncIntegration.Plans.Comparison;

/// <summary>Compares commands of the Management Shell, whose objects a section of the configuration holds.</summary>
internal abstract class SectionComparer : PlanComparer
{
    /// <summary>The noun of the commands that this comparer knows.</summary>
    protected abstract string Noun { get; }

    /// <summary>The verbs that it can compare.</summary>
    protected abstract IReadOnlyList<string> Verbs { get; }

    /// <summary>The section that the commands change.</summary>
    protected abstract ConfigurationSection Section { get; }

    public override bool Knows(PlanCommand command) =>
        Verbs.Any(verb => string.Equals(command.CommandName, verb + "-" + Noun, StringComparison.OrdinalIgnoreCase));

    public override PlanComparison Compare(PlanCommand command, LiveConfiguration live)
    {
        var reading = live[Section];
        return reading.Items is null ? Unknown(command, reading.Reason!) : Compare(command, reading.Items, live);
    }

    /// <summary>Compares one command with the objects of the section.</summary>
    protected abstract PlanComparison Compare(PlanCommand command, IReadOnlyList<ConfigurationItem> items, LiveConfiguration live);

    protected static string VerbOf(PlanCommand command) => command.CommandName.Substring(0, command.CommandName.IndexOf('-'));

    /// <summary>The planned values that differ from those of an object, and the properties that it does not carry.</summary>
    protected static (List<PlanDifference> Differences, List<string> Unknown) ValueDifferences(
        ConfigurationItem item, IEnumerable<(string Property, object? Planned)> values)
    {
        var differences = new List<PlanDifference>();
        var unknown = new List<string>();
        foreach (var (property, planned) in values)
        {
            if (!item.TryGet(property, out var current))
            {
                unknown.Add(property);
            }
            else if (!Same(planned, current))
            {
                differences.Add(new PlanDifference(property, current, planned));
            }
        }

        return (differences, unknown);
    }
}
