using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Reports;

/// <summary>The records of one domain, as one view of DNS has them, and where they lead.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="View">The view, such as <c>External</c>; empty where the results do not tell.</param>
/// <param name="Records">The records, in the order of the results.</param>
public sealed record RecordMap(string Domain, string View, IReadOnlyList<MappedRecord> Records)
{
    private static readonly Regex TimeToLive = new(@"\s*\(TTL [0-9]+\)", RegexOptions.CultureInvariant);
    private static readonly Regex Service = new(@"^SRV [0-9]+ [0-9]+ (?<port>[0-9]+) (?<host>\S+)", RegexOptions.CultureInvariant);
    private static readonly Regex WantedPort = new(@"^SRV with port (?<port>[0-9]+) and (.*, such as )?(?<host>.+)$", RegexOptions.CultureInvariant);
    private static readonly Regex WantedHost = new(@"^(A, AAAA or CNAME that leads to|CNAME|AAAA|A) (?<host>.+)$", RegexOptions.CultureInvariant);

    /// <summary>How much the map asks for attention.</summary>
    public CheckStatus Worst => Records.Select(static record => record.Status).Worst();

    /// <summary>The maps that a report's DNS results make.</summary>
    /// <param name="report">The report.</param>
    /// <returns>A map for each domain and view, those first that ask most for attention.</returns>
    public static IReadOnlyList<RecordMap> Of(Report report) =>
        [.. report.Entries
            .Where(static entry => Detail(entry, "Domain") is not null && Detail(entry, "Name") is not null && Detail(entry, "Type") is not null
                && entry.Result.Status != CheckStatus.NotApplicable)
            .GroupBy(static entry => (Domain: Detail(entry, "Domain")!, View: Detail(entry, "View") ?? string.Empty))
            .Select(static group => new RecordMap(group.Key.Domain, group.Key.View, RecordsOf(group)))
            .OrderByDescending(static map => map.Worst)
            .ThenByDescending(static map => map.Records.Count(record => record.Status == map.Worst))
            .ThenBy(static map => map.Domain, StringComparer.Ordinal)
            .ThenBy(static map => map.View, StringComparer.Ordinal)];

    // Where several servers were asked, the answer that asks most for attention stands for all.
    private static MappedRecord[] RecordsOf(IEnumerable<ReportEntry> entries) =>
        [.. entries.GroupBy(static entry => (Name: Detail(entry, "Name")!, Type: Detail(entry, "Type")!))
            .Select(static same => same.OrderByDescending(static entry => entry.Result.Status).First())
            .Select(RecordOf)];

    private static MappedRecord RecordOf(ReportEntry entry)
    {
        var result = entry.Result;
        var (foundPort, found) = Found(result.Actual);
        var (wantedPort, expected) = Expected(result.Expected);
        var type = Detail(entry, "Type")!;
        var port = foundPort ?? wantedPort;
        var isMet = result.Status is CheckStatus.Pass or CheckStatus.Warning && found is not null;
        return new MappedRecord(Detail(entry, "Name")!, port is null ? type : $"{type} {port}", result.Status, found, isMet ? null : expected);
    }

    private static (string? Port, string? Host) Found(string? actual)
    {
        if (string.IsNullOrEmpty(actual))
        {
            return (null, null);
        }

        // The first hop: where the record itself leads.
        var hop = TimeToLive.Replace(actual!, string.Empty).Split([" -> "], StringSplitOptions.None)[0];
        var records = hop.Split([" ; ", "; "], StringSplitOptions.RemoveEmptyEntries);
        if (Service.Match(records[0]) is { Success: true } service)
        {
            return (service.Groups["port"].Value, service.Groups["host"].Value);
        }

        return (null, string.Join(", ", records.Select(static record => WantedHost.Match(record) is { Success: true } host ? host.Groups["host"].Value : record)));
    }

    private static (string? Port, string? Host) Expected(string? expected)
    {
        if (string.IsNullOrEmpty(expected) || expected == "no record")
        {
            return (null, null);
        }

        if (WantedPort.Match(expected!) is { Success: true } service)
        {
            return (service.Groups["port"].Value, service.Groups["host"].Value);
        }

        return Service.Match(expected!) is { Success: true } exact
            ? (exact.Groups["port"].Value, exact.Groups["host"].Value)
            : (null, WantedHost.Match(expected!) is { Success: true } host ? host.Groups["host"].Value : expected);
    }

    private static string? Detail(ReportEntry entry, string name)
    {
        foreach (var detail in entry.Details)
        {
            if (detail.Key == name)
            {
                return detail.Value;
            }
        }

        return null;
    }
}
