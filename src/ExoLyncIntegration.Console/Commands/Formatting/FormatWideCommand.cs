using System.Management.Automation;
using ExoLyncIntegration.Console.Sessions;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace ExoLyncIntegration.Console.Commands.Formatting;

/// <summary>Shows one property of each object, in columns.</summary>
[Cmdlet(VerbsCommon.Format, "Wide")]
public sealed class FormatWideCommand : OuterFormatTableAndListBase
{
    /// <summary>Makes the cmdlet.</summary>
    public FormatWideCommand() => EngineFormatting.Shape(this, "Wide");

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        SessionOutcome.Of(Host)?.Observe(InputObject);
        base.ProcessRecord();
    }
}
