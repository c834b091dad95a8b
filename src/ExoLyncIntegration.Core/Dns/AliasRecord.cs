using System;

namespace ExoLyncIntegration.Dns;

/// <summary>An alias: the owner stands for another name.</summary>
/// <param name="Name">The alias.</param>
/// <param name="TimeToLive">How long the record may be kept.</param>
/// <param name="Target">The name that the alias stands for, without a trailing dot.</param>
public sealed record AliasRecord(string Name, TimeSpan TimeToLive, string Target) : DnsRecord(Name, TimeToLive)
{
    /// <inheritdoc/>
    public override DnsRecordType Type => DnsRecordType.CNAME;

    /// <inheritdoc/>
    public override string Data => Target + ".";
}
