using System.Management.Automation;
using ExoLyncIntegration.Console.Commands.Objects;

namespace ExoLyncIntegration.Console.Commands.Data;

/// <summary>Gives objects as JSON.</summary>
[Cmdlet(VerbsData.ConvertTo, "Json")]
[OutputType(typeof(string))]
public sealed class ConvertToJsonCommand : InputCommand
{
    /// <summary>How deep to go; what lies deeper is written as text.</summary>
    [Parameter]
    [ValidateRange(0, 100)]
    public int Depth { get; set; } = 2;

    /// <summary>Writes everything on one line.</summary>
    [Parameter]
    public SwitchParameter Compress { get; set; }

    /// <summary>Writes words of enumerations instead of their numbers.</summary>
    [Parameter]
    public SwitchParameter EnumsAsStrings { get; set; }

    /// <summary>Writes an array also for a single object.</summary>
    [Parameter]
    public SwitchParameter AsArray { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        // Several objects are one array, which is no level of its own.
        var single = Input.Count == 1 && !AsArray;
        object value = single ? Input[0] : Input.ToArray();
        WriteObject(JsonText.Write(value, single ? Depth : Depth + 1, !Compress, EnumsAsStrings));
    }
}
