using System.Collections.Generic;
using System.Linq;

namespace ExoLyncIntegration.Configuration;

/// <summary>Where a section comes from.</summary>
/// <param name="Section">The section.</param>
/// <param name="Command">The native command that returns it.</param>
/// <param name="TypeWord">A word that the type names of its objects carry, also after remoting and Clixml.</param>
public sealed record ConfigurationSource(ConfigurationSection Section, string Command, string TypeWord)
{
    /// <summary>The sources of all sections. Type names as the cmdlets' documentation gives them.</summary>
    public static IReadOnlyList<ConfigurationSource> All { get; } =
    [
        new(ConfigurationSection.AccessEdge, "Get-CsAccessEdgeConfiguration", "DisplayAccessEdgeSettings"),
        new(ConfigurationSection.HostingProvider, "Get-CsHostingProvider", "DisplayHostingProvider"),
        new(ConfigurationSection.PublicProvider, "Get-CsPublicProvider", "DisplayPublicProvider"),
        new(ConfigurationSection.OAuthConfiguration, "Get-CsOAuthConfiguration", "OAuthSettings"),
        new(ConfigurationSection.OAuthServer, "Get-CsOAuthServer", "SSAuth.OAuthServer"),
        new(ConfigurationSection.PartnerApplication, "Get-CsPartnerApplication", "SSAuth.PartnerApplication"),
        new(ConfigurationSection.ExternalAccessPolicy, "Get-CsExternalAccessPolicy", "ExternalAccessPolicy"),
        new(ConfigurationSection.Replication, "Get-CsManagementStoreReplicationStatus", "ReplicationStatus"),
    ];

    /// <summary>The source of a section.</summary>
    /// <param name="section">The section.</param>
    /// <returns>The source.</returns>
    public static ConfigurationSource Of(ConfigurationSection section) => All.First(source => source.Section == section);
}
