using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.PipelineBinding;

namespace ExoLyncIntegration.Commands;

/// <summary>Takes away what Enable-ExoLyncPipelineBinding set up: the native commands are as they were.</summary>
[Cmdlet(VerbsLifecycle.Disable, "ExoLyncPipelineBinding", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
public sealed class DisableExoLyncPipelineBindingCommand : ExoLyncCmdlet
{
    /// <summary>The native commands; all that are bound unless given. Wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(BindableCommandCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var pattern in Name.Select(static name => new WildcardPattern(name, WildcardOptions.IgnoreCase)))
        {
            foreach (var name in PipelineBindings.Names().Where(pattern.IsMatch))
            {
                if (ShouldProcess(name, "Take the binding of plans away"))
                {
                    PipelineBindings.Release(name, InvokeProvider);
                }
            }
        }
    }
}
