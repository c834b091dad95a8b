using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Steps;

namespace ExoLyncIntegration.Reports;

/// <summary>A report as Markdown, for tickets and wikis: the verdicts, then what to do, with the commands.</summary>
/// <remarks>What comes from outside is text only: no markup in it has an effect. Long groups are cut; the other formats have all.</remarks>
public sealed class MarkdownReportWriter(TextWriter output) : WholeReportWriter
{
    private const int LongestGroup = 50;
    private const string Special = "\\`*_{}[]()<>#+-.!|~=:@&\"'$^";

    /// <inheritdoc/>
    protected override void Render(Report report)
    {
        var headline = ReportHeadline.Of(report);
        Line($"# {Text(headline.Title)}");
        Line();
        if (headline.Next.Length > 0)
        {
            Line(Text(headline.Next));
            Line();
        }

        var scenario = report.Header.Scenario is { } known ? $" for {Text(known.ToString())}" : string.Empty;
        Line($"Report of {Text(ReportHeader.Product)} {Text(report.Header.ModuleVersion)}{scenario}, {report.Header.GeneratedText}.");
        Features(report);
        Summary(report.Summary);
        Findings(report);
        Accepted(report);
        output.Flush();
    }

    /// <summary>Text that Markdown shows as it is.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text on one line, with every character escaped that Markdown gives a meaning to.</returns>
    internal static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in VisibleText.OneLine(text))
        {
            if (Special.IndexOf(character) >= 0)
            {
                escaped.Append('\\');
            }

            escaped.Append(character);
        }

        return escaped.ToString();
    }

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    // Only addresses of the web become links.
    private static string Link(string reference) =>
        reference.StartsWith("https://", StringComparison.Ordinal) && Uri.TryCreate(reference, UriKind.Absolute, out var address)
            ? $"<{address.AbsoluteUri.Replace("<", "%3C").Replace(">", "%3E")}>"
            : Text(reference);

    private static int LongestRun(string text, char character)
    {
        int longest = 0, run = 0;
        foreach (var other in text)
        {
            run = other == character ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private void Features(Report report)
    {
        if (report.Verdicts.Count == 0)
        {
            return;
        }

        Line();
        Line("## Features");
        Line();
        Line("| Feature | Verdict | Why |");
        Line("| --- | --- | --- |");
        foreach (var verdict in report.Verdicts)
        {
            Line($"| {Text(verdict.DisplayName)} | {verdict.Verdict} | {Text(verdict.Message)} |");
        }
    }

    private void Summary(ReportSummary summary)
    {
        Line();
        Line("## Results");
        Line();
        Line("| Status | Results |");
        Line("| --- | ---: |");
        foreach (var status in ReportSummary.Statuses)
        {
            Line($"| {status} | {Number(summary[status])} |");
        }

        Line($"| Accepted | {Number(summary.Accepted)} |");
    }

    private void Findings(Report report)
    {
        var groups = ReportGroup.Of(report.Entries);
        Line();
        Line("## What to do");
        Line();
        if (groups.Count == 0)
        {
            Line("Nothing.");
        }

        foreach (var group in groups)
        {
            Group(group);
        }
    }

    private void Group(ReportGroup group)
    {
        Line($"### {Text(group.Title)}");
        Line();
        var step = group.Step is >= 1 and <= 7 ? $"Step {group.Step}, {Text(StepCatalogue.Name(group.Step))}" : "Beyond the seven steps";
        Line($"{group.Status}, {Text(group.Check)}, {Number(group.Items.Count)} found. {step}. Source: {Link(group.Items[0].Finding.Reference)}");
        Line();
        foreach (var item in group.Items.Take(LongestGroup))
        {
            Line($"- **{Text(item.Entry.Result.Target)}**: {Text(item.Finding.Message)}");
            if (item.Finding.Remediation is { Length: > 0 } remediation && remediation != group.Title)
            {
                Advise(remediation);
            }
        }

        if (group.Items.Count > LongestGroup)
        {
            Line($"- and {Number(group.Items.Count - LongestGroup)} more.");
        }

        Line();
    }

    private void Accepted(Report report)
    {
        var accepted = report.Entries.Where(static entry => entry.Acceptance is not null && entry.Result.Status >= CheckStatus.Warning).ToList();
        if (accepted.Count == 0)
        {
            return;
        }

        Line("## Accepted findings");
        Line();
        foreach (var entry in accepted.Take(LongestGroup))
        {
            var date = entry.Acceptance!.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var until = entry.Acceptance.IsExpired ? "expired on" : "until";
            Line($"- **{Text(entry.Result.Target)}**, {Text(entry.Result.Check)}: {Text(entry.Acceptance.Reason)} ({until} {date})");
        }

        if (accepted.Count > LongestGroup)
        {
            Line($"- and {Number(accepted.Count - LongestGroup)} more.");
        }
    }

    private void Advise(string remediation)
    {
        if (CommandText.Is(remediation))
        {
            Code(remediation);
        }
        else
        {
            Line();
            Line("  " + Text(remediation));
        }
    }

    private void Code(string command)
    {
        var text = VisibleText.Of(command.Replace("\r\n", "\n"), keepLines: true);
        var fence = new string('`', Math.Max(3, LongestRun(text, '`') + 1));
        Line();
        Line("  " + fence + "powershell");
        foreach (var line in text.Split('\n'))
        {
            Line("  " + line);
        }

        Line("  " + fence);
        Line();
    }

    private void Line(string text = "") => output.Write(text + "\n");
}
