using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Reliability;

namespace ExoLyncIntegration.Page;

/// <summary>Which commands a fault can reach: the cells that the matrix must have. A cell that is not here cannot happen.</summary>
internal static class FaultMatrix
{
    private static readonly string[] Lookups = ["Test-ExoLyncDns", "Test-ExoLyncDeployment"];

    private static readonly string[] Writers =
        ["Export-ExoLyncPlan", "Export-ExoLyncReport", "Export-ExoLyncScenario", "Invoke-ExoLyncPlan", "Test-ExoLyncDeployment"];

    private static readonly string[] NativeCallers =
        ["Invoke-ExoLyncPlan", "Test-ExoLyncDeployment", "Test-ExoLyncExchangeWebService", "Test-ExoLyncPlan"];

    private static readonly string[] CloudCallers = ["Connect-ExoLyncCloud", "Get-ExoLyncCloudUser", "Test-ExoLyncServicePrincipal"];

    /// <summary>Faults of what lies around a command, and the commands that they reach.</summary>
    public static IReadOnlyDictionary<Fault, string[]> Surroundings { get; } = new Dictionary<Fault, string[]>
    {
        [Fault.ResolverDown] = Lookups,
        [Fault.ResolverSlow] = Lookups,
        [Fault.ResolverLying] = Lookups,
        [Fault.DiskFull] = Writers,
        [Fault.PathReadOnly] = Writers,
        [Fault.FileLocked] = Writers,
        [Fault.KilledWhileWriting] = Writers,
        [Fault.NativeThrows] = NativeCallers,
        [Fault.NativeReturnsNothing] = NativeCallers,
        [Fault.NativeOtherShape] = NativeCallers,
        [Fault.NativeMissing] = NativeCallers,
        [Fault.NativeSessionDies] = NativeCallers,
        [Fault.CloudThrottles] = ["Get-ExoLyncCloudUser", "Test-ExoLyncServicePrincipal"],
        [Fault.CloudFails] = [.. CloudCallers, "Test-ExoLyncDeployment", "Test-ExoLyncOAuthMetadata"],
        [Fault.CloudRefuses] = [.. CloudCallers, "Test-ExoLyncDeployment"],
        [Fault.CloudLies] = [.. CloudCallers, "Test-ExoLyncDeployment", "Test-ExoLyncOAuthMetadata"],
        [Fault.ClockJumps] = ["Get-ExoLyncCloudUser", "Test-ExoLyncOAuthMetadata", "Test-ExoLyncServicePrincipal"],
        [Fault.Stopped] =
        [
            "Connect-ExoLyncCloud", "Export-ExoLyncReport", "Get-ExoLyncCloudUser", "Invoke-ExoLyncPlan", "Test-ExoLyncDeployment",
            "Test-ExoLyncDns", "Test-ExoLyncMailAddress", "Test-ExoLyncOAuthMetadata", "Test-ExoLyncServicePrincipal", "Test-ExoLyncSipAddress",
        ],
    };

    /// <summary>Conditions of the session, which reach every command.</summary>
    public static IReadOnlyList<Fault> Conditions { get; } =
    [
        Fault.OtherCulture, Fault.ErrorActionStop, Fault.ErrorActionSilent, Fault.StrictMode, Fault.WhatIfPreference, Fault.ConfirmPreference,
        Fault.ConstrainedLanguage,
    ];

    /// <summary>The columns of the first table: every command that a fault of its surroundings reaches.</summary>
    public static IReadOnlyList<string> Commands { get; } = [.. Surroundings.Values.SelectMany(static commands => commands).Distinct().Order()];
}
