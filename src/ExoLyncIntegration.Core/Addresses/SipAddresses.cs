using System;
using System.Collections.Generic;

namespace ExoLyncIntegration.Addresses;

/// <summary>A user's SIP addresses from all attributes, read once.</summary>
internal sealed class SipAddresses
{
    public SipAddresses(UserAddresses user, IReadOnlyList<ProxyAddress> proxies)
    {
        if (user.PrimaryUserAddress.Value is { } primary)
        {
            Primary = Note(primary, AttributeName.PrimaryUserAddress);
        }

        foreach (var proxy in proxies)
        {
            if (proxy.IsSip)
            {
                var value = Note(proxy.Text, AttributeName.ProxyAddresses);
                value.Spellings.Add(proxy.Text);
                Proxies.Add(value);
            }
        }

        foreach (var text in user.InstantMessagingAddresses.Values)
        {
            Note(text, AttributeName.InstantMessagingAddresses);
        }
    }

    /// <summary>The values, each once, without regard to case; that of Lync Server first.</summary>
    public List<SipValue> All { get; } = [];

    /// <summary>The value of <c>msRTCSIP-PrimaryUserAddress</c>.</summary>
    public SipValue? Primary { get; }

    /// <summary>The sip: values of <c>proxyAddresses</c>.</summary>
    public List<SipValue> Proxies { get; } = [];

    /// <summary>The value that stands for the user: Lync Server's, or else the first of the others.</summary>
    public SipValue? Effective => All.Count > 0 ? All[0] : null;

    /// <summary>The values that may count: that of Lync Server, or else all, where nothing says which.</summary>
    public IEnumerable<SipValue> Counting => Primary is null ? All : [Primary];

    private SipValue Note(string text, string attribute)
    {
        var complete = SipValue.Complete(text, attribute);
        foreach (var value in All)
        {
            if (value.Text.Equals(complete, StringComparison.OrdinalIgnoreCase))
            {
                value.AlsoIn(attribute);
                return value;
            }
        }

        var added = new SipValue(complete, attribute);
        All.Add(added);
        return added;
    }
}
