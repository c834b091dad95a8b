using System.Collections.Generic;
using System.Linq;
using System.Net;

namespace ExoLyncIntegration.Dns;

/// <summary>What a host's name led to.</summary>
public sealed record HostObservation : DnsObservation
{
    /// <summary>The addresses at the end; only where the ending is <see cref="DnsEnding.Found"/>.</summary>
    public IReadOnlyList<AddressRecord> Addresses { get; init; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<DnsRecord> Records => Addresses;

    /// <summary>Whether this and another host have an address in common.</summary>
    /// <param name="other">The other host.</param>
    /// <returns><see langword="true"/> where at least one address is the same.</returns>
    public bool SharesAddressWith(HostObservation other) =>
        Addresses.Any(mine => other.Addresses.Any(theirs => Equals(mine.Address, theirs.Address)));

    /// <summary>Whether an address cannot be reached from the internet (RFC 1918, RFC 6598, RFC 4193, loopback, link-local).</summary>
    public bool HasPrivateAddress => Addresses.Any(static record => IsPrivate(record.Address));

    private static bool IsPrivate(IPAddress address)
    {
        if (IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6SiteLocal)
        {
            return true;
        }

        var octets = address.GetAddressBytes();
        return octets.Length == 16
            ? (octets[0] & 0xFE) == 0xFC
            : octets[0] == 10
                || (octets[0] == 172 && octets[1] is >= 16 and < 32)
                || (octets[0] == 192 && octets[1] == 168)
                || (octets[0] == 169 && octets[1] == 254)
                || (octets[0] == 100 && octets[1] is >= 64 and < 128);
    }
}
