using System.Management.Automation;

namespace ExoLyncIntegration.PipelineBinding;

/// <summary>Takes all bindings away when the module is removed.</summary>
public sealed class PipelineBindingCleanup : IModuleAssemblyCleanup
{
    /// <summary>Called when the module is removed.</summary>
    /// <param name="psModuleInfo">The module.</param>
    public void OnRemove(PSModuleInfo psModuleInfo)
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        foreach (var intrinsics in shell.AddScript("$ExecutionContext").Invoke<EngineIntrinsics>())
        {
            foreach (var name in PipelineBindings.Names())
            {
                PipelineBindings.Release(name, intrinsics.InvokeProvider);
            }
        }
    }
}
