using System.Linq;
using System.Management.Automation;

namespace ExoLyncIntegration.Console.Commands.Files;

/// <summary>Lists what is at a location.</summary>
[Cmdlet(VerbsCommon.Get, "ChildItem")]
public sealed class GetChildItemCommand : PSCmdlet
{
    /// <summary>The locations; wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    public string[] Path { get; set; } = ["."];

    /// <summary>Goes into folders.</summary>
    [Parameter]
    public SwitchParameter Recurse { get; set; }

    /// <summary>Lists hidden items too.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Lists files only.</summary>
    [Parameter]
    public SwitchParameter File { get; set; }

    /// <summary>Lists folders only.</summary>
    [Parameter]
    public SwitchParameter Directory { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var item in InvokeProvider.ChildItem.Get(Path, Recurse, uint.MaxValue, Force, literalPath: false)
            .Where(item => Matches(LanguagePrimitives.IsTrue(item.Properties["PSIsContainer"]?.Value))))
        {
            WriteObject(item);
        }
    }

    private bool Matches(bool isContainer) => File == Directory || (isContainer ? Directory : File);
}
