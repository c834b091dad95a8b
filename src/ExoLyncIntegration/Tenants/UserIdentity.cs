using System;
using System.Linq;
using System.Management.Automation;

namespace ExoLyncIntegration.Tenants;

/// <summary>What a user can be found by in the cloud, taken from what administrators have at hand.</summary>
internal static class UserIdentity
{
    // The surest first. A distinguished name (Identity of Get-CsUser, say) is no key in the cloud, so Identity comes last.
    private static readonly string[] Properties =
    [
        "ExternalDirectoryObjectId", "UserPrincipalName", "OnPremisesImmutableId", "ImmutableId", "SipAddress", "msRTCSIP-PrimaryUserAddress",
        "PrimarySmtpAddress", "WindowsEmailAddress", "Mail", "EmailAddress", "Id", "Identity",
    ];

    /// <summary>The identity that an object tells.</summary>
    /// <param name="input">A text, a GUID, or an object with one of the properties.</param>
    /// <returns>The identity; <see langword="null"/> where it tells none.</returns>
    public static string? Of(PSObject? input) => input?.BaseObject switch
    {
        null => null,
        string text => Usable(text),
        Guid id => id.ToString("D"),
        _ => Properties
            .Select(name => input.Properties[name] is { } property ? Usable(Value(property)?.ToString()) : null)
            .FirstOrDefault(static text => text is not null),
    };

    private static string? Usable(string? text)
    {
        var trimmed = text?.Trim();
        return string.IsNullOrEmpty(trimmed) ? null : trimmed;
    }

    // A property that throws when it is read tells nothing.
    private static object? Value(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException)
        {
            return null;
        }
    }
}
