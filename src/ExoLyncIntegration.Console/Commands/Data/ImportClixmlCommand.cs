using System.IO;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Console.Commands.Files;

namespace ExoLyncIntegration.Console.Commands.Data;

/// <summary>Reads objects that Export-Clixml wrote.</summary>
[Cmdlet(VerbsData.Import, "Clixml")]
public sealed class ImportClixmlCommand : PSCmdlet
{
    /// <summary>The files; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Path")]
    public string[] Path { get; set; } = [];

    /// <summary>The files, wildcards standing for themselves.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "LiteralPath")]
    [Alias("PSPath")]
    public string[] LiteralPath { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var literal = ParameterSetName == "LiteralPath";
        foreach (var file in (literal ? LiteralPath : Path).SelectMany(path => this.FilesToRead(path, literal)))
        {
            WriteObject(PSSerializer.Deserialize(File.ReadAllText(file)), enumerateCollection: true);
        }
    }
}
