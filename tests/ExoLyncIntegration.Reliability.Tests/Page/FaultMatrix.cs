using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Reach;
using ExoLyncIntegration.Reliability;

namespace ExoLyncIntegration.Page;

/// <summary>Which commands a fault can reach: the cells that the matrix must have, derived from the compiled module. A cell that is not here cannot happen.</summary>
internal static class FaultMatrix
{
    private static readonly string[] Writers = CommandReach.To(Surrounding.Disk);

    private static readonly string[] NativeCallers = CommandReach.To(Surrounding.NativeCommand);

    /// <summary>Faults of what lies around a command, and the commands that they reach.</summary>
    public static IReadOnlyDictionary<Fault, string[]> Surroundings { get; } = new Dictionary<Fault, string[]>
    {
        [Fault.ResolverDown] = CommandReach.To(Surrounding.Resolver),
        [Fault.ResolverSlow] = CommandReach.To(Surrounding.Resolver),
        [Fault.ResolverLying] = CommandReach.To(Surrounding.Resolver),
        [Fault.DiskFull] = Writers,
        [Fault.PathReadOnly] = Writers,
        [Fault.FileLocked] = Writers,
        [Fault.KilledWhileWriting] = Writers,
        [Fault.NativeThrows] = NativeCallers,
        [Fault.NativeReturnsNothing] = NativeCallers,
        [Fault.NativeOtherShape] = NativeCallers,
        [Fault.NativeMissing] = NativeCallers,
        [Fault.NativeSessionDies] = NativeCallers,
        [Fault.CloudThrottles] = CommandReach.To(Surrounding.Graph, Surrounding.SignIn),
        [Fault.CloudFails] = CommandReach.To(Surrounding.Graph, Surrounding.SignIn, Surrounding.Metadata),
        [Fault.CloudRefuses] = CommandReach.To(Surrounding.Graph, Surrounding.SignIn),
        [Fault.CloudLies] = CommandReach.To(Surrounding.Graph, Surrounding.SignIn, Surrounding.Metadata),

        [Fault.ClockJumps] = CommandReach.To(Surrounding.Clock),

        // Those that wait for others, and those that give something at the end of their input.
        [Fault.Stopped] = CommandReach.To(
            Surrounding.Resolver, Surrounding.Graph, Surrounding.SignIn, Surrounding.Metadata, Surrounding.NativeCommand, Surrounding.EndOfInput),
    };

    /// <summary>Cells that are known to have no test yet.</summary>
    public static IReadOnlyList<(Fault Fault, string Command)> Open { get; } = [];

    /// <summary>Conditions of the session, which reach every command.</summary>
    public static IReadOnlyList<Fault> Conditions { get; } =
    [
        Fault.OtherCulture, Fault.ErrorActionStop, Fault.ErrorActionSilent, Fault.StrictMode, Fault.WhatIfPreference, Fault.ConfirmPreference,
        Fault.ConstrainedLanguage,
    ];

    /// <summary>The columns of the first table: every command that a fault of its surroundings reaches.</summary>
    public static IReadOnlyList<string> Commands { get; } = [.. Surroundings.Values.SelectMany(static commands => commands).Distinct().Order()];
}
