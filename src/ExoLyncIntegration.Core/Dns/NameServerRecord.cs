using System;

namespace ExoLyncIntegration.Dns;

/// <summary>A zone's name server.</summary>
/// <param name="Name">The zone's name.</param>
/// <param name="TimeToLive">How long the record may be kept.</param>
/// <param name="Server">The name server's host name, without a trailing dot.</param>
public sealed record NameServerRecord(string Name, TimeSpan TimeToLive, string Server) : DnsRecord(Name, TimeToLive)
{
    /// <inheritdoc/>
    public override DnsRecordType Type => DnsRecordType.NS;

    /// <inheritdoc/>
    public override string Data => Server + ".";
}
