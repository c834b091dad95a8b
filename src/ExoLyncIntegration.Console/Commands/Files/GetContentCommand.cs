using System.IO;
using System.Linq;
using System.Management.Automation;

namespace ExoLyncIntegration.Console.Commands.Files;

/// <summary>Reads text files: UTF-8, or as their byte order mark says.</summary>
[Cmdlet(VerbsCommon.Get, "Content")]
[OutputType(typeof(string))]
public sealed class GetContentCommand : PSCmdlet
{
    /// <summary>The files; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Path")]
    public string[] Path { get; set; } = [];

    /// <summary>The files, wildcards standing for themselves.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "LiteralPath")]
    [Alias("PSPath")]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Gives the whole file as one string.</summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    /// <summary>Gives so many lines from the start.</summary>
    [Parameter]
    [Alias("First", "Head")]
    [ValidateRange(0, int.MaxValue)]
    public int TotalCount { get; set; } = int.MaxValue;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var literal = ParameterSetName == "LiteralPath";
        foreach (var file in (literal ? LiteralPath : Path).SelectMany(path => this.FilesToRead(path, literal)))
        {
            if (Raw)
            {
                WriteObject(File.ReadAllText(file));
            }
            else
            {
                WriteObject(File.ReadLines(file).Take(TotalCount), enumerateCollection: true);
            }
        }
    }
}
