using System.Management.Automation;
using ExoLyncIntegration.Console.Sessions;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace ExoLyncIntegration.Console.Commands.Formatting;

/// <summary>Shows objects as a table.</summary>
[Cmdlet(VerbsCommon.Format, "Table")]
public sealed class FormatTableCommand : OuterFormatTableBase
{
    /// <summary>Makes the cmdlet.</summary>
    public FormatTableCommand() => EngineFormatting.Shape(this, "Table");

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        SessionOutcome.Of(Host)?.Observe(InputObject);
        base.ProcessRecord();
    }
}
