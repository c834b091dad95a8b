using System.Collections.Generic;
using System.Linq;

namespace ExoLyncIntegration.Configuration;

/// <summary>Where a section comes from.</summary>
/// <param name="Section">The section.</param>
/// <param name="Command">The native command that returns it.</param>
/// <param name="TypeWord">A word that the type names of its objects carry, also after remoting and Clixml.</param>
/// <param name="Steps">The deployment steps that are judged by it; none where it serves recommendations only.</param>
public sealed record ConfigurationSource(ConfigurationSection Section, string Command, string TypeWord, params int[] Steps)
{
    /// <summary>The properties that are kept of its objects, where these carry much else; <see langword="null"/> for all.</summary>
    public IReadOnlyList<string>? Properties { get; init; }

    /// <summary>The sources of all sections. Type names as the cmdlets' documentation gives them.</summary>
    public static IReadOnlyList<ConfigurationSource> All { get; } =
    [
        new(ConfigurationSection.AccessEdge, "Get-CsAccessEdgeConfiguration", "DisplayAccessEdgeSettings", 4, 5),
        new(ConfigurationSection.HostingProvider, "Get-CsHostingProvider", "DisplayHostingProvider", 5),
        new(ConfigurationSection.PublicProvider, "Get-CsPublicProvider", "DisplayPublicProvider", 5),
        new(ConfigurationSection.OAuthConfiguration, "Get-CsOAuthConfiguration", "OAuthSettings", 6, 7),
        new(ConfigurationSection.OAuthServer, "Get-CsOAuthServer", "SSAuth.OAuthServer", 7),
        new(ConfigurationSection.PartnerApplication, "Get-CsPartnerApplication", "SSAuth.PartnerApplication", 6, 7),
        new(ConfigurationSection.ExternalAccessPolicy, "Get-CsExternalAccessPolicy", "ExternalAccessPolicy"),
        new(ConfigurationSection.Replication, "Get-CsManagementStoreReplicationStatus", "ReplicationStatus", 4, 5, 6, 7),
        new(ConfigurationSection.Certificate, "Get-CsCertificate", "CertificateReference", 7),
        new(ConfigurationSection.ExchangePartnerApplication, "Get-PartnerApplication", "SystemConfiguration.PartnerApplication", 6),
        new(ConfigurationSection.ExchangeOrganization, "Get-OrganizationConfig", "OrganizationConfig", 3)
        {
            Properties = ["Identity", "Name", "EwsEnabled", "EwsAllowedAppIDs"],
        },
    ];

    /// <summary>The source of a section.</summary>
    /// <param name="section">The section.</param>
    /// <returns>The source.</returns>
    public static ConfigurationSource Of(ConfigurationSection section) => All.First(source => source.Section == section);
}
