using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Configuration;

namespace ExoLyncIntegration.Plans.Comparison;

/// <summary>Compares the commands that edit attributes of one user or mailbox. Only what is still to be done is run, and only that is taken back.</summary>
internal abstract class AttributeComparer(string commandName, string kind) : PlanComparer
{
    private const string Identity = "Identity";

    /// <summary>The parameters that say where the object is, for reading as for writing.</summary>
    protected virtual IReadOnlyList<string> PlaceParameters => [];

    /// <summary>The parameters that edit attributes.</summary>
    protected abstract IReadOnlyList<string> EditParameters { get; }

    public override bool Knows(PlanCommand command) =>
        string.Equals(command.CommandName, commandName, StringComparison.OrdinalIgnoreCase)
        && command.Parameters.Contains(Identity)
        && Values(command).All(value => value.Key == Identity || PlaceParameters.Concat(EditParameters).Contains(value.Key, StringComparer.OrdinalIgnoreCase));

    public override PlanComparison Compare(PlanCommand command, LiveConfiguration live)
    {
        var edits = Edits(command).ToList();
        var query = Query(Place(command), edits.Select(static edit => edit.Attribute));
        var identity = Text(command, Identity);
        var reading = live[query];
        if (reading.Items is not [var item])
        {
            return Unknown(command, reading.Reason ?? $"{query.Command} gives {reading.Items!.Count} objects for '{identity}', where one is expected.");
        }

        var open = new List<AttributeEdit>();
        var back = new List<AttributeEdit>();
        var differences = new List<PlanDifference>();
        foreach (var edit in edits)
        {
            if (!item.TryGet(edit.Attribute, out var value) && !LeavesOutEmpty)
            {
                return Unknown(command, $"What {query.Command} gives does not tell {edit.Attribute} of '{identity}'.");
            }

            var current = Texts(value);
            if (edit.Open(current) is { } rest)
            {
                open.Add(rest);
                back.Insert(0, rest.Reverse(current));
                differences.Add(new PlanDifference(edit.Attribute, string.Join(", ", current), string.Join(", ", rest.After(current))));
            }
        }

        return differences.Count == 0
            ? new PlanComparison { Command = command, PlanState = PlanState.InPlace, Message = $"The {kind} '{identity}' is as planned." }
            : new PlanComparison
            {
                Command = command,
                PlanState = PlanState.Different,
                Difference = [.. differences],
                Message = string.Join("; ", differences) + ".",
                Remedy = [Command(command, command.Description, open)],
                Undo = [Command(command, $"Gives the {kind} '{identity}' back what was there.", back)],
            };
    }

    /// <summary>The question for the object's attributes.</summary>
    protected abstract ObjectQuery Query(IEnumerable<KeyValuePair<string, object?>> place, IEnumerable<string> attributes);

    /// <summary>Whether an attribute that was asked for and is empty is left out of the answer.</summary>
    protected abstract bool LeavesOutEmpty { get; }

    /// <summary>What a command does to the attributes.</summary>
    protected abstract IEnumerable<AttributeEdit> Edits(PlanCommand command);

    /// <summary>The parameters that make the edits.</summary>
    protected abstract IEnumerable<KeyValuePair<string, object?>> Parameters(IReadOnlyList<AttributeEdit> edits);

    /// <summary>One value as it is, several as a list.</summary>
    protected static object OneOrAll(IReadOnlyList<string> values) => values.Count == 1 ? values[0] : values.ToArray();

    private IEnumerable<KeyValuePair<string, object?>> Place(PlanCommand command) =>
        Values(command).Where(value => value.Key == Identity || PlaceParameters.Contains(value.Key, StringComparer.OrdinalIgnoreCase));

    private PlanCommand Command(PlanCommand command, string description, IReadOnlyList<AttributeEdit> edits) =>
        Beside(command, command.CommandName, description, Place(command).Concat(Parameters(edits)));
}
