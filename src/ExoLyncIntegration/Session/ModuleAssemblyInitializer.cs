#if NETFRAMEWORK
using System;
using System.IO;
using System.Management.Automation;
using System.Reflection;

namespace ExoLyncIntegration.Session;

/// <summary>
/// On .NET Framework, finds the module's own dependencies in the module's own folder, whatever version they ask of each other.
/// On .NET the module needs no such thing: what could clash lives in a load context of its own.
/// </summary>
public sealed class ModuleAssemblyInitializer : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    private static readonly string Folder = Path.GetDirectoryName(typeof(ModuleAssemblyInitializer).Assembly.Location)!;

    // The handler belongs to the process, imports belong to runspaces: it stays until the last of them has removed the module.
    private static readonly object Gate = new();
    private static int imports;

    /// <summary>Called when the module is imported.</summary>
    public void OnImport()
    {
        lock (Gate)
        {
            if (imports++ == 0)
            {
                AppDomain.CurrentDomain.AssemblyResolve += Resolve;
            }
        }
    }

    /// <summary>Called when the module is removed.</summary>
    /// <param name="psModuleInfo">The module.</param>
    public void OnRemove(PSModuleInfo psModuleInfo)
    {
        lock (Gate)
        {
            if (--imports == 0)
            {
                AppDomain.CurrentDomain.AssemblyResolve -= Resolve;
            }
        }
    }

    // Only for assemblies that lie in this folder and ask for one that lies there too.
    private static Assembly? Resolve(object sender, ResolveEventArgs request)
    {
        if (request.RequestingAssembly is not { IsDynamic: false } asking
            || !string.Equals(Path.GetDirectoryName(asking.Location), Folder, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var path = Path.Combine(Folder, new AssemblyName(request.Name).Name + ".dll");
        return File.Exists(path) ? Assembly.LoadFrom(path) : null;
    }
}
#endif
