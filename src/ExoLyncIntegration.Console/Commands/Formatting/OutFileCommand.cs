using System.IO;
using System.Management.Automation;
using System.Text;
using ExoLyncIntegration.Console.Commands.Files;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace ExoLyncIntegration.Console.Commands.Formatting;

/// <summary>Writes what would be shown to a file, in UTF-8.</summary>
[Cmdlet(VerbsData.Out, "File", SupportsShouldProcess = true)]
public sealed class OutFileCommand : FrontEndCommandBase
{
    private StreamWriter? writer;

    /// <summary>The file.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("Path", "LiteralPath")]
    public string FilePath { get; set; } = string.Empty;

    /// <summary>Writes behind what is there.</summary>
    [Parameter]
    public SwitchParameter Append { get; set; }

    /// <summary>Refuses to replace a file.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>The width in columns; the host's where it is not given.</summary>
    [Parameter]
    [ValidateRange(2, int.MaxValue)]
    public int Width { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        var path = this.FileToWrite(FilePath, NoClobber);
        TextWriter target = TextWriter.Null;
        if (ShouldProcess(path))
        {
            target = writer = new StreamWriter(path, Append, new UTF8Encoding(false));
        }

        EngineFormatting.WriteText(this, target, Width > 0 ? Width : Host.UI.RawUI.BufferSize.Width);
        base.BeginProcessing();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            writer?.Dispose();
        }
    }
}
