using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Configuration;

namespace ExoLyncIntegration.OAuth;

/// <summary>What Exchange Online's organization settings say about Exchange Web Services.</summary>
/// <param name="Enabled">EwsEnabled: allowed, blocked, or not set.</param>
/// <param name="AllowedAppIds">EwsAllowedAppIDs: the applications that may use them; empty where none is named.</param>
public sealed record EwsSettings(bool? Enabled, IReadOnlyList<string> AllowedAppIds)
{
    /// <summary>The settings of an organization.</summary>
    /// <param name="organization">What Get-OrganizationConfig gives: live, deserialized, or a row of a file.</param>
    /// <returns><see langword="null"/> where the object does not carry EwsEnabled: that is unknown, not "not set".</returns>
    public static EwsSettings? Of(ConfigurationItem organization) => organization.TryGet("EwsEnabled", out var enabled)
        ? new EwsSettings(Flag(enabled), AppIds(organization))
        : null;

    // An empty text is not set, as a file writes it.
    private static bool? Flag(object? value) => bool.TryParse(value?.ToString(), out var flag) ? flag : null;

    // Exchange takes and shows one text with commas; a list is taken as well.
    private static string[] AppIds(ConfigurationItem organization) => organization.TryGet("EwsAllowedAppIDs", out var value) && value is not null
        ? [.. (value as IEnumerable<string> ?? [value.ToString()!])
            .SelectMany(static text => text.Split(',', ';'))
            .Select(static item => item.Trim())
            .Where(static item => item.Length > 0)]
        : [];
}
