using System.IO;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Console.Commands.Files;

namespace ExoLyncIntegration.Console.Commands.Data;

/// <summary>Reads files of comma-separated values: one object a record.</summary>
[Cmdlet(VerbsData.Import, "Csv")]
public sealed class ImportCsvCommand : PSCmdlet
{
    /// <summary>The files; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Path")]
    public string[] Path { get; set; } = [];

    /// <summary>The files, wildcards standing for themselves.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "LiteralPath")]
    [Alias("PSPath")]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>What stands between fields.</summary>
    [Parameter(Position = 1)]
    public char Delimiter { get; set; } = ',';

    /// <summary>The names of the columns; the first record where they are not given.</summary>
    [Parameter]
    public string[]? Header { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var literal = ParameterSetName == "LiteralPath";
        foreach (var file in (literal ? LiteralPath : Path).SelectMany(path => this.FilesToRead(path, literal)))
        {
            using var reader = new StreamReader(file);
            WriteObject(CsvText.ReadObjects(reader, Delimiter, Header), enumerateCollection: true);
        }
    }
}
