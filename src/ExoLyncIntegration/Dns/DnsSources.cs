using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Network;

namespace ExoLyncIntegration.Dns;

/// <summary>Makes the live sources of one run: throttled for each server, and asked identical questions once.</summary>
/// <param name="network">The way to live servers.</param>
/// <param name="options">How servers are asked.</param>
/// <param name="throttleLimit">The most questions that one server has to deal with at a time.</param>
internal sealed class DnsSources(IDnsNetwork network, DnsServerOptions options, int throttleLimit) : IDisposable
{
    private readonly List<ThrottledSource> throttled = [];

    /// <summary>Makes the sources of a run, with the network library loaded.</summary>
    public static DnsSources Create(DnsServerOptions options, int throttleLimit) => new(NetworkLibrary.CreateDns(), options, throttleLimit);

    /// <summary>The servers of one view; where none are named, those of this computer, as one source.</summary>
    public IReadOnlyList<IDnsSource> For(string[]? servers)
    {
        if (servers is { Length: > 0 })
        {
            return [.. servers.Select(DnsServerAddress.Parse).Distinct().Select(Server)];
        }

        IDnsSource[] system = [.. network.SystemServers().Select(endPoint => Throttle(network.Server(endPoint, options)))];
        return system.Length > 0
            ? [new SharedQuestions(new FallbackSource(system))]
            : throw new ExoLyncException(ErrorCatalogue.NoDnsServer, "No DNS server is configured on this computer, and none is named.");
    }

    /// <summary>A source that asks the zones' own name servers, which another source knows.</summary>
    public IDnsSource Authoritative(IDnsSource resolver) => new SharedQuestions(new AuthoritativeSource(
        resolver,
        address => Throttle(network.Server(new IPEndPoint(address, DnsServerAddress.DefaultPort), options with { Recursion = false }))));

    public void Dispose() => throttled.ForEach(static source => source.Dispose());

    private SharedQuestions Server(IPEndPoint endPoint) => new(Throttle(network.Server(endPoint, options)));

    private ThrottledSource Throttle(IDnsSource source)
    {
        var limited = new ThrottledSource(source, throttleLimit);
        lock (throttled)
        {
            throttled.Add(limited);
        }

        return limited;
    }
}
