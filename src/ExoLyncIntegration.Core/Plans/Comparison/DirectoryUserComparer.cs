using System.Collections;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Addresses;
using ExoLyncIntegration.Configuration;

namespace ExoLyncIntegration.Plans.Comparison;

/// <summary>Users of Active Directory: Set-ADUser, read back with Get-ADUser.</summary>
internal sealed class DirectoryUserComparer() : AttributeComparer("Set-ADUser", "user")
{
    private const string Remove = "Remove";
    private const string Add = "Add";
    private const string Replace = "Replace";
    private const string Clear = "Clear";
    private const string EmailAddress = "EmailAddress";

    protected override IReadOnlyList<string> PlaceParameters => ["Server"];

    protected override IReadOnlyList<string> EditParameters => [Remove, Add, Replace, Clear, EmailAddress];

    // Get-ADUser has no property for an attribute without a value.
    protected override bool LeavesOutEmpty => true;

    protected override ObjectQuery Query(IEnumerable<KeyValuePair<string, object?>> place, IEnumerable<string> attributes) =>
        new("Get-ADUser", [.. place, new("Properties", attributes.Distinct().ToArray())]);

    protected override IEnumerable<AttributeEdit> Edits(PlanCommand command)
    {
        var remove = Table(command, Remove);
        var add = Table(command, Add);
        foreach (var attribute in remove.Keys.Union(add.Keys))
        {
            yield return new AttributeEdit(attribute, Of(remove, attribute), Of(add, attribute));
        }

        foreach (var replaced in Table(command, Replace))
        {
            yield return new AttributeEdit(replaced.Key, [], replaced.Value) { IsReplacement = true };
        }

        if (command.Parameters.Contains(EmailAddress))
        {
            yield return new AttributeEdit(AttributeName.Mail, [], Texts(command.Parameters[EmailAddress])) { IsReplacement = true };
        }

        foreach (var cleared in Texts(command.Parameters[Clear]))
        {
            yield return new AttributeEdit(cleared, [], []) { IsReplacement = true };
        }
    }

    protected override IEnumerable<KeyValuePair<string, object?>> Parameters(IReadOnlyList<AttributeEdit> edits)
    {
        foreach (var (parameter, table) in new (string, Hashtable)[]
        {
            (Remove, Table(edits.Where(static edit => edit.Remove.Count > 0), static edit => edit.Remove)),
            (Add, Table(edits.Where(static edit => !edit.IsReplacement && edit.Add.Count > 0), static edit => edit.Add)),
            (Replace, Table(edits.Where(static edit => edit.IsReplacement && edit.Add.Count > 0 && edit.Attribute != AttributeName.Mail), static edit => edit.Add)),
        })
        {
            if (table.Count > 0)
            {
                yield return new(parameter, table);
            }
        }

        if (edits.FirstOrDefault(static edit => edit is { Attribute: AttributeName.Mail, IsReplacement: true, Add.Count: > 0 }) is { } mail)
        {
            yield return new(EmailAddress, mail.Add[0]);
        }

        string[] cleared = [.. edits.Where(static edit => edit is { IsReplacement: true, Add.Count: 0 }).Select(static edit => edit.Attribute)];
        if (cleared.Length > 0)
        {
            yield return new(Clear, OneOrAll(cleared));
        }
    }

    private static Hashtable Table(IEnumerable<AttributeEdit> edits, System.Func<AttributeEdit, IReadOnlyList<string>> values)
    {
        var table = new Hashtable();
        foreach (var edit in edits)
        {
            table[edit.Attribute] = OneOrAll(values(edit));
        }

        return table;
    }

    private static Dictionary<string, IReadOnlyList<string>> Table(PlanCommand command, string parameter) =>
        (command.Parameters[parameter] as IDictionary)?.Cast<DictionaryEntry>().ToDictionary(static entry => entry.Key.ToString()!, static entry => Texts(entry.Value))
            ?? [];

    private static IReadOnlyList<string> Of(Dictionary<string, IReadOnlyList<string>> table, string attribute) =>
        table.TryGetValue(attribute, out var values) ? values : [];
}
