using System;

namespace ExoLyncIntegration.Addresses;

/// <summary>One value of <c>proxyAddresses</c>: a type, a colon, an address.</summary>
/// <param name="Text">The value as it stands.</param>
/// <param name="Prefix">The type before the first colon, in its own case; empty where there is no colon.</param>
/// <param name="Address">What follows the colon.</param>
public sealed record ProxyAddress(string Text, string Prefix, string Address)
{
    /// <summary>The longest value, in characters. Source: the rules of directory synchronization.</summary>
    public const int MaximumLength = 256;

    /// <summary>Whether this is a SIP address, or means to be one: the type is <c>sip</c>, in any case, or <c>sips</c>.</summary>
    public bool IsSip => Is("sip") || Is("sips");

    /// <summary>Whether this is a mail address: the type is <c>smtp</c>, in any case.</summary>
    public bool IsSmtp => Is("smtp");

    /// <summary>Whether this is the primary mail address: the type is <c>SMTP</c> in upper case (KB 3190357).</summary>
    public bool IsPrimarySmtp => Prefix.Trim() == "SMTP";

    /// <summary>Reads a value; every text is one.</summary>
    /// <param name="text">The value.</param>
    /// <returns>The parts.</returns>
    public static ProxyAddress Parse(string text)
    {
        var colon = text.IndexOf(':');
        return colon < 0 ? new ProxyAddress(text, string.Empty, text) : new ProxyAddress(text, text.Substring(0, colon), text.Substring(colon + 1));
    }

    // What stands before a type, be it a blank, a display name or a character that cannot be seen, does not make it another type: the value is a
    // malformed one of that type.
    private bool Is(string prefix)
    {
        var trimmed = Prefix.TrimEnd();
        return trimmed.EndsWith(prefix, StringComparison.OrdinalIgnoreCase)
            && (trimmed.Length == prefix.Length || !IsTypeCharacter(trimmed[trimmed.Length - prefix.Length - 1]));
    }

    private static bool IsTypeCharacter(char character) => char.IsLetterOrDigit(character) || character is '-' or '_' or '.';
}
