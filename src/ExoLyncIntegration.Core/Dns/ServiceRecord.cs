using System;
using System.Globalization;

namespace ExoLyncIntegration.Dns;

/// <summary>Where a service is offered (RFC 2782).</summary>
/// <param name="Name">The service's name, such as <c>_sip._tls.contoso.com</c>.</param>
/// <param name="TimeToLive">How long the record may be kept.</param>
/// <param name="Priority">The lower, the sooner a client tries the host.</param>
/// <param name="Weight">Among equal priorities, the greater, the likelier.</param>
/// <param name="Port">The TCP port.</param>
/// <param name="Target">The host, without a trailing dot; empty where the service is declared not to be offered.</param>
public sealed record ServiceRecord(string Name, TimeSpan TimeToLive, ushort Priority, ushort Weight, ushort Port, string Target)
    : DnsRecord(Name, TimeToLive)
{
    /// <inheritdoc/>
    public override DnsRecordType Type => DnsRecordType.SRV;

    /// <inheritdoc/>
    public override string Data => string.Format(CultureInfo.InvariantCulture, "{0} {1} {2} {3}.", Priority, Weight, Port, Target);

    /// <summary>Whether the record says that the service is not offered: its target is the root.</summary>
    public bool IsNotOffered => Target.Length == 0;
}
