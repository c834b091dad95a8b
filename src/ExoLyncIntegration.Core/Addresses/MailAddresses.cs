using System.Collections.Generic;
using System.Linq;

namespace ExoLyncIntegration.Addresses;

/// <summary>A user's mail addresses from all attributes, read once.</summary>
internal sealed class MailAddresses
{
    private MailAddresses(UserAddresses user)
    {
        Proxies = [.. user.ProxyAddresses.Values.Select(ProxyAddress.Parse)];
        Primaries = [.. Proxies.Where(static proxy => proxy.IsPrimarySmtp)];
        Mail = user.Mail.Value;
    }

    /// <summary>All values of <c>proxyAddresses</c>.</summary>
    public IReadOnlyList<ProxyAddress> Proxies { get; }

    /// <summary>The primary mail addresses of <c>proxyAddresses</c>: there should be one.</summary>
    public IReadOnlyList<ProxyAddress> Primaries { get; }

    /// <summary>The value of <c>mail</c>.</summary>
    public string? Mail { get; }

    /// <summary>The primary mail address: that of <c>proxyAddresses</c>, or else <c>mail</c> (KB 3190357).</summary>
    public string? Primary => Primaries.Count > 0 ? Primaries[0].Address : Mail;

    public static MailAddresses Of(UserAddresses user) => new(user);
}
