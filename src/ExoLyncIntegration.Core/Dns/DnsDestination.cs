namespace ExoLyncIntegration.Dns;

/// <summary>Where a record has to lead.</summary>
public enum DnsDestination
{
    /// <summary>The cloud's SIP directory.</summary>
    SipDirectory,

    /// <summary>The cloud's federation proxy.</summary>
    SipFederation,

    /// <summary>The cloud's web directory.</summary>
    WebDirectory,

    /// <summary>Exchange Online's Autodiscover service.</summary>
    ExchangeAutodiscover,

    /// <summary>The cloud's client configuration; 21Vianet only.</summary>
    ClientConfiguration,

    /// <summary>The organization's Access Edge, at its external address.</summary>
    AccessEdge,

    /// <summary>The organization's reverse proxy.</summary>
    ReverseProxy,

    /// <summary>The organization's Front End pool.</summary>
    Pool,

    /// <summary>Any host that is not the cloud's.</summary>
    OwnHost,
}
