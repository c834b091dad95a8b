using System.Management.Automation;

namespace ExoLyncIntegration.Console.Commands.Data;

/// <summary>Gives objects as lines of comma-separated values.</summary>
[Cmdlet(VerbsData.ConvertTo, "Csv")]
[OutputType(typeof(string))]
public sealed class ConvertToCsvCommand : PSCmdlet
{
    private CsvTable? table;

    /// <summary>The object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = new();

    /// <summary>What stands between fields.</summary>
    [Parameter(Position = 1)]
    public char Delimiter { get; set; } = ',';

    /// <summary>Kept so that scripts for Windows PowerShell run: type lines are never written.</summary>
    [Parameter]
    [Alias("NTI")]
    public SwitchParameter NoTypeInformation { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() =>
        WriteObject((table ??= new CsvTable(Delimiter)).Lines(InputObject), enumerateCollection: true);
}
