using System.Management.Automation;
using ExoLyncIntegration.Console.Sessions;

namespace ExoLyncIntegration.Console.Commands.Formatting;

/// <summary>The engine's Out-Default, which shows the output; here it also tells the exit code what it has seen.</summary>
[Cmdlet(VerbsData.Out, "Default")]
public sealed class OutDefaultCommand : Microsoft.PowerShell.Commands.OutDefaultCommand
{
    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        SessionOutcome.Of(Host)?.Observe(InputObject);
        base.ProcessRecord();
    }
}
