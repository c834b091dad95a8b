using System;
using System.Net;
using System.Net.Sockets;

namespace ExoLyncIntegration.Dns;

/// <summary>A host's address, IPv4 or IPv6.</summary>
/// <param name="Name">The host's name.</param>
/// <param name="TimeToLive">How long the record may be kept.</param>
/// <param name="Address">The address.</param>
public sealed record AddressRecord(string Name, TimeSpan TimeToLive, IPAddress Address) : DnsRecord(Name, TimeToLive)
{
    /// <inheritdoc/>
    public override DnsRecordType Type =>
        Address.AddressFamily == AddressFamily.InterNetworkV6 ? DnsRecordType.AAAA : DnsRecordType.A;

    /// <inheritdoc/>
    public override string Data => Address.ToString();
}
