using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace ExoLyncIntegration.Console.Commands.Objects;

/// <summary>Groups objects that have the same values: Count, Name, Group.</summary>
[Cmdlet(VerbsData.Group, "Object")]
public sealed class GroupObjectCommand : InputCommand
{
    /// <summary>The properties to group by; the objects themselves where none is given.</summary>
    [Parameter(Position = 0)]
    public object[]? Property { get; set; }

    /// <summary>Gives counts and names only.</summary>
    [Parameter]
    public SwitchParameter NoElement { get; set; }

    /// <summary>Gives one table instead of a list of groups; its keys are text.</summary>
    [Parameter]
    [Alias("AHT")]
    public SwitchParameter AsHashTable { get; set; }

    /// <summary>Lets case matter.</summary>
    [Parameter]
    public SwitchParameter CaseSensitive { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var comparer = new ValueComparer(!CaseSensitive);
        var selectors = (Property ?? []).Select(PropertySelector.Of).ToList();
        var groups = Input.GroupBy(input => Name(input, selectors), comparer).OrderBy(static group => group.Key, comparer).ToList();
        if (AsHashTable)
        {
            var table = new Hashtable(CaseSensitive ? System.StringComparer.Ordinal : System.StringComparer.OrdinalIgnoreCase);
            groups.ForEach(group => table[group.Key!] = group.ToArray());
            WriteObject(table);
            return;
        }

        foreach (var group in groups)
        {
            var output = new PSObject();
            output.Properties.Add(new PSNoteProperty("Count", group.Count()));
            output.Properties.Add(new PSNoteProperty("Name", group.Key));
            if (!NoElement)
            {
                output.Properties.Add(new PSNoteProperty("Group", group.ToArray()));
            }

            WriteObject(output);
        }
    }

    private static string? Name(PSObject input, List<PropertySelector> selectors) => selectors.Count == 0
        ? LanguagePrimitives.ConvertTo<string>(input)
        : string.Join(", ", selectors.Select(selector => LanguagePrimitives.ConvertTo<string>(selector.Value(input))));
}
