using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Configuration;

namespace ExoLyncIntegration.Plans.Comparison;

/// <summary>Compares the commands that make, change and remove objects that have names: New-, Set- and Remove-.</summary>
internal abstract class NamedObjectComparer : SectionComparer
{
    /// <summary>What the objects are called, for messages.</summary>
    protected abstract string Kind { get; }

    /// <summary>The properties, in order, that make a New- command of an object that was read.</summary>
    protected abstract IReadOnlyList<string> Properties { get; }

    /// <summary>The properties whose values are words of an enumeration.</summary>
    protected abstract IReadOnlyList<string> Words { get; }

    protected override IReadOnlyList<string> Verbs => ["New", "Set", "Remove"];

    protected override PlanComparison Compare(PlanCommand command, IReadOnlyList<ConfigurationItem> items, LiveConfiguration live)
    {
        var identity = Text(command, "Identity");
        if (items.Any(static item => item.Identity.Length == 0))
        {
            return Unknown(command, $"What was read does not tell the name of each {Kind}.");
        }

        var named = items.FirstOrDefault(item => item.Is("Identity", identity));
        return VerbOf(command).ToUpperInvariant() switch
        {
            "REMOVE" => Removal(command, named),
            "SET" => named is null
                ? new PlanComparison { Command = command, PlanState = PlanState.Conflict, Message = $"There is no {Kind} '{identity}' to change." }
                : Change(command, named),
            _ => Creation(command, items, named, live),
        };
    }

    /// <summary>Compares a New- command.</summary>
    protected abstract PlanComparison Creation(PlanCommand command, IReadOnlyList<ConfigurationItem> items, ConfigurationItem? named, LiveConfiguration live);

    /// <summary>The planned values that differ from an object's, and the properties that it does not carry.</summary>
    protected abstract (List<PlanDifference> Differences, List<string> Unknown) Differences(PlanCommand command, ConfigurationItem item);

    /// <summary>The parameters of Set- that bring about one planned value.</summary>
    protected virtual IEnumerable<KeyValuePair<string, object?>> Setting(PlanDifference difference, object? value) =>
        [new(difference.Property, Words.Contains(difference.Property) && value is not null ? new BareWord(value.ToString()!) : value)];

    /// <summary>Nothing is there: the command itself makes it, and removing it is the way back.</summary>
    protected PlanComparison Missing(PlanCommand command) => new()
    {
        Command = command,
        PlanState = PlanState.Missing,
        Message = $"There is no {Kind} '{Text(command, "Identity")}'.",
        Remedy = [command],
        Undo = [Remove(command, Text(command, "Identity")!)],
    };

    /// <summary>An object is there that can be brought to the planned values with Set-.</summary>
    protected PlanComparison Change(PlanCommand command, ConfigurationItem item, string? remark = null)
    {
        var (differences, unknown) = Differences(command, item);
        if (unknown.Count > 0)
        {
            return new PlanComparison
            {
                Command = command,
                PlanState = PlanState.Unknown,
                Difference = [.. differences],
                Message = $"The configuration that was read does not tell {string.Join(", ", unknown)} of '{item.Identity}'.",
            };
        }

        if (differences.Count == 0)
        {
            return new PlanComparison { Command = command, PlanState = PlanState.InPlace, Message = remark ?? $"The {Kind} '{item.Identity}' is as planned." };
        }

        return new PlanComparison
        {
            Command = command,
            PlanState = PlanState.Different,
            Difference = [.. differences],
            Message = string.Join("; ", differences) + "." + (remark is null ? string.Empty : " " + remark),
            Remedy = [Set(command, item, $"Brings the {Kind} '{item.Identity}' to the planned values.", differences, static difference => difference.Planned)],
            Undo = [Set(command, item, $"Sets the {Kind} '{item.Identity}' back.", differences, static difference => difference.Current)],
        };
    }

    /// <summary>An object is in the way that Set- cannot change: it is removed and made anew, which the message says.</summary>
    protected PlanComparison Replacement(PlanCommand command, ConfigurationItem item, IEnumerable<PlanDifference> differences, string reason) => new()
    {
        Command = command,
        PlanState = PlanState.Different,
        Difference = [.. differences],
        Message = $"{reason} The {Kind} '{item.Identity}' has to be removed and created again.",
        Remedy = [Remove(command, item.Identity), command],
        // Compared with what is there then, New- replaces in turn.
        Undo = [New(command, item)],
    };

    private PlanComparison Removal(PlanCommand command, ConfigurationItem? named) => named is null
        ? new PlanComparison { Command = command, PlanState = PlanState.InPlace, Message = $"There is no {Kind} '{Text(command, "Identity")}'." }
        : new PlanComparison
        {
            Command = command,
            PlanState = PlanState.Different,
            Difference = [new PlanDifference("Identity", named.Identity, null)],
            Message = $"The {Kind} '{named.Identity}' is there.",
            Remedy = [command],
            Undo = [New(command, named)],
        };

    private PlanCommand Remove(PlanCommand command, string identity) =>
        Beside(command, "Remove-" + Noun, $"Removes the {Kind} '{identity}'.", [new("Identity", identity)]);

    private PlanCommand New(PlanCommand command, ConfigurationItem item) =>
        Beside(command, "New-" + Noun, $"Makes the {Kind} '{item.Identity}' as it was.", Recreation(item));

    /// <summary>The parameters of New- that make an object as it was read.</summary>
    protected virtual IEnumerable<KeyValuePair<string, object?>> Recreation(ConfigurationItem item)
    {
        foreach (var property in Properties)
        {
            if (item.TryGet(property, out var value) && value is not null && (value as string)?.Length != 0)
            {
                yield return new(property, Words.Contains(property) ? new BareWord(value.ToString()!) : value);
            }
        }
    }

    private PlanCommand Set(
        PlanCommand command, ConfigurationItem item, string description, List<PlanDifference> differences, System.Func<PlanDifference, object?> value) =>
        Beside(command, "Set-" + Noun, description,
            [new("Identity", item.Identity), .. differences.SelectMany(difference => Setting(difference, value(difference)))]);
}
