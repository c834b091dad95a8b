using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.References;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Tenants;

/// <summary>Where one cloud is signed in to and asked: its authority and its Microsoft Graph.</summary>
/// <remarks>
/// Sources: <see cref="Source.EntraNationalClouds"/> for authorities, <see cref="Source.GraphDeployments"/> for Microsoft Graph,
/// <see cref="Source.ServerToServerAuthentication"/> for the token service, which knows the worldwide one only.
/// The hosts that DNS records lead to stand in <see cref="Dns.CloudEndpoints"/>. The German cloud is not here: it closed in October 2021.
/// </remarks>
public sealed record CloudServices
{
    private static readonly CloudServices[] Catalogue =
    [
        new()
        {
            Cloud = Cloud.Worldwide,
            Authority = new Uri("https://login.microsoftonline.com/"),
            Graph = new Uri("https://graph.microsoft.com/"),
            TokenService = new Uri("https://accounts.accesscontrol.windows.net/"),
        },
        new()
        {
            // US Government L4.
            Cloud = Cloud.UsGovGccHigh,
            Authority = new Uri("https://login.microsoftonline.us/"),
            Graph = new Uri("https://graph.microsoft.us/"),
        },
        new()
        {
            // US Government L5.
            Cloud = Cloud.UsGovDoD,
            Authority = new Uri("https://login.microsoftonline.us/"),
            Graph = new Uri("https://dod-graph.microsoft.us/"),
        },
        new()
        {
            Cloud = Cloud.China21Vianet,
            Authority = new Uri("https://login.partner.microsoftonline.cn/"),
            Graph = new Uri("https://microsoftgraph.chinacloudapi.cn/"),
        },
    ];

    private CloudServices()
    {
    }

    /// <summary>The cloud.</summary>
    public required Cloud Cloud { get; init; }

    /// <summary>The root of the authority that issues tokens.</summary>
    public required Uri Authority { get; init; }

    /// <summary>The root of Microsoft Graph.</summary>
    public required Uri Graph { get; init; }

    /// <summary>The token service that servers on-premises trust in step 7; <see langword="null"/> where no source names it.</summary>
    public Uri? TokenService { get; init; }

    /// <summary>The services of every cloud that is open.</summary>
    public static IReadOnlyList<CloudServices> All => Catalogue;

    /// <summary>The services of one cloud.</summary>
    /// <param name="cloud">The cloud.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ExoLyncException">The cloud is closed: <see cref="ErrorCatalogue.CloudClosed"/>.</exception>
    public static CloudServices Of(Cloud cloud) =>
        Catalogue.FirstOrDefault(entry => entry.Cloud == cloud)
        ?? throw new ExoLyncException(ErrorCatalogue.CloudClosed, $"The cloud {cloud} is closed; nobody can sign in to it any more.");

    /// <summary>The metadata document of the token service that servers on-premises trust (step 7).</summary>
    /// <param name="cloud">The cloud.</param>
    /// <param name="tenant">The tenant's id.</param>
    /// <returns>The document's address; <see langword="null"/> where no source names it.</returns>
    public static Uri? TokenServiceMetadata(Cloud cloud, Guid tenant) =>
        Catalogue.FirstOrDefault(entry => entry.Cloud == cloud)?.TokenService is { } service ? new Uri(service, $"{tenant:D}/metadata/json/1") : null;
}
