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
        var found = observation switch
        {
            HostObservation host => host.Addresses.Select(static record => (DnsRecord)record),
            ServiceObservation service => service.Services,
            _ => [],
        };
        var steps = observation.Aliases.Select(static alias => Data(alias)).ToList();
        var end = string.Join("; ", found.Select(Data));
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

    /// <summary>A record's data as people read it, with its time to live.</summary>
    private static string Data(DnsRecord record) => string.Format(
        CultureInfo.InvariantCulture, "{0} {1} (TTL {2:0})", record.Type, record.Data.Length > 1 ? record.Data.TrimEnd('.') : record.Data, record.TimeToLive.TotalSeconds);
}
