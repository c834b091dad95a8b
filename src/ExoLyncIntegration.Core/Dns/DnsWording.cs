using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ExoLyncIntegration.Dns;

/// <summary>Observations in the words of results.</summary>
internal static class DnsWording
{
    /// <summary>What was found, on one line; <see langword="null"/> where nothing was.</summary>
    public static string? Actual(DnsObservation observation)
    {
        var steps = observation.Aliases.Select(static alias => Data(alias)).ToList();
        var end = string.Join("; ", observation.Records.Select(Data));
        if (end.Length > 0)
        {
            steps.Add(end);
        }

        return steps.Count == 0 ? null : string.Join(" -> ", steps);
    }

    /// <summary>The names that aliases lead over, on one line.</summary>
    public static string Path(DnsObservation observation) =>
        string.Join(" -> ", new[] { observation.Name }.Concat(observation.Aliases.Select(static alias => alias.Target)));

    /// <summary>Addresses on one line.</summary>
    public static string Addresses(IEnumerable<AddressRecord> records) =>
        string.Join(", ", records.Select(static record => record.Address));

    /// <summary>Which address a record needs, in the words of a remediation.</summary>
    public static string Address(DnsDestination destination, DnsView view) => destination switch
    {
        DnsDestination.AccessEdge => "external address of the Access Edge",
        DnsDestination.ReverseProxy when view == DnsView.External => "external address of the reverse proxy",
        DnsDestination.Pool or DnsDestination.ReverseProxy => "address of the pool",
        _ => "address of the organization's host",
    };

    /// <summary>A record's data as people read it, with its time to live.</summary>
    private static string Data(DnsRecord record) => string.Format(
        CultureInfo.InvariantCulture, "{0} {1} (TTL {2:0})", record.Type, record.Data.Length > 1 ? record.Data.TrimEnd('.') : record.Data, record.TimeToLive.TotalSeconds);
}
