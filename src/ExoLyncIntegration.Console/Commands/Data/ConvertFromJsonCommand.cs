using System.Collections.Generic;
using System.Management.Automation;
using System.Text.Json;

namespace ExoLyncIntegration.Console.Commands.Data;

/// <summary>Reads JSON from text.</summary>
[Cmdlet(VerbsData.ConvertFrom, "Json")]
public sealed class ConvertFromJsonCommand : PSCmdlet
{
    private readonly List<string> lines = [];

    /// <summary>The JSON; several strings are lines of one text.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string InputObject { get; set; } = string.Empty;

    /// <summary>Gives ordered tables instead of objects.</summary>
    [Parameter]
    public SwitchParameter AsHashtable { get; set; }

    /// <summary>Gives an array as one object.</summary>
    [Parameter]
    public SwitchParameter NoEnumerate { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => lines.Add(InputObject);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        try
        {
            WriteObject(JsonText.Read(string.Join('\n', lines), AsHashtable), enumerateCollection: !NoEnumerate);
        }
        catch (JsonException exception)
        {
            ThrowTerminatingError(new ErrorRecord(exception, "InvalidJson", ErrorCategory.InvalidData, null));
        }
    }
}
