using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text;
using ExoLyncIntegration.Console.Commands.Files;

namespace ExoLyncIntegration.Console.Commands.Data;

/// <summary>Writes objects to a file of comma-separated values, in UTF-8.</summary>
[Cmdlet(VerbsData.Export, "Csv", SupportsShouldProcess = true)]
public sealed class ExportCsvCommand : PSCmdlet, IDisposable
{
    private CsvTable? table;
    private StreamWriter? writer;

    /// <summary>The object.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = new();

    /// <summary>The file.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("LiteralPath")]
    public string Path { get; set; } = string.Empty;

    /// <summary>What stands between fields.</summary>
    [Parameter(Position = 1)]
    public char Delimiter { get; set; } = ',';

    /// <summary>Writes behind what is there, in its columns.</summary>
    [Parameter]
    public SwitchParameter Append { get; set; }

    /// <summary>Refuses to replace a file.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Kept so that scripts for Windows PowerShell run: type lines are never written.</summary>
    [Parameter]
    [Alias("NTI")]
    public SwitchParameter NoTypeInformation { get; set; }

    /// <inheritdoc/>
    public void Dispose() => writer?.Dispose();

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        var path = this.FileToWrite(Path, NoClobber && !Append);
        if (ShouldProcess(path))
        {
            table = new CsvTable(Delimiter, Append ? Columns(path) : null);
            writer = new StreamWriter(path, Append, new UTF8Encoding(false));
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var line in table?.Lines(InputObject) ?? [])
        {
            writer!.WriteLine(line);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => Dispose();

    private System.Collections.Generic.IReadOnlyList<string>? Columns(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var reader = new StreamReader(path);
        return CsvText.ReadRecords(reader, Delimiter).FirstOrDefault();
    }
}
