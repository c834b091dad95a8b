using System.Collections.Generic;

namespace ExoLyncIntegration.Addresses;

/// <summary>One SIP address of a user, as it stands in one attribute or in several.</summary>
internal sealed class SipValue
{
    public SipValue(string text, string attribute)
    {
        Text = text;
        Attributes = attribute;
        Uri = SipUri.TryParse(text, out var uri, out var fault) ? uri : null;
        Fault = fault;
    }

    /// <summary>The value as it stands, with the prefix that Microsoft Graph leaves out.</summary>
    public string Text { get; }

    /// <summary>The value as proxyAddresses spells it: what is taken away there. Case makes no other value, but another spelling.</summary>
    public List<string> Spellings { get; } = [];

    /// <summary>The attributes that hold the value, for people.</summary>
    public string Attributes { get; private set; }

    /// <summary>Where the value stands, as messages say it after the value; a text stands nowhere.</summary>
    public string Place(UserOrigin origin) => origin == UserOrigin.Text ? string.Empty : " in " + Attributes;

    public SipUri? Uri { get; }

    public AddressFault? Fault { get; }

    /// <summary>A value with its prefix: Microsoft Graph shows SIP addresses without one.</summary>
    public static string Complete(string text, string attribute) =>
        attribute == AttributeName.InstantMessagingAddresses && text.IndexOf(':') < 0 ? SipUri.Prefix + text : text;

    public bool IsIn(string attribute) => Attributes.IndexOf(attribute, System.StringComparison.Ordinal) >= 0;

    public void AlsoIn(string attribute)
    {
        if (!IsIn(attribute))
        {
            Attributes += " and " + attribute;
        }
    }
}
