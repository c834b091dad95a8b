using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.OAuth;

namespace ExoLyncIntegration.Tenants;

/// <summary>Reads what Get-OrganizationConfig gives: live objects, deserialized ones, or rows of a file.</summary>
internal static class OrganizationSettings
{
    /// <summary>The settings of Exchange Web Services.</summary>
    /// <param name="input">The organization's configuration.</param>
    /// <returns><see langword="null"/> where the object does not carry EwsEnabled: that is unknown, not "not set".</returns>
    public static EwsSettings? Ews(PSObject input)
    {
        if (input.Properties["EwsEnabled"] is not { } enabled)
        {
            return null;
        }

        return new EwsSettings(Flag(enabled.Value), Texts(input.Properties["EwsAllowedAppIDs"]?.Value));
    }

    /// <summary>True, false, or not set: an empty text is not set, as a file writes it.</summary>
    public static bool? Flag(object? value) => bool.TryParse(Unwrapped(value)?.ToString(), out var flag) ? flag : null;

    // Exchange takes and shows one text with commas; a collection is taken as well.
    private static string[] Texts(object? value) => Unwrapped(value) switch
    {
        null => [],
        string text => [.. text.Split(',', ';').Select(static item => item.Trim()).Where(static item => item.Length > 0)],
        IEnumerable list => [.. list.Cast<object?>().Select(static item => Convert.ToString(Unwrapped(item), System.Globalization.CultureInfo.InvariantCulture)!.Trim()).Where(static item => item.Length > 0)],
        var other => [other.ToString()!],
    };

    private static object? Unwrapped(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
