using System.Management.Automation;
using ExoLyncIntegration.Console.Sessions;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace ExoLyncIntegration.Console.Commands.Formatting;

/// <summary>Shows objects as lists of their properties.</summary>
[Cmdlet(VerbsCommon.Format, "List")]
public sealed class FormatListCommand : OuterFormatTableAndListBase
{
    /// <summary>Makes the cmdlet.</summary>
    public FormatListCommand() => EngineFormatting.Shape(this, "List");

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        SessionOutcome.Of(Host)?.Observe(InputObject);
        base.ProcessRecord();
    }
}
