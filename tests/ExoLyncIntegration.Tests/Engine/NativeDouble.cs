using System;
using System.Collections;
using System.Linq;

namespace ExoLyncIntegration.Engine;

/// <summary>The double of the native cmdlets (tests/NativeDouble), used from a session.</summary>
internal static class NativeDouble
{
    /// <summary>Defines native commands that follow the documented contract exactly.</summary>
    /// <param name="session">The session.</param>
    /// <param name="commands">Their names; wildcards count.</param>
    /// <returns>The same session.</returns>
    public static EngineSession UseNativeDouble(this EngineSession session, params string[] commands) =>
        UseNativeDouble(session, NativeBehaviour.Documented, commands);

    /// <summary>Defines native commands that behave in one of the ways that sessions are met with.</summary>
    /// <param name="session">The session.</param>
    /// <param name="behaviour">How the commands bind and what they return.</param>
    /// <param name="commands">Their names; wildcards count.</param>
    /// <returns>The same session.</returns>
    public static EngineSession UseNativeDouble(this EngineSession session, NativeBehaviour behaviour, params string[] commands)
    {
        var options = new Hashtable(StringComparer.OrdinalIgnoreCase)
        {
            ["Command"] = commands,
            ["ByPropertyName"] = behaviour.HasFlag(NativeBehaviour.ByPropertyName),
            ["Remote"] = behaviour.HasFlag(NativeBehaviour.Remote),
            ["Contract"] = NativeContract.All,
        };
        session.Run(
            "Import-Module -Name $args[0] -ArgumentList $args[1] -Force",
            Repository.At("tests", "NativeDouble", "NativeDouble.psm1"),
            options).ThrowOnError();
        return session;
    }

    /// <summary>The calls that the double counted, as the native command and its parameter names.</summary>
    /// <param name="session">The session.</param>
    /// <param name="filter">Get-NativeDoubleCall's switches, such as <c>-Changing</c>.</param>
    /// <returns>The names of the commands, in order.</returns>
    public static string[] NativeCalls(this EngineSession session, string filter = "-Changing") =>
        [.. session.Run($"Get-NativeDoubleCall {filter} | ForEach-Object {{ $_.Command }}").ThrowOnError().Output.Select(static call => call.ToString())];

    /// <summary>The double's organization as text: equal text, equal state.</summary>
    /// <param name="session">The session.</param>
    /// <returns>The text.</returns>
    public static string NativeSnapshot(this EngineSession session) =>
        session.Run("Get-NativeDoubleSnapshot").ThrowOnError().Output.Single().ToString();
}
