using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ExoLyncIntegration.Features;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Reports.Html;

/// <summary>
/// A report as one HTML page that loads nothing: verdict, features, steps and maps are in the markup, the findings are data that the
/// page's own script shows a few at a time.
/// </summary>
internal sealed class HtmlReportWriter(TextWriter output) : WholeReportWriter
{
    private const int MostMaps = 6;

    private static readonly Regex Place = new(@"\{\{([a-z-]+)\}\}", RegexOptions.CultureInvariant);

    protected override void Render(Report report)
    {
        var headline = ReportHeadline.Of(report);
        var parts = new Dictionary<string, string>
        {
            ["policy"] = HtmlText.Of(HtmlAssets.Policy),
            ["generator"] = HtmlText.Of($"{ReportHeader.Product} {report.Header.ModuleVersion}"),
            ["title"] = HtmlText.Of($"{headline.Title}: Exchange Online and Lync"),
            ["style"] = HtmlAssets.Style,
            ["script"] = HtmlAssets.Script,
            ["meta"] = Meta(report.Header),
            ["headline"] = HtmlText.Of(headline.Title),
            ["headline-class"] = headline.Status.Class(),
            ["headline-glyph"] = headline.Status.Sign(),
            ["next"] = headline.Next.Length > 0 ? $"<p class=\"next\">{HtmlText.Of(headline.Next)}</p>" : string.Empty,
            ["counts"] = Counts(report),
            ["features"] = Features(report.Verdicts),
            ["steps"] = Steps(report),
            ["map"] = Maps(report),
            ["static-groups"] = StaticGroups(report),
            ["data"] = FindingsData.Of(report),
            ["footer"] = HtmlText.Of($"Made by {ReportHeader.Product} {report.Header.ModuleVersion}. What could not be looked up is never counted as passed."),
        };

        // One pass: a value that looks like a place is left as it is.
        output.Write(Place.Replace(HtmlAssets.Page, place => parts[place.Groups[1].Value]));
        output.Flush();
    }

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Meta(ReportHeader header)
    {
        var time = header.Generated.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
        var scenario = header.Scenario is { } known ? $"<bdi>{HtmlText.Of(known.ToString())}</bdi> &middot; " : string.Empty;
        return $"{scenario}<time datetime=\"{header.GeneratedText}\">{time} UTC</time>";
    }

    private static string Counts(Report report)
    {
        var summary = report.Summary;
        var counts = new Markup().Add($"<li class=\"total\">{Number(summary.Total)} {(summary.Total == 1 ? "result" : "results")} of checks:</li>");
        foreach (var status in ReportSummary.Statuses)
        {
            var name = status switch
            {
                CheckStatus.Fail => "failed",
                CheckStatus.Inconclusive => "undetermined",
                CheckStatus.Warning => summary[status] == 1 ? "warning" : "warnings",
                CheckStatus.Pass => "passed",
                _ => "not applicable",
            };
            Count(summary[status], status.Class(), name);
        }

        if (summary.Accepted > 0)
        {
            Count(summary.Accepted, "accepted", "accepted");
        }

        if (report.Entries.Any(static entry => entry.NeedsAttention && entry.Findings.Count(static finding => finding.NeedsAttention) > 1))
        {
            counts.Add("<li class=\"note\">A result counts once, by the worst of its findings; the list below has every finding.</li>");
        }

        return counts.ToString();

        void Count(int number, string kind, string name) =>
            counts.Add($"<li class=\"{kind}{(number == 0 ? " zero" : string.Empty)}\"><b>{Number(number)}</b> {name}</li>");
    }

    private static string Features(IReadOnlyList<FeatureVerdict> verdicts)
    {
        if (verdicts.Count == 0)
        {
            return string.Empty;
        }

        var rows = new Markup();
        foreach (var verdict in verdicts)
        {
            var (status, word) = verdict.Verdict switch
            {
                Verdict.Working => (CheckStatus.Pass, "Working"),
                Verdict.Degraded => (CheckStatus.Warning, "Degraded"),
                Verdict.Blocked => (CheckStatus.Fail, "Blocked"),
                Verdict.Unknown => (CheckStatus.Inconclusive, "Unknown"),
                _ => (CheckStatus.NotApplicable, "Not supported"),
            };
            rows.Add($"<tr><th scope=\"row\">{HtmlText.Of(verdict.DisplayName)}</th>")
                .Add($"<td><span class=\"chip {status.Class()}\"><span aria-hidden=\"true\">{status.Sign()}</span>{word}</span></td>")
                .Add($"<td><bdi>{HtmlText.Of(verdict.Message)}</bdi></td></tr>");
        }

        return "<section aria-labelledby=\"features-title\"><h2 id=\"features-title\">Features</h2><table class=\"features\">"
            + $"<thead><tr><th scope=\"col\">Feature</th><th scope=\"col\">Verdict</th><th scope=\"col\">Why</th></tr></thead><tbody>{rows}</tbody></table></section>";
    }

    private static string Steps(Report report)
    {
        var steps = new Markup();
        foreach (var step in StepProgress.Of(report))
        {
            var (status, word) = step.State switch
            {
                StepState.Done => (CheckStatus.Pass, "In place"),
                StepState.Unusual => (CheckStatus.Warning, "In place, with warnings"),
                StepState.Open => (CheckStatus.Fail, "To do"),
                StepState.Unknown => (CheckStatus.Inconclusive, "Undetermined"),
                StepState.NotChecked => (CheckStatus.NotApplicable, "Not checked"),
                _ => (CheckStatus.NotApplicable, "Not needed"),
            };
            var here = step.IsNext ? " here" : string.Empty;
            steps.Add($"<li class=\"{status.Class()}{here}\"{(step.IsNext ? " aria-current=\"step\"" : string.Empty)}>")
                .Add($"<span class=\"dot\">{(step.State == StepState.Done ? $"<span aria-hidden=\"true\">{status.Sign()}</span><span class=\"sr\">{step.Number}</span>" : Number(step.Number))}</span>")
                .Add($"<strong>{HtmlText.Of(step.Name)}</strong><span class=\"state\">{word}</span>{(step.IsNext ? "<span class=\"mark\">Next</span>" : string.Empty)}</li>");
        }

        return $"<section aria-labelledby=\"steps-title\"><h2 id=\"steps-title\">The seven steps</h2><ol class=\"path\">{steps}</ol></section>";
    }

    private static string Maps(Report report)
    {
        var maps = RecordMap.Of(report);
        if (maps.Count == 0)
        {
            return string.Empty;
        }

        var html = new Markup().Add("<section aria-labelledby=\"map-title\"><h2 id=\"map-title\">Where names lead</h2>");
        foreach (var map in maps.Take(MostMaps))
        {
            html.Add(Map(map, isOpen: map == maps[0]));
        }

        html.Add("<p class=\"legend\">").Add(Legend([.. maps.Take(MostMaps).SelectMany(static map => map.Records)]));
        if (maps.Count > MostMaps)
        {
            html.Add($"<span>{Number(maps.Count - MostMaps)} more are not drawn; those that ask most for attention are.</span>");
        }

        return html.Add("</p></section>").ToString();
    }

    // Only what is drawn, each line with the sign of its row: colour alone says nothing to many.
    private static string Legend(List<MappedRecord> records)
    {
        var html = new Markup();
        foreach (var (status, words) in new[]
        {
            (CheckStatus.Pass, "found, in order"),
            (CheckStatus.Warning, "found, with a warning"),
            (CheckStatus.Fail, "found, not in order"),
            (CheckStatus.Inconclusive, "found, undetermined"),
        })
        {
            if (records.Exists(record => record.Status == status && record.Found is not null))
            {
                Line($"link {status.Class()}", $"<span class=\"sign {status.Class()}\" aria-hidden=\"true\">{status.Sign()}</span> {words}");
            }
        }

        if (records.Exists(static record => record.Expected is not null))
        {
            Line("wanted", "expected");
        }

        return html.ToString();

        void Line(string kind, string words) =>
            html.Add($"<span><svg viewBox=\"0 0 32 10\" aria-hidden=\"true\"><path class=\"{kind}\" d=\"M0 5H32\"/></svg>{words}</span>");
    }

    private static string Map(RecordMap map, bool isOpen)
    {
        var view = map.View.Length > 0 ? $"<span class=\"view\">{HtmlText.Of(map.View)}</span>" : string.Empty;
        var wrong = map.Records.Count(static record => record.Status >= CheckStatus.Warning);
        var state = wrong == 0 ? $"all {Number(map.Records.Count)} in order" : $"{Number(wrong)} of {Number(map.Records.Count)} not in order";
        return $"<details class=\"map\"{(isOpen ? " open" : string.Empty)}><summary><bdi>{HtmlText.Of(map.Domain)}</bdi>{view}"
            + $"<span class=\"chip {map.Worst.Class()}\">{state}</span></summary>"
            + RecordMapDrawing.Draw(map)
            + $"<ul class=\"records\">{string.Concat(map.Records.Select(Record))}</ul></details>";
    }

    // The map in words: for screen readers, and where the window is too narrow for the drawing.
    private static string Record(MappedRecord record)
    {
        var found = record.Found is { } host ? $"leads to <bdi>{HtmlText.Of(host)}</bdi>" : HtmlText.Of(record.Absence);
        var expected = record.Expected is { } wanted ? $", expected <bdi>{HtmlText.Of(wanted)}</bdi>" : string.Empty;
        return $"<li class=\"{record.Status.Class()}\"><span class=\"sign\" aria-hidden=\"true\">{record.Status.Sign()}</span><span class=\"sr\">{record.Status}: </span>"
            + $"<span><bdi class=\"name\">{HtmlText.Of(record.Name)}</bdi> <span class=\"type\">{HtmlText.Of(record.Record)}</span> {found}{expected}</span></li>";
    }

    // What stands here where scripts do not run, in a mail reader's preview for example.
    private static string StaticGroups(Report report)
    {
        var groups = ReportGroup.Of(report.Entries);
        var items = string.Concat(groups.Select(static group =>
            $"<li class=\"{group.Status.Class()}\"><span class=\"chip\">{group.Status}</span> {HtmlText.Of(group.Title)} ({Number(group.Items.Count)})</li>"));
        return groups.Count == 0 ? "<p class=\"empty\">Nothing to do here.</p>" : $"<ul>{items}</ul><p>The single findings show in a browser that runs scripts.</p>";
    }
}
