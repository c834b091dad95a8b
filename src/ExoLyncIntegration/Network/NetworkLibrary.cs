using System;
using System.IO;
using System.Reflection;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.OAuth;
using ExoLyncIntegration.Tenants;

namespace ExoLyncIntegration.Network;

/// <summary>
/// The assembly that speaks to the network, and its third-party libraries: loaded when first needed, and on .NET apart from what other
/// modules have loaded, so that no other copy of a library can clash with it.
/// </summary>
internal static class NetworkLibrary
{
    private const string AssemblyName = "ExoLyncIntegration.Network";

    private static readonly string ModuleFolder = Path.GetDirectoryName(typeof(NetworkLibrary).Assembly.Location)!;

    // An assembly is loaded once in a process; it holds no state.
    private static readonly Lazy<Assembly> Library = new(Load);

    /// <summary>The way to live DNS servers.</summary>
    public static IDnsNetwork CreateDns() => Create<IDnsNetwork>("ExoLyncIntegration.Network.Dns.DnsNetwork");

    /// <summary>The way to sign in to the cloud.</summary>
    public static ICloudConnector CreateCloudConnector() => Create<ICloudConnector>("ExoLyncIntegration.Network.Tenants.CloudConnector");

    /// <summary>The way to metadata documents.</summary>
    public static IMetadataFetcher CreateMetadataFetcher() => Create<IMetadataFetcher>("ExoLyncIntegration.Network.OAuth.MetadataFetcher");

    private static T Create<T>(string typeName) => (T)Activator.CreateInstance(Library.Value.GetType(typeName, throwOnError: true)!)!;

#if NETFRAMEWORK
    private static Assembly Load() => Assembly.LoadFrom(Path.Combine(ModuleFolder, AssemblyName + ".dll"));
#else
    private static Assembly Load() => new NetworkLoadContext(Path.Combine(ModuleFolder, "isolated")).LoadFromAssemblyName(new AssemblyName(AssemblyName));
#endif
}
