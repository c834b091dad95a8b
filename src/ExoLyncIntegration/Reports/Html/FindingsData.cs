using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using ExoLyncIntegration.Checks;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Steps;

namespace ExoLyncIntegration.Reports.Html;

/// <summary>The findings as the script of the page reads them. Not an interface: page and data come from one version.</summary>
internal static class FindingsData
{
    /// <summary>The data as JSON that may stand in an HTML page: no character of markup is in it unescaped.</summary>
    public static string Of(Report report)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
        {
            json.WriteStartObject();
            json.WriteStartArray("steps");
            foreach (var step in report.Entries.Select(static entry => entry.Result.Step).Distinct().OrderBy(static step => step))
            {
                json.WriteStartArray();
                json.WriteNumberValue(step);
                json.WriteStringValue(Place(step));
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteStartArray("groups");
            foreach (var group in ReportGroup.Of(report.Entries))
            {
                Write(json, group, group.Title, isAccepted: false);
            }

            foreach (var group in Others(report))
            {
                Write(json, group, group.Title, group.Items[0].Entry.IsAccepted && group.Status >= CheckStatus.Warning);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(memory.ToArray());
    }

    // What needs no attention: by check, the accepted apart.
    private static IEnumerable<ReportGroup> Others(Report report) => report.Entries
        .Where(static entry => !entry.NeedsAttention)
        .GroupBy(static entry => (IsAccepted: entry.IsAccepted && entry.Result.Status >= CheckStatus.Warning, entry.Result.Status, entry.Result.Step, entry.Result.Check))
        .OrderByDescending(static group => group.Key.IsAccepted)
        .ThenByDescending(static group => group.Key.Status)
        .ThenBy(static group => group.Key.Step)
        .ThenBy(static group => group.Key.Check, StringComparer.Ordinal)
        .Select(static group => new ReportGroup(
            group.Key.Check,
            group.Key.Step,
            group.Key.Status,
            CheckCatalogue.Find(group.Key.Check)?.Meaning ?? group.Key.Check,
            [.. group.Select(static entry => new ReportGroupItem(entry, entry.Result))]));

    private static void Write(Utf8JsonWriter json, ReportGroup group, string title, bool isAccepted)
    {
        json.WriteStartObject();
        Text(json, "check", group.Check);
        json.WriteNumber("step", group.Step);
        json.WriteString("status", group.Status.ToString());
        json.WriteBoolean("accepted", isAccepted);
        Text(json, "title", title);
        Text(json, "where", $"{Place(group.Step)} \u00B7 {group.Check}");
        Text(json, "reference", group.Items[0].Finding.Reference);
        json.WriteStartArray("findings");
        foreach (var item in group.Items)
        {
            Write(json, item, group);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReportGroupItem item, ReportGroup group)
    {
        var finding = item.Finding;
        json.WriteStartObject();
        Text(json, "target", item.Entry.Result.Target);
        Text(json, "message", finding.Message);
        Text(json, "expected", finding.Expected);
        Text(json, "actual", finding.Actual);
        if (finding.Check != group.Check)
        {
            Text(json, "check", finding.Check);
        }

        // What the title of the group says already is not said again with each finding.
        if (finding.Remediation is { Length: > 0 } remediation && remediation != group.Title)
        {
            json.WriteString(CommandText.Is(remediation) ? "command" : "advice", VisibleText.Of(remediation.Replace("\r\n", "\n"), keepLines: true));
        }

        if (item.Entry.Acceptance is { } acceptance)
        {
            var date = acceptance.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            Text(json, "accepted", acceptance.IsExpired ? $"The acceptance expired on {date}: {acceptance.Reason}" : $"Accepted until {date}: {acceptance.Reason}");
        }

        json.WriteStartArray("details");
        foreach (var detail in item.Entry.Details)
        {
            json.WriteStartArray();
            json.WriteStringValue(VisibleText.Of(detail.Key));
            json.WriteStringValue(VisibleText.Of(detail.Value));
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Place(int step) => step is >= 1 and <= 7
        ? string.Format(CultureInfo.InvariantCulture, "Step {0}, {1}", step, StepCatalogue.Name(step))
        : "Beyond the seven steps";

    private static void Text(Utf8JsonWriter json, string field, string? value)
    {
        if (value is not null)
        {
            json.WriteString(field, VisibleText.Of(value));
        }
    }
}
