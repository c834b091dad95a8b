using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ExoLyncIntegration.Reports.Html;

/// <summary>Draws a map of records: names on the left, what they lead to on the right, expected and found.</summary>
internal sealed class RecordMapDrawing
{
    private const int Width = 1000;
    private const int RowHeight = 38;
    private const int Top = 34;
    private const int NameEnd = 392;
    private const int PillWidth = 74;
    private const int TargetStart = 640;
    private const int NameLength = 46;
    private const int TargetLength = 43;

    private readonly Markup svg = new();
    private readonly List<MappedRecord> leading;
    private readonly List<MappedRecord> absent;
    private readonly List<(string Host, bool IsFound)> targets;

    private RecordMapDrawing(RecordMap map)
    {
        // What leads nowhere stands below, where no line runs.
        leading = [.. map.Records.Where(static record => record.Found is not null || record.Expected is not null)];
        absent = [.. map.Records.Except(leading)];
        targets = [.. leading
            .SelectMany(static (record, row) => new[] { (Host: record.Found, Row: row), (Host: record.Expected, Row: row) })
            .Where(static target => target.Host is not null)
            .GroupBy(static target => target.Host!, StringComparer.OrdinalIgnoreCase)
            .OrderBy(static target => target.Average(static use => use.Row))
            .Select(target => (target.Key, leading.Any(record => string.Equals(record.Found, target.Key, StringComparison.OrdinalIgnoreCase))))];
    }

    private int LinkedRows => Math.Max(leading.Count, targets.Count);

    /// <summary>The drawing as an SVG element; who cannot see it needs the records in words beside it.</summary>
    public static string Draw(RecordMap map) => new RecordMapDrawing(map).Draw();

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private string Draw()
    {
        var height = Top + ((LinkedRows + absent.Count) * RowHeight) + 4;
        svg.Add($"<svg viewBox=\"0 0 {Width} {height}\" aria-hidden=\"true\">");
        Text(34, 16, "head", "Name");
        Text(NameEnd + 8, 16, "head", "Record");
        Text(TargetStart + 12, 16, "head", "Leads to");
        for (var row = 0; row < leading.Count; row++)
        {
            Links(leading[row], Middle(row, leading.Count));
        }

        for (var row = 0; row < leading.Count; row++)
        {
            Record(leading[row], Middle(row, leading.Count));
        }

        for (var row = 0; row < absent.Count; row++)
        {
            Record(absent[row], Top + ((LinkedRows + row + 0.5) * RowHeight));
        }

        for (var index = 0; index < targets.Count; index++)
        {
            Target(targets[index].Host, targets[index].IsFound, Middle(index, targets.Count));
        }

        return svg.Add("</svg>").ToString();
    }

    // Names and targets share the height, however many there are of each.
    private double Middle(int index, int count) => Top + ((index + 0.5) * LinkedRows * RowHeight / count);

    private void Links(MappedRecord record, double y)
    {
        // Under the found one, so that this stays whole.
        if (record.Expected is { } expected)
        {
            Curve("wanted", y, expected);
        }

        if (record.Found is { } found)
        {
            Curve("link " + record.Status.Class(), y, found);
        }
    }

    private void Curve(string kind, double y, string host)
    {
        var target = Middle(targets.FindIndex(candidate => string.Equals(candidate.Host, host, StringComparison.OrdinalIgnoreCase)), targets.Count);
        const int start = NameEnd + PillWidth + 6;
        const int middle = (start + TargetStart) / 2;
        svg.Add($"<path class=\"{kind}\" d=\"M{start} {Number(y)}C{middle} {Number(y)} {middle} {Number(target)} {TargetStart} {Number(target)}\"/>");
    }

    private void Record(MappedRecord record, double y)
    {
        var baseline = y + 4.5;
        svg.Add($"<g class=\"{record.Status.Class()}\"><title>{HtmlText.Of($"{record.Name} {record.Record}: {record.Status}")}</title>");
        Text(18, baseline, "sign", record.Status.Sign());
        Text(34, baseline, "name", HtmlText.Shortened(record.Name, NameLength));
        svg.Add($"<rect class=\"pill\" x=\"{NameEnd}\" y=\"{Number(y - 11)}\" width=\"{PillWidth}\" height=\"22\" rx=\"11\"/>");
        svg.Add($"<text class=\"type\" x=\"{Number(NameEnd + (PillWidth / 2d))}\" y=\"{Number(y + 4)}\" text-anchor=\"middle\">{HtmlText.Of(record.Record)}</text>");
        if (record is { Found: null, Expected: null })
        {
            Text(NameEnd + PillWidth + 12, baseline, "absent", record.Absence);
        }

        svg.Add("</g>");
    }

    private void Target(string host, bool isFound, double y)
    {
        svg.Add($"<g><title>{HtmlText.Of(isFound ? host : host + " (expected, nothing leads there)")}</title>");
        svg.Add($"<rect class=\"{(isFound ? "box" : "ghost")}\" x=\"{TargetStart}\" y=\"{Number(y - 14)}\" width=\"{Width - TargetStart - 2}\" height=\"28\" rx=\"6\"/>");
        Text(TargetStart + 12, y + 4.5, isFound ? "host" : "ghost-text", HtmlText.Shortened(host, TargetLength));
        svg.Add("</g>");
    }

    private void Text(double x, double y, string kind, string text) =>
        svg.Add($"<text class=\"{kind}\" x=\"{Number(x)}\" y=\"{Number(y)}\">{HtmlText.Of(text)}</text>");
}
