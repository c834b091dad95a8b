using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.PipelineBinding;

namespace ExoLyncIntegration.Commands;

/// <summary>Takes away what Enable-ExoLyncPipelineBinding set up: the native commands are as they were.</summary>
[Cmdlet(VerbsLifecycle.Disable, "ExoLyncPipelineBinding", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
public sealed class DisableExoLyncPipelineBindingCommand : PipelineBindingCmdlet
{
    /// <inheritdoc/>
    protected override void Process(string pattern, WildcardPattern names)
    {
        foreach (var name in PipelineBindings.Names().Where(names.IsMatch))
        {
            if (ShouldProcess(name, "Take the binding of plans away"))
            {
                PipelineBindings.Release(name, InvokeProvider);
            }
        }
    }
}
