using System.IO;
using System.Management.Automation;
using System.Text;
using ExoLyncIntegration.Console.Commands.Files;
using ExoLyncIntegration.Console.Commands.Objects;

namespace ExoLyncIntegration.Console.Commands.Data;

/// <summary>Writes objects to a file as PowerShell keeps them between sessions.</summary>
[Cmdlet(VerbsData.Export, "Clixml", SupportsShouldProcess = true)]
public sealed class ExportClixmlCommand : InputCommand
{
    /// <summary>The file.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("LiteralPath")]
    public string Path { get; set; } = string.Empty;

    /// <summary>How deep to go.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Depth { get; set; } = 2;

    /// <summary>Refuses to replace a file.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var path = this.FileToWrite(Path, NoClobber);
        if (ShouldProcess(path))
        {
            // Several objects are an array, which is a level of its own.
            var text = Input.Count == 1 ? PSSerializer.Serialize(Input[0], Depth) : PSSerializer.Serialize(Input.ToArray(), Depth + 1);
            File.WriteAllText(path, text, new UTF8Encoding(false));
        }
    }
}
