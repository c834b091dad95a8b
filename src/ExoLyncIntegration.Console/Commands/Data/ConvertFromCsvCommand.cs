using System.Collections.Generic;
using System.IO;
using System.Management.Automation;

namespace ExoLyncIntegration.Console.Commands.Data;

/// <summary>Reads comma-separated values from text: one object a record.</summary>
[Cmdlet(VerbsData.ConvertFrom, "Csv")]
public sealed class ConvertFromCsvCommand : PSCmdlet
{
    private readonly List<string> lines = [];

    /// <summary>The lines.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string[] InputObject { get; set; } = [];

    /// <summary>What stands between fields.</summary>
    [Parameter(Position = 1)]
    public char Delimiter { get; set; } = ',';

    /// <summary>The names of the columns; the first record where they are not given.</summary>
    [Parameter]
    public string[]? Header { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => lines.AddRange(InputObject);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        using var reader = new StringReader(string.Join('\n', lines));
        WriteObject(CsvText.ReadObjects(reader, Delimiter, Header), enumerateCollection: true);
    }
}
