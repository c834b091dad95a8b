using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Dns.Zones;
using ExoLyncIntegration.Errors;

namespace ExoLyncIntegration.Dns;

/// <summary>Who is asked in one run: servers or zone files, for the view of the internet and for that of the organization's own network.</summary>
internal sealed class DnsPlaces : IDisposable
{
    private readonly List<DnsProbe> probes = [];
    private DnsSources? live;

    private DnsPlaces()
    {
    }

    public IReadOnlyList<DnsProbe> All => probes;

    /// <summary>Opens the places that a user names; where none are named for the view of the internet, this computer's servers.</summary>
    /// <param name="session">The caller's session, which resolves paths.</param>
    /// <param name="options">How servers are asked.</param>
    /// <param name="throttleLimit">The most questions that one server has to deal with at a time.</param>
    /// <param name="report">Takes what cannot be asked; the others are, all the same.</param>
    /// <param name="external">Who shows the view of the internet; zone files take the place of servers.</param>
    /// <param name="internal">Who shows the view of the organization's own network.</param>
    public static DnsPlaces Open(
        SessionState session, DnsServerOptions options, int throttleLimit, Action<ExoLyncException, object?> report,
        (string[]? Servers, string[]? ZoneFiles) external, (string[]? Servers, string[]? ZoneFiles) @internal)
    {
        var places = new DnsPlaces();
        Add(DnsView.External, external, orOwnServers: true);
        Add(DnsView.Internal, @internal, orOwnServers: false);
        return places;

        void Add(DnsView view, (string[]? Servers, string[]? ZoneFiles) named, bool orOwnServers)
        {
            try
            {
                if (named.ZoneFiles is not null)
                {
                    places.AddZones(view, ZoneFiles.Read(session, named.ZoneFiles, report));
                }
                else if (named.Servers is not null || orOwnServers)
                {
                    places.AddServers(view, named.Servers, places.live ??= DnsSources.Create(options, throttleLimit));
                }
            }
            catch (ExoLyncException exception)
            {
                report(exception, named.Servers);
            }
        }
    }

    public void Dispose() => live?.Dispose();

    private void AddServers(DnsView view, string[]? servers, DnsSources sources) =>
        probes.AddRange(sources.For(servers).Select(source => new DnsProbe(view, source)));

    // All files of a view are one place.
    private void AddZones(DnsView view, IReadOnlyList<Zone> zones)
    {
        if (zones.Count > 0)
        {
            probes.Add(new DnsProbe(view, new ZoneFileSource(zones)));
        }
    }
}
