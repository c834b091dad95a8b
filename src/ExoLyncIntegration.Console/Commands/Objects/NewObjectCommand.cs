using System;
using System.Collections;
using System.Management.Automation;

namespace ExoLyncIntegration.Console.Commands.Objects;

/// <summary>Makes an object of a .NET type.</summary>
[Cmdlet(VerbsCommon.New, "Object")]
public sealed class NewObjectCommand : PSCmdlet
{
    /// <summary>The type.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public Type TypeName { get; set; } = typeof(PSObject);

    /// <summary>What its constructor takes.</summary>
    [Parameter(Position = 1)]
    [Alias("Args")]
    public object[] ArgumentList { get; set; } = [];

    /// <summary>Properties to set.</summary>
    [Parameter]
    public IDictionary? Property { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        // The language's own constructor call: it converts arguments and chooses the overload.
        var made = (PSObject)ScriptBlock.Create("param($type, $arguments) $type::new.Invoke($arguments)").Invoke(TypeName, ArgumentList)[0];
        foreach (DictionaryEntry entry in Property ?? new Hashtable())
        {
            var name = entry.Key.ToString()!;
            if (made.Properties[name] is { } property)
            {
                property.Value = entry.Value;
            }
            else
            {
                made.Properties.Add(new PSNoteProperty(name, entry.Value));
            }
        }

        WriteObject(made);
    }
}
