using System.Collections.Generic;
using System.Net;
using ExoLyncIntegration.Dns;

namespace ExoLyncIntegration.Plans;

/// <summary>The addresses of the organization's hosts, which no scenario tells.</summary>
public sealed record DnsAddresses
{
    /// <summary>The external addresses of the Access Edge.</summary>
    public IReadOnlyList<IPAddress> AccessEdge { get; init; } = [];

    /// <summary>The external addresses of the reverse proxy.</summary>
    public IReadOnlyList<IPAddress> ReverseProxy { get; init; } = [];

    /// <summary>The addresses of the Front End pool.</summary>
    public IReadOnlyList<IPAddress> Pool { get; init; } = [];

    /// <summary>The addresses to which a record leads.</summary>
    /// <param name="destination">The record's destination.</param>
    /// <param name="view">The record's view: simple URLs lead to the pool inside.</param>
    /// <returns>The addresses; empty where they are not told.</returns>
    public IReadOnlyList<IPAddress> Of(DnsDestination destination, DnsView view) => destination switch
    {
        DnsDestination.AccessEdge => AccessEdge,
        DnsDestination.ReverseProxy when view == DnsView.External => ReverseProxy,
        DnsDestination.ReverseProxy or DnsDestination.Pool => Pool,
        _ => [],
    };
}
