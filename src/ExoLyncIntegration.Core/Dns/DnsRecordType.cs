namespace ExoLyncIntegration.Dns;

/// <summary>The types of DNS records that the integration needs.</summary>
public enum DnsRecordType
{
    /// <summary>A host's IPv4 address.</summary>
    A,

    /// <summary>A host's IPv6 address; as good as an A record wherever one is expected.</summary>
    AAAA,

    /// <summary>An alias.</summary>
    CNAME,

    /// <summary>A service's host and port (RFC 2782).</summary>
    SRV,

    /// <summary>A zone's name server. Asked for to reach the servers of a zone; never the type of a result.</summary>
    NS,
}
