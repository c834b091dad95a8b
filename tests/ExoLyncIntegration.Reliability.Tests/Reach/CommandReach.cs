using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using ExoLyncIntegration.Tampering;

namespace ExoLyncIntegration.Reach;

/// <summary>Which commands reach what of their surroundings, derived from the compiled module.</summary>
internal static class CommandReach
{
    private static readonly Dictionary<string, HashSet<Surrounding>> Commands = Read();

    /// <summary>The commands that reach one of these.</summary>
    public static string[] To(params Surrounding[] surroundings) =>
        [.. Commands.Where(command => surroundings.Any(command.Value.Contains)).Select(static command => command.Key).Order(StringComparer.Ordinal)];

    private static Dictionary<string, HashSet<Surrounding>> Read()
    {
        var commands = ModuleInternals.Assemblies[0].GetTypes()
            .Where(static type => !type.IsAbstract && type.GetCustomAttribute<CmdletAttribute>() is not null).ToDictionary(Name);

        // What connecting made stays in the session, for the commands after it.
        var connected = new CallGraph(ModuleInternals.Assemblies, commands["Connect-ExoLyncCloud"], []).Made.Where(static type => type.Assembly == ModuleInternals.Assemblies[^1]).ToList();
        return commands.ToDictionary(static command => command.Key, command => Read(command.Value, connected));
    }

    private static HashSet<Surrounding> Read(Type command, IReadOnlyCollection<Type> kept)
    {
        var graph = new CallGraph(ModuleInternals.Assemblies, command, kept);
        HashSet<Surrounding> reach = [.. graph.Reached.Select(Own).Concat(graph.Outside.Select(Foreign)).OfType<Surrounding>()];
        if (Overrides("ProcessRecord") && Overrides("EndProcessing"))
        {
            reach.Add(Surrounding.EndOfInput);
        }

        return reach;

        bool Overrides(string method) => ModuleInternals.Assemblies.Contains(
            command.GetMethod(method, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!.DeclaringType!.Assembly);
    }

    private static string Name(Type type) => type.GetCustomAttribute<CmdletAttribute>() is { } cmdlet ? $"{cmdlet.VerbName}-{cmdlet.NounName}" : string.Empty;

    // HTTP and sockets serve several purposes: which one, the module's own type says.
    private static Surrounding? Own(MethodBase method) => method.IsConstructor ? null : method.DeclaringType!.FullName switch
    {
        "ExoLyncIntegration.Network.Dns.DnsServerSource" => Surrounding.Resolver,
        "ExoLyncIntegration.Network.Tenants.GraphClient" => Surrounding.Graph,
        "ExoLyncIntegration.Network.Tenants.MsalTokenSource" => Surrounding.SignIn,
        "ExoLyncIntegration.Network.OAuth.MetadataFetcher" => Surrounding.Metadata,
        "ExoLyncIntegration.NativeCommands.NativeSession" when method.Name is "Run" or "Stream" => Surrounding.NativeCommand,
        _ => null,
    };

    private static Surrounding? Foreign(MethodBase method) => (method.DeclaringType!.FullName, method.Name) switch
    {
        ("System.IO.File", "Move" or "Replace") => Surrounding.Disk,
        ("System.DateTime" or "System.DateTimeOffset", "get_Now" or "get_UtcNow") => Surrounding.Clock,
        _ => null,
    };
}
