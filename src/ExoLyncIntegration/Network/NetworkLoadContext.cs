#if !NETFRAMEWORK
using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using ExoLyncIntegration.Dns;

namespace ExoLyncIntegration.Network;

/// <summary>
/// Where the network libraries live. From the session's own context it takes two things only: the framework, and the Core assembly,
/// whose types the module and the libraries share.
/// </summary>
/// <param name="folder">The folder of the libraries.</param>
internal sealed class NetworkLoadContext(string folder) : AssemblyLoadContext("ExoLyncIntegration.Network")
{
    private static readonly Assembly Core = typeof(IDnsSource).Assembly;

    private static readonly string[] FrameworkPrefixes = ["System.", "Microsoft.Win32.", "Microsoft.CSharp", "Microsoft.VisualBasic"];
    private static readonly string[] FrameworkFacades = ["System", "netstandard", "mscorlib", "WindowsBase"];

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name!;
        if (name == Core.GetName().Name)
        {
            return Core;
        }

        var path = Path.Combine(folder, name + ".dll");
        if (File.Exists(path))
        {
            return LoadFromAssemblyPath(path);
        }

        // Anything else that the session happens to have is another module's, in whatever version.
        return FrameworkFacades.Contains(name) || FrameworkPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))
            ? null
            : throw new FileNotFoundException($"{name} is missing from {folder}.", path);
    }
}
#endif
