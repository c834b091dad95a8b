using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ExoLyncIntegration.Errors;

namespace ExoLyncIntegration.Dns;

/// <summary>A DNS domain or host name: ASCII form, lower case, without a trailing dot.</summary>
/// <remarks>
/// Hosts have letters, digits and hyphens only (RFC 1123, and Microsoft's DNS requirements for Lync Server); an
/// internationalized name is kept in its ASCII form (RFC 5891), with <see cref="Unicode"/> beside it.
/// </remarks>
public sealed class DomainName : IEquatable<DomainName>
{
    private const int MaximumLength = 253;
    private const int MaximumLabelLength = 63;

    private static readonly IdnMapping Idn = new() { AllowUnassigned = false, UseStd3AsciiRules = true };

    private DomainName(string ascii) => Ascii = ascii;

    /// <summary>The name as it goes over the wire, such as <c>xn--mnchen-3ya.example</c>.</summary>
    public string Ascii { get; }

    /// <summary>The name as people write it, such as <c>münchen.example</c>.</summary>
    public string Unicode => Ascii.IndexOf("xn--", StringComparison.Ordinal) >= 0 ? ToUnicode(Ascii) : Ascii;

    /// <summary>Reads a domain name; blanks around it and one trailing dot are dropped.</summary>
    /// <param name="text">The name, in ASCII or Unicode form.</param>
    /// <param name="name">The name, or <see langword="null"/>.</param>
    /// <param name="reason">Why the text is no domain name, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a domain name of two labels or more.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DomainName? name, [NotNullWhen(false)] out string? reason)
    {
        name = null;
        var trimmed = (text ?? string.Empty).Trim();
        if (trimmed.EndsWith(".", StringComparison.Ordinal))
        {
            trimmed = trimmed.Substring(0, trimmed.Length - 1);
        }

        if (trimmed.Length == 0)
        {
            reason = "it is empty";
            return false;
        }

        string ascii;
        try
        {
            ascii = IsAscii(trimmed) ? trimmed : Idn.GetAscii(trimmed);
        }
        catch (ArgumentException)
        {
            reason = "it cannot be written in the ASCII form of internationalized names";
            return false;
        }

        ascii = ascii.ToLowerInvariant();
        reason = Fault(ascii);
        name = reason is null ? new DomainName(ascii) : null;
        return name is not null;
    }

    /// <summary>Reads a domain name.</summary>
    /// <param name="text">The name, in ASCII or Unicode form.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ExoLyncException">The text is no domain name (<c>InvalidDomainName</c>).</exception>
    public static DomainName Parse(string? text) =>
        TryParse(text, out var name, out var reason)
            ? name
            : throw new ExoLyncException(ErrorCatalogue.InvalidDomainName, $"'{text}' is not a valid domain name: {reason}.");

    /// <summary>Whether this name is a domain or lies below it.</summary>
    /// <param name="domain">The domain, in ASCII form.</param>
    /// <returns><see langword="true"/> for the domain itself and every name below it.</returns>
    public bool IsInOrBelow(string domain) => IsInOrBelow(Ascii, domain);

    /// <summary>Whether a name is a domain or lies below it.</summary>
    /// <param name="name">The name, in ASCII form, without a trailing dot.</param>
    /// <param name="domain">The domain, in the same form.</param>
    /// <returns><see langword="true"/> for the domain itself and every name below it.</returns>
    public static bool IsInOrBelow(string name, string domain) =>
        name.Equals(domain, StringComparison.OrdinalIgnoreCase)
        || (name.Length > domain.Length + 1
            && name[name.Length - domain.Length - 1] == '.'
            && name.EndsWith(domain, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public bool Equals(DomainName? other) => other is not null && Ascii == other.Ascii;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DomainName);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Ascii);

    /// <summary>The ASCII form.</summary>
    /// <returns><see cref="Ascii"/>.</returns>
    public override string ToString() => Ascii;

    private static string? Fault(string ascii)
    {
        if (ascii.Length > MaximumLength)
        {
            return string.Format(CultureInfo.InvariantCulture, "it has {0} characters, {1} are allowed", ascii.Length, MaximumLength);
        }

        var start = 0;
        var count = 0;
        while (true)
        {
            var dot = ascii.IndexOf('.', start);
            var end = dot < 0 ? ascii.Length : dot;
            count++;
            if (LabelFault(ascii, start, end) is { } fault)
            {
                return fault;
            }

            if (dot < 0)
            {
                break;
            }

            start = dot + 1;
        }

        if (count < 2)
        {
            return "it has one label only";
        }

        for (var index = start; index < ascii.Length; index++)
        {
            if (ascii[index] is < '0' or > '9')
            {
                return null;
            }
        }

        return "it ends in a number, as an IP address does";
    }

    private static string? LabelFault(string ascii, int start, int end)
    {
        var length = end - start;
        if (length == 0)
        {
            return "it has an empty label";
        }

        if (length > MaximumLabelLength)
        {
            return string.Format(CultureInfo.InvariantCulture, "the label '{0}' has {1} characters, {2} are allowed", Label(), length, MaximumLabelLength);
        }

        if (ascii[start] == '-' || ascii[end - 1] == '-')
        {
            return $"the label '{Label()}' begins or ends with a hyphen";
        }

        for (var index = start; index < end; index++)
        {
            if (ascii[index] is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
            {
                return string.Format(CultureInfo.InvariantCulture, "the label '{0}' has the character U+{1:X4}; letters, digits and hyphens are allowed", Label(), (int)ascii[index]);
            }
        }

        return null;

        string Label() => ascii.Substring(start, length);
    }

    private static bool IsAscii(string text)
    {
        foreach (var character in text)
        {
            if (character >= 0x80)
            {
                return false;
            }
        }

        return true;
    }

    private static string ToUnicode(string ascii)
    {
        try
        {
            return Idn.GetUnicode(ascii);
        }
        catch (ArgumentException)
        {
            return ascii;
        }
    }
}
