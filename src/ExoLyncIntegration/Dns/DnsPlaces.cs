using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Dns.Zones;
using ExoLyncIntegration.Errors;

namespace ExoLyncIntegration.Dns;

/// <summary>Who is asked in one run: servers or zone files, for the view of the internet and for that of the organization's own network.</summary>
/// <param name="session">The caller's session, which resolves paths.</param>
/// <param name="options">How servers are asked.</param>
/// <param name="throttleLimit">The most questions that one server has to deal with at a time.</param>
internal sealed class DnsPlaces(SessionState session, DnsServerOptions options, int throttleLimit) : IDisposable
{
    private readonly List<DnsProbe> probes = [];
    private DnsSources? live;

    public IReadOnlyList<DnsProbe> All => probes;

    /// <summary>Adds servers; where none are named, those of this computer.</summary>
    /// <exception cref="ExoLyncException">A name is not an address, or the computer has no server.</exception>
    public void AddServers(DnsView view, string[]? servers)
    {
        live ??= DnsSources.Create(options, throttleLimit);
        probes.AddRange(live.For(servers).Select(source => new DnsProbe(view, source)));
    }

    /// <summary>Adds the zone files that paths name, as one place.</summary>
    public void AddZoneFiles(DnsView view, string[] paths, Action<ExoLyncException, string> report)
    {
        if (ZoneFiles.Read(session, paths, report) is { Count: > 0 } zones)
        {
            probes.Add(new DnsProbe(view, new ZoneFileSource(zones)));
        }
    }

    public void Dispose() => live?.Dispose();
}
