using System.Collections.Generic;
using System.Net;

namespace ExoLyncIntegration.Dns;

/// <summary>The way to live DNS servers; implemented where the network library is.</summary>
public interface IDnsNetwork
{
    /// <summary>The servers that this computer asks, in its order; empty where it has none.</summary>
    /// <returns>Addresses and ports.</returns>
    IReadOnlyList<IPEndPoint> SystemServers();

    /// <summary>A server as a source. Nothing is sent until something is asked.</summary>
    /// <param name="server">Address and port.</param>
    /// <param name="options">How to ask.</param>
    /// <returns>The source.</returns>
    IDnsSource Server(IPEndPoint server, DnsServerOptions options);
}
