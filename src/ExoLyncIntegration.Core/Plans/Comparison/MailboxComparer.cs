using System.Collections;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Configuration;

namespace ExoLyncIntegration.Plans.Comparison;

/// <summary>The addresses of mailboxes: Set-Mailbox, read back with Get-Mailbox.</summary>
internal sealed class MailboxComparer() : AttributeComparer("Set-Mailbox", "mailbox")
{
    private const string Addresses = "EmailAddresses";
    private const string Remove = "Remove";
    private const string Add = "Add";

    protected override IReadOnlyList<string> EditParameters => [Addresses];

    protected override bool LeavesOutEmpty => false;

    protected override ObjectQuery Query(IEnumerable<KeyValuePair<string, object?>> place, IEnumerable<string> attributes) => new("Get-Mailbox", place);

    protected override IEnumerable<AttributeEdit> Edits(PlanCommand command)
    {
        if (command.Parameters.Contains(Addresses))
        {
            yield return command.Parameters[Addresses] is IDictionary table
                ? new AttributeEdit(Addresses, Texts(table[Remove]), Texts(table[Add]))
                : new AttributeEdit(Addresses, [], Texts(command.Parameters[Addresses])) { IsReplacement = true };
        }
    }

    protected override IEnumerable<KeyValuePair<string, object?>> Parameters(IReadOnlyList<AttributeEdit> edits)
    {
        var edit = edits.Single();
        if (edit.IsReplacement)
        {
            return [new(Addresses, edit.Add.ToArray())];
        }

        var table = new Hashtable();
        foreach (var (operation, values) in new[] { (Remove, edit.Remove), (Add, edit.Add) }.Where(static part => part.Item2.Count > 0))
        {
            table[operation] = OneOrAll(values);
        }

        return [new(Addresses, table)];
    }
}
