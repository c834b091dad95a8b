using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ExoLyncIntegration.Dns;

namespace ExoLyncIntegration.Addresses;

/// <summary>A user's SIP address: <c>sip:</c>, a user part, <c>@</c>, a SIP domain, and nothing else.</summary>
/// <remarks>
/// The grammar is that of RFC 3261, section 25.1, for user and host, less what a user's address of record in Lync Server has no place for: passwords, escapes,
/// ports, parameters and headers, and hosts that are no domain.
/// </remarks>
public sealed class SipUri
{
    /// <summary>The longest SIP URI that Lync Server takes, prefix and domain included, in characters.</summary>
    public const int MaximumLength = 454;

    /// <summary>The prefix.</summary>
    public const string Prefix = "sip:";

    // RFC 3261: unreserved and user-unreserved, without escapes.
    private const string UserPunctuation = "-_.!~*'()&=+$,;?/";

    private static readonly char[] Brackets = ['<', '>', '"'];
    private static readonly char[] HostEnds = [':', ';', '?', '/'];

    private SipUri(string user, DomainName host)
    {
        User = user;
        Host = host;
        Address = user + "@" + host.Ascii;
    }

    /// <summary>The user part, in its own case.</summary>
    public string User { get; }

    /// <summary>The SIP domain.</summary>
    public DomainName Host { get; }

    /// <summary>User part and domain, without the prefix: what a mail address can be compared with.</summary>
    public string Address { get; }

    /// <summary>Reads a SIP address.</summary>
    /// <param name="text">The text, exactly: blanks around it are a fault, because the directory keeps them.</param>
    /// <param name="uri">The address, or <see langword="null"/>.</param>
    /// <param name="fault">Why the text is no SIP address and where, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a SIP address.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out SipUri? uri, [NotNullWhen(false)] out AddressFault? fault)
    {
        uri = null;
        fault = FindFault(text, out var user, out var host);
        uri = fault is null ? new SipUri(user!, host!) : null;
        return uri is not null;
    }

    /// <summary>The address with its prefix.</summary>
    /// <returns>For example <c>sip:anna@contoso.com</c>.</returns>
    public override string ToString() => Prefix + Address;

    private static AddressFault? FindFault(string text, out string? user, out DomainName? host)
    {
        user = null;
        host = null;
        if (text.IndexOfAny(Brackets) is >= 0 and var bracket)
        {
            return Fault(AddressFaultKind.Form, bracket, $"character {Count(bracket)} is {AddressCharacters.Show(text, bracket)}, as around a display name; only the address itself belongs here");
        }

        if (AddressCharacters.FindFault(text, asciiOnly: true) is { } character)
        {
            return character;
        }

        if (!text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return Fault(AddressFaultKind.Prefix, 0, text.StartsWith("sips:", StringComparison.OrdinalIgnoreCase)
                ? "it begins with 'sips:'; the prefix is 'sip:'"
                : "it does not begin with 'sip:'");
        }

        var at = text.IndexOf('@');
        if (at < 0)
        {
            return Fault(AddressFaultKind.Form, text.Length, text.Length == Prefix.Length ? "nothing follows the prefix" : "it has no '@' and so no SIP domain");
        }

        return UserFault(text, at) ?? HostFault(text, at, out user, out host);
    }

    private static AddressFault? UserFault(string text, int at)
    {
        if (at == Prefix.Length)
        {
            return Fault(AddressFaultKind.UserPart, at, "the part before the '@' is empty");
        }

        for (var index = Prefix.Length; index < at; index++)
        {
            var character = text[index];
            if (!IsLetterOrDigit(character) && UserPunctuation.IndexOf(character) < 0)
            {
                return Fault(AddressFaultKind.UserPart, index, $"character {Count(index)} is '{character}', which the user part may not have");
            }
        }

        return null;
    }

    private static AddressFault? HostFault(string text, int at, out string? user, out DomainName? host)
    {
        user = text.Substring(Prefix.Length, at - Prefix.Length);
        host = null;
        var start = at + 1;
        if (text.IndexOf('@', start) is >= 0 and var second)
        {
            return Fault(AddressFaultKind.Form, second, $"character {Count(second)} is a second '@'");
        }

        var end = text.IndexOfAny(HostEnds, start) is >= 0 and var found ? found : text.Length;
        var domain = text.Substring(start, end - start);
        if (domain.Length == 0)
        {
            return Fault(AddressFaultKind.HostPart, start, "the part after the '@' is empty");
        }

        if (domain[domain.Length - 1] == '.')
        {
            return Fault(AddressFaultKind.HostPart, end - 1, $"character {Count(end - 1)} is a dot at the end of the domain");
        }

        if (!DomainName.TryParse(domain, out host, out var reason))
        {
            return Fault(AddressFaultKind.HostPart, start, $"'{domain}', from character {Count(start)}, is no domain: {reason}");
        }

        return end == text.Length
            ? null
            : text[end] switch
            {
                ':' => Fault(AddressFaultKind.Port, end, $"a port or other text follows the domain at character {Count(end)}"),
                ';' => Fault(AddressFaultKind.Parameter, end, $"parameters follow the domain at character {Count(end)}: '{text.Substring(end)}'"),
                _ => Fault(AddressFaultKind.Parameter, end, $"character {Count(end)} is '{text[end]}'; nothing may follow the domain"),
            };
    }

    private static AddressFault Fault(AddressFaultKind kind, int position, string reason) => new(kind, position, reason);

    // People count from 1.
    private static string Count(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    private static bool IsLetterOrDigit(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
