using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ExoLyncIntegration.Dns;

namespace ExoLyncIntegration.Addresses;

/// <summary>A mail address: a dot-atom, <c>@</c>, a domain.</summary>
/// <remarks>
/// The grammar is that of RFC 5322, section 3.2.3 (dot-atom), with the limit of RFC 5321, section 4.5.3.1.1, and domains in ASCII or Unicode form. Which top-level domains
/// there are is nobody's business here.
/// </remarks>
public sealed class MailAddress
{
    /// <summary>The longest part before the <c>@</c>, in characters (RFC 5321, section 4.5.3.1.1).</summary>
    public const int MaximumLocalPartLength = 64;

    /// <summary>The longest mail address that directory synchronization takes, in characters.</summary>
    public const int MaximumLength = 256;

    private const string AtomPunctuation = "!#$%&'*+-/=?^_`{|}~";

    private MailAddress(string localPart, DomainName domain)
    {
        LocalPart = localPart;
        Domain = domain;
        Address = localPart + "@" + domain.Ascii;
    }

    /// <summary>The part before the <c>@</c>, in its own case.</summary>
    public string LocalPart { get; }

    /// <summary>The domain.</summary>
    public DomainName Domain { get; }

    /// <summary>The address, with the domain in ASCII form.</summary>
    public string Address { get; }

    /// <summary>Reads a mail address.</summary>
    /// <param name="text">The text, exactly: blanks around it are a fault, because the directory keeps them.</param>
    /// <param name="address">The address, or <see langword="null"/>.</param>
    /// <param name="fault">Why the text is no mail address and where, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a mail address.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out MailAddress? address, [NotNullWhen(false)] out AddressFault? fault)
    {
        fault = AddressCharacters.FindFault(text, asciiOnly: false);
        DomainName? domain = null;
        var at = text.LastIndexOf('@');
        fault ??= at < 0
            ? new AddressFault(AddressFaultKind.Form, text.Length, text.Length == 0 ? "it is empty" : "it has no '@' and so no domain")
            : LocalPartFault(text, at) ?? DomainFault(text, at + 1, out domain);
        address = fault is null ? new MailAddress(text.Substring(0, at), domain!) : null;
        return address is not null;
    }

    /// <summary>The address.</summary>
    /// <returns><see cref="Address"/>.</returns>
    public override string ToString() => Address;

    private static AddressFault? LocalPartFault(string text, int at)
    {
        if (at == 0)
        {
            return Fault(AddressFaultKind.UserPart, 0, "the part before the '@' is empty");
        }

        for (var index = 0; index < at; index++)
        {
            var character = text[index];
            if (character == '.')
            {
                if (index == 0 || index == at - 1 || text[index - 1] == '.')
                {
                    return Fault(AddressFaultKind.UserPart, index, $"character {Count(index)} is a dot at the beginning, at the end or after another dot");
                }
            }
            else if (character == '@')
            {
                return Fault(AddressFaultKind.Form, at, $"character {Count(at)} is a second '@'");
            }
            else if (!IsAtomCharacter(character))
            {
                return Fault(AddressFaultKind.UserPart, index, $"character {Count(index)} is {AddressCharacters.Show(text, index)}, which the part before the '@' may not have");
            }
        }

        return at <= MaximumLocalPartLength
            ? null
            : Fault(AddressFaultKind.Length, MaximumLocalPartLength, $"the part before the '@' has {Count(at - 1)} characters, {Count(MaximumLocalPartLength - 1)} are allowed");
    }

    private static AddressFault? DomainFault(string text, int start, out DomainName? domain)
    {
        domain = null;
        var part = text.Substring(start);
        if (part.Length == 0)
        {
            return Fault(AddressFaultKind.HostPart, start, "the part after the '@' is empty");
        }

        if (part[part.Length - 1] == '.')
        {
            return Fault(AddressFaultKind.HostPart, text.Length - 1, $"character {Count(text.Length - 1)} is a dot at the end of the domain");
        }

        if (!DomainName.TryParse(part, out domain, out var reason))
        {
            return Fault(AddressFaultKind.HostPart, start, $"'{part}', from character {Count(start)}, is no domain: {reason}");
        }

        return LookAlikeFault(text, start);
    }

    // A label in one script is a name like any other; one that mixes ASCII letters with their look-alikes deceives.
    private static AddressFault? LookAlikeFault(string text, int start)
    {
        for (var index = start; index < text.Length; index++)
        {
            if (text[index] >= 0x80 && LookAlikes.Of(text[index]) is { } plain && HasAsciiLetter(Label(text, start, index)))
            {
                return Fault(AddressFaultKind.Character, index, $"character {Count(index)} is {AddressCharacters.Show(text, index)}, which looks like '{plain}' and is not");
            }
        }

        return null;
    }

    private static string Label(string text, int start, int index)
    {
        var from = Math.Max(text.LastIndexOf('.', index), start - 1) + 1;
        var to = text.IndexOf('.', index);
        return text.Substring(from, (to < 0 ? text.Length : to) - from);
    }

    private static bool HasAsciiLetter(string label)
    {
        foreach (var character in label)
        {
            if (character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
            {
                return true;
            }
        }

        return false;
    }

    private static AddressFault Fault(AddressFaultKind kind, int position, string reason) => new(kind, position, reason);

    // People count from 1.
    private static string Count(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    private static bool IsAtomCharacter(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || AtomPunctuation.IndexOf(character) >= 0;
}
