using System.Management.Automation;

namespace ExoLyncIntegration.Session;

/// <summary>Forgets the connection when the module is removed from the session.</summary>
public sealed class CloudCleanup : IModuleAssemblyCleanup
{
    /// <summary>Called when the module is removed.</summary>
    /// <param name="psModuleInfo">The module.</param>
    public void OnRemove(PSModuleInfo psModuleInfo)
    {
        if (CloudConnections.Current is not null)
        {
            CloudConnections.Current = null;
        }
    }
}
