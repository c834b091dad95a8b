using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text;

namespace ExoLyncIntegration.Console.Commands.Files;

/// <summary>Writes text to a file, in UTF-8.</summary>
[Cmdlet(VerbsCommon.Set, "Content", SupportsShouldProcess = true)]
public sealed class SetContentCommand : PSCmdlet
{
    private readonly List<string> lines = [];

    /// <summary>The file.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("LiteralPath")]
    public string Path { get; set; } = string.Empty;

    /// <summary>The lines.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [AllowEmptyString]
    [AllowNull]
    [AllowEmptyCollection]
    public object?[]? Value { get; set; }

    /// <summary>Writes no line end behind the text.</summary>
    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => lines.AddRange((Value ?? []).Select(static value => LanguagePrimitives.ConvertTo<string>(value)));

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var path = this.FileToWrite(Path);
        if (ShouldProcess(path))
        {
            var end = NoNewline ? string.Empty : System.Environment.NewLine;
            File.WriteAllText(path, string.Concat(lines.Select(line => line + end)), new UTF8Encoding(false));
        }
    }
}
