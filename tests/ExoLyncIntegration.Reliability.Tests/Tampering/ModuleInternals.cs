using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.OAuth;
using ExoLyncIntegration.Tenants;

namespace ExoLyncIntegration.Tampering;

/// <summary>
/// What reads foreign bytes inside the built module and its network library, taken by name from the assemblies that a session has loaded: those
/// are the ones that users run, each in the load context that it runs in.
/// </summary>
internal static class ModuleInternals
{
    private static readonly Assembly Module = Import();
    private static readonly Assembly Network = Invoke<ICloudConnector>(Type(Module, "ExoLyncIntegration.Network.NetworkLibrary"), "CreateCloudConnector").GetType().Assembly;

    /// <summary>The module's assemblies: the one with the cmdlets first.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } = [Module, typeof(ICloudConnector).Assembly, Network];

    /// <summary>Reads a metadata document.</summary>
    public static Func<byte[], MetadataDocument> ReadMetadata { get; } =
        Method(Type(Module, "ExoLyncIntegration.Json.MetadataJson"), "Read", typeof(byte[])).CreateDelegate<Func<byte[], MetadataDocument>>();

    /// <summary>Reads a page of users; damaged ones are a JsonException.</summary>
    public static IReadOnlyList<CloudUser> ReadUsers(byte[] page)
    {
        using var stream = new MemoryStream(page);
        return Invoke<ValueTask<CloudUserPage>>(
            Type(Network, "ExoLyncIntegration.Network.Tenants.GraphUserPage"), "ReadAsync", stream, (Func<string, Uri>)(static text => new Uri(text)), CancellationToken.None).AsTask().GetAwaiter().GetResult().Users;
    }

    /// <summary>Reads what a token says about itself.</summary>
    public static object ReadClaims(string token) => Invoke<object>(Type(Network, "ExoLyncIntegration.Network.Tenants.TokenClaims"), "Read", token);

    /// <summary>Takes secrets out of a text.</summary>
    public static string Redact(IEnumerable<string> secrets, string text)
    {
        var redaction = Activator.CreateInstance(Type(Network, "ExoLyncIntegration.Network.Tenants.Redaction"))!;
        foreach (var secret in secrets)
        {
            redaction.GetType().GetMethod("Add")!.Invoke(redaction, [secret]);
        }

        return (string)redaction.GetType().GetMethod("Clean")!.Invoke(redaction, [text])!;
    }

    private static Assembly Import()
    {
        using var session = new EngineSession();
        return AppDomain.CurrentDomain.GetAssemblies().Single(static assembly => assembly.GetName().Name == "ExoLyncIntegration");
    }

    private static Type Type(Assembly assembly, string name) => assembly.GetType(name, throwOnError: true)!;

    private static MethodInfo Method(Type type, string name, params Type[] parameters) =>
        type.GetMethod(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, parameters)!;

    private static T Invoke<T>(Type type, string name, params object[] arguments) => (T)type
        .GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        .First(method => method.Name == name && method.GetParameters().Length == arguments.Length)
        .Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
}
