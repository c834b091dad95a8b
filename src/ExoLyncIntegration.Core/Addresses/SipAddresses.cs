using System;
using System.Collections.Generic;
using System.Linq;

namespace ExoLyncIntegration.Addresses;

/// <summary>A user's SIP addresses from all attributes, read once.</summary>
internal sealed class SipAddresses
{
    private SipAddresses(UserAddresses user)
    {
        foreach (var text in user.PrimaryUserAddress.Values)
        {
            Primary ??= Note(text, AttributeName.PrimaryUserAddress);
        }

        foreach (var text in user.ProxyAddresses.Values)
        {
            if (ProxyAddress.Parse(text).IsSip)
            {
                Proxies.Add(Note(text, AttributeName.ProxyAddresses));
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
    public SipValue? Effective => Primary ?? All.FirstOrDefault();

    public static SipAddresses Of(UserAddresses user) => new(user);

    /// <summary>Whether Lync is enabled for the user; <see langword="null"/> where nothing tells.</summary>
    /// <remarks>
    /// Lync Server fills msRTCSIP-PrimaryUserAddress when a user is enabled and empties it when the user is disabled: an empty one tells as much as the
    /// attribute made for it, unless a SIP address stands elsewhere, as it does for users who were moved to the cloud for good.
    /// </remarks>
    public static bool? IsEnabled(UserAddresses user, SipAddresses addresses) =>
        user.SipEnabled ?? (addresses.All.Count > 0 ? true : user.PrimaryUserAddress.IsEmpty ? false : null);

    private SipValue Note(string text, string attribute)
    {
        var complete = SipValue.Complete(text, attribute);
        var known = All.Find(value => value.Text.Equals(complete, StringComparison.OrdinalIgnoreCase));
        if (known is null)
        {
            All.Add(known = new SipValue(text, attribute));
        }
        else
        {
            known.AlsoIn(attribute);
        }

        return known;
    }
}
