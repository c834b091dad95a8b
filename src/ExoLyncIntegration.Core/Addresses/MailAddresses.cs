using System.Collections.Generic;

namespace ExoLyncIntegration.Addresses;

/// <summary>A user's mail addresses from all attributes, read once.</summary>
internal sealed class MailAddresses
{
    public MailAddresses(UserAddresses user)
    {
        Mail = user.Mail.Value is { } mail ? new MailValue(mail) : null;
        foreach (var text in user.ProxyAddresses.Values)
        {
            var proxy = ProxyAddress.Parse(text);
            Proxies.Add(proxy);
            if (proxy.IsSmtp)
            {
                // Most users have one address in all places.
                var value = new SmtpAddress(proxy, Mail?.Text == proxy.Address ? Mail : new MailValue(proxy.Address));
                Smtp.Add(value);
                if (proxy.IsPrimarySmtp)
                {
                    Primaries.Add(value);
                }
            }
        }
    }

    /// <summary>The value of <c>mail</c>.</summary>
    public MailValue? Mail { get; }

    /// <summary>All values of <c>proxyAddresses</c>.</summary>
    public List<ProxyAddress> Proxies { get; } = [];

    /// <summary>Those that are mail addresses.</summary>
    public List<SmtpAddress> Smtp { get; } = [];

    /// <summary>Those that are primary mail addresses: there should be one.</summary>
    public List<SmtpAddress> Primaries { get; } = [];

    /// <summary>Whether one of the primary mail addresses is an address; mail stands for them where there are none.</summary>
    public bool HasPrimary(string canonical) =>
        Primaries.Count > 0 ? Primaries.Exists(primary => primary.Value.Is(canonical)) : Mail is not null && Mail.Is(canonical);

    /// <summary>The primary mail address: that of <c>proxyAddresses</c>, or else <c>mail</c> (KB 3190357).</summary>
    public MailValue? Primary => Primaries.Count > 0 ? Primaries[0].Value : Mail;
}
