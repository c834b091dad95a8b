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
    private readonly RecordMap map;
    private readonly List<(string Host, bool IsFound)> targets;
    private readonly double targetStep;

    private RecordMapDrawing(RecordMap map)
    {
        this.map = map;
        targets = [.. map.Records
            .SelectMany(static (record, row) => new[] { (Host: record.Found, Row: row), (Host: record.Expected, Row: row) })
            .Where(static target => target.Host is not null)
            .GroupBy(static target => target.Host!, StringComparer.OrdinalIgnoreCase)
            .OrderBy(static target => target.Average(static use => use.Row))
            .Select(target => (target.Key, map.Records.Any(record => string.Equals(record.Found, target.Key, StringComparison.OrdinalIgnoreCase))))];
        targetStep = (double)Rows * RowHeight / Math.Max(1, targets.Count);
    }

    private int Rows => Math.Max(map.Records.Count, targets.Count);

    private double RowStep => (double)Rows * RowHeight / Math.Max(1, map.Records.Count);

    /// <summary>The drawing as an SVG element; who cannot see it needs the records in words beside it.</summary>
    public static string Draw(RecordMap map) => new RecordMapDrawing(map).Draw();

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private string Draw()
    {
        var height = Top + (Rows * RowHeight) + 4;
        svg.Add($"<svg viewBox=\"0 0 {Width} {height}\" aria-hidden=\"true\">");
        Text(34, 16, "head", "Name");
        Text(NameEnd + 8, 16, "head", "Record");
        Text(TargetStart + 12, 16, "head", "Leads to");
        for (var row = 0; row < map.Records.Count; row++)
        {
            Links(map.Records[row], RowMiddle(row));
        }

        for (var row = 0; row < map.Records.Count; row++)
        {
            Record(map.Records[row], RowMiddle(row));
        }

        for (var index = 0; index < targets.Count; index++)
        {
            Target(targets[index].Host, targets[index].IsFound, TargetMiddle(index));
        }

        return svg.Add("</svg>").ToString();
    }

    private double RowMiddle(int row) => Top + ((row + 0.5) * RowStep);

    private double TargetMiddle(int index) => Top + ((index + 0.5) * targetStep);

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
        var target = TargetMiddle(targets.FindIndex(candidate => string.Equals(candidate.Host, host, StringComparison.OrdinalIgnoreCase)));
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
