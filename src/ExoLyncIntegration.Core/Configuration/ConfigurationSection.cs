namespace ExoLyncIntegration.Configuration;

/// <summary>A part of the configuration that plans are compared with and features rest on.</summary>
public enum ConfigurationSection
{
    /// <summary>The settings of the Access Edge: one object.</summary>
    AccessEdge,

    /// <summary>The hosting providers.</summary>
    HostingProvider,

    /// <summary>The public providers, which share names and proxies with the hosting providers.</summary>
    PublicProvider,

    /// <summary>The OAuth configuration: one object.</summary>
    OAuthConfiguration,

    /// <summary>The OAuth servers.</summary>
    OAuthServer,

    /// <summary>The partner applications.</summary>
    PartnerApplication,

    /// <summary>The external access policies.</summary>
    ExternalAccessPolicy,

    /// <summary>How far each replica of the Central Management store is.</summary>
    Replication,

    /// <summary>The certificates of the Lync server that the session runs on.</summary>
    Certificate,

    /// <summary>The partner applications of Exchange Server.</summary>
    ExchangePartnerApplication,

    /// <summary>The organization's settings in Exchange.</summary>
    ExchangeOrganization,
}
