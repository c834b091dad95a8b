using System.Management.Automation;

namespace ExoLyncIntegration.Console.Commands.Files;

/// <summary>Tells whether something is at a path.</summary>
[Cmdlet(VerbsDiagnostic.Test, "Path")]
[OutputType(typeof(bool))]
public sealed class TestPathCommand : PSCmdlet
{
    /// <summary>The paths; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Path")]
    public string[] Path { get; set; } = [];

    /// <summary>The paths, wildcards standing for themselves.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "LiteralPath")]
    [Alias("PSPath")]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Any, Container (a folder) or Leaf (a file).</summary>
    [Parameter]
    [ValidateSet("Any", "Container", "Leaf")]
    public string PathType { get; set; } = "Any";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var literal = ParameterSetName == "LiteralPath";
        foreach (var path in literal ? LiteralPath : Path)
        {
            var exists = InvokeProvider.Item.Exists(path, force: true, literal);
            WriteObject(exists && (PathType == "Any"
                || InvokeProvider.Item.IsContainer(literal ? WildcardPattern.Escape(path) : path) == (PathType == "Container")));
        }
    }
}
