using System;

namespace ExoLyncIntegration.Addresses;

/// <summary>One mail address of a user, read once: the value of mail, or what follows the type in a value of proxyAddresses.</summary>
internal sealed class MailValue
{
    public MailValue(string text)
    {
        Text = text;
        Parsed = MailAddress.TryParse(text, out var address, out var fault) ? address : null;
        Fault = fault;
    }

    /// <summary>The address as it stands.</summary>
    public string Text { get; }

    /// <summary>The address; <see langword="null"/> where the text is none.</summary>
    public MailAddress? Parsed { get; }

    /// <summary>Why the text is no mail address; <see langword="null"/> where it is one.</summary>
    public AddressFault? Fault { get; }

    /// <summary>The address with its domain in ASCII form, because an internationalized domain is the same in both of its forms; else the text.</summary>
    public string Canonical => Parsed?.Address ?? Text;

    /// <summary>Whether two values are one address, without regard to case.</summary>
    public bool Is(MailValue? other) => other is not null && Is(other.Canonical);

    /// <summary>Whether the value is an address, without regard to case.</summary>
    public bool Is(string canonical) => string.Equals(Canonical, canonical, StringComparison.OrdinalIgnoreCase);
}
