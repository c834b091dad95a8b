using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using DnsClient;
using ExoLyncIntegration.Dns;

namespace ExoLyncIntegration.Network.Dns;

/// <summary>The way to live DNS servers. The module finds this class by its name.</summary>
public sealed class DnsNetwork : IDnsNetwork
{
    /// <inheritdoc/>
    public IReadOnlyList<IPEndPoint> SystemServers()
    {
        try
        {
            // Without a server of its own the computer has no DNS; a public one must not be asked in its place.
            return [.. NameServer.ResolveNameServers(skipIPv6SiteLocal: true, fallbackToGooglePublicDns: false)
                .Select(static server => new IPEndPoint(IPAddress.Parse(server.Address), server.Port))
                .Distinct()];
        }
        catch (InvalidOperationException)
        {
            return [];
        }
    }

    /// <inheritdoc/>
    public IDnsSource Server(IPEndPoint server, DnsServerOptions options) => new DnsServerSource(server, options);
}
