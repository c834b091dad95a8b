using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Scenarios;
using ExoLyncIntegration.Tenants;

namespace ExoLyncIntegration.OAuth;

/// <summary>A metadata document to look at, and what it should say.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Realm">The realm that it should bear; <see langword="null"/> where not told.</param>
public sealed record MetadataTarget(Uri Address, MetadataPublisher Publisher, string? Realm = null)
{
    private const string LyncPath = "/metadata/json/1";
    private const string ExchangePath = "/autodiscover/metadata/json/1";

    /// <summary>The deployment step that the document belongs to.</summary>
    public int Step => Publisher == MetadataPublisher.SecurityTokenServer ? 7 : 6;

    /// <summary>The application's id that the document should bear as its service name; <see langword="null"/> where no source names one.</summary>
    public KnownApplication? Application => Publisher switch
    {
        MetadataPublisher.Exchange => KnownApplication.Exchange,
        MetadataPublisher.Lync => KnownApplication.Lync,
        _ => null,
    };

    /// <summary>The document at an address; the address tells who publishes it.</summary>
    /// <param name="address">The address.</param>
    /// <param name="realm">The realm that it should bear.</param>
    /// <returns>The target.</returns>
    public static MetadataTarget At(Uri address, string? realm = null)
    {
        var publisher = address.AbsolutePath.StartsWith("/autodiscover/", StringComparison.OrdinalIgnoreCase)
            ? MetadataPublisher.Exchange
            : DomainName.IsInOrBelow(address.Host, "accesscontrol.windows.net") || DomainName.IsInOrBelow(address.Host, "accesscontrol.chinacloudapi.cn")
                ? MetadataPublisher.SecurityTokenServer
                : MetadataPublisher.Lync;
        return new MetadataTarget(address, publisher, realm);
    }

    /// <summary>The documents that a scenario relies on: those whose addresses it tells.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>
    /// Lync's of every pool and Exchange's of every SIP domain where Exchange is on-premises too (step 6), and that of the token server where
    /// the tenant's id is told (step 7, worldwide cloud: no source names the address in another). None where the scenario has no servers.
    /// </returns>
    public static IReadOnlyList<MetadataTarget> Of(Scenario scenario)
    {
        if (!scenario.HasServers)
        {
            return [];
        }

        var targets = scenario.PoolFqdn.Select(static pool => new MetadataTarget(At(pool, LyncPath), MetadataPublisher.Lync)).ToList();
        if (scenario.ExchangeDeployment == ExchangeDeployment.Hybrid)
        {
            targets.AddRange(scenario.SipDomain.Select(static domain => new MetadataTarget(At("autodiscover." + domain, ExchangePath), MetadataPublisher.Exchange)));
        }

        if (scenario.TenantId is { } tenant && CloudServices.TokenServiceMetadata(scenario.Cloud, tenant) is { } tokenService)
        {
            targets.Add(new MetadataTarget(tokenService, MetadataPublisher.SecurityTokenServer, tenant.ToString("D")));
        }

        return targets;
    }

    private static Uri At(string host, string path) => new($"https://{host}{path}");
}
