using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace ExoLyncIntegration.Reports;

public sealed class TextFormatTests
{
    [Fact]
    public void JUnit_counts_failures_errors_and_what_was_skipped()
    {
        var root = XDocument.Parse(SampleReports.Render(SampleReports.Mixed, text => new JUnitReportWriter(text))).Root!;

        Assert.Equal(("7", "2", "1"), ((string?)root.Attribute("tests"), (string?)root.Attribute("failures"), (string?)root.Attribute("errors")));
        Assert.Equal(2, root.Descendants("failure").Count());
        Assert.Equal("Get-CsHostingProvider is not in this session.", (string?)root.Descendants("error").Single().Attribute("message"));
        Assert.Equal(["Does not concern this topology.", "Accepted: XMPP is not used."], root.Descendants("skipped").Select(skipped => (string?)skipped.Attribute("message")));
        Assert.Equal(
            ["Beyond the seven steps", "Step 1: Configure DNS records"],
            root.Elements("testsuite").Take(2).Select(suite => (string?)suite.Attribute("name")));
        Assert.Contains("Sip.Missing: No sip: value.", root.Descendants("failure").Last().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void JUnit_stays_well_formed_whatever_the_values_are()
    {
        var root = XDocument.Parse(SampleReports.Render(SampleReports.OfHostileValues, text => new JUnitReportWriter(text))).Root!;

        Assert.Equal(SampleReports.Hostile.Count, root.Descendants("testcase").Count());
        Assert.Empty(root.Descendants("script"));
    }

    [Fact]
    public void Markdown_says_the_verdict_first_and_groups_by_what_to_do()
    {
        var lines = SampleReports.Render(SampleReports.Mixed, text => new MarkdownReportWriter(text)).Split('\n');

        Assert.Equal("# 1 of 2 features is blocked", lines[0]);
        Assert.Equal("Next\\: step 1, configure DNS records\\.", lines[2]);
        Assert.Contains("  New-Record '_sipfederationtls._tcp'", lines);
        Assert.Contains("| Fail | 2 |", lines);
        Assert.Contains(lines, line => line.EndsWith("XMPP is not used\\. (until 2027-01-31)", StringComparison.Ordinal));
    }

    [Fact]
    public void Markdown_shows_hostile_values_as_text()
    {
        var markdown = SampleReports.Render(SampleReports.OfHostileValues, text => new MarkdownReportWriter(text));

        // Code blocks show what is in them; the rest must have no character of markup that is not escaped.
        var outside = Regex.Replace(markdown, "^  (`{3,})powershell\\n.*?^  \\1$", string.Empty, RegexOptions.Multiline | RegexOptions.Singleline);
        foreach (var markup in new[] { @"(?<!\\)<(?!https://)", @"(?<!\\)!\[", @"(?<!\\)\]\(", @"(?<!\\)`", @"(?<!\\)javascript(?!\\:)" })
        {
            Assert.DoesNotMatch(markup, outside);
        }
    }

    [Fact]
    public void Prometheus_text_has_a_series_for_each_check_of_the_catalogue_and_one_for_the_rest()
    {
        var lines = SampleReports.Render(SampleReports.Mixed, text => new PrometheusReportWriter(text)).Split('\n');

        Assert.Contains("exolync_results{check=\"Configuration.HostingProvider\",step=\"5\",status=\"Inconclusive\"} 1", lines);
        Assert.Contains("exolync_feature_verdict{feature=\"OutlookWebAppImPresence\",topology=\"Hybrid\",verdict=\"Blocked\"} 1", lines);
        Assert.Contains("exolync_feature_verdict{feature=\"OutlookWebAppImPresence\",topology=\"Hybrid\",verdict=\"Working\"} 0", lines);
        Assert.Contains("exolync_report_timestamp_seconds 1795399506", lines);
    }

    [Fact]
    public void Prometheus_text_grows_no_line_from_hostile_values()
    {
        var lines = SampleReports.Render(SampleReports.OfHostileValues, text => new PrometheusReportWriter(text)).Split('\n');

        Assert.All(lines.Where(line => line.Length > 0), line => Assert.Matches("^(# |exolync_[a-z_]+(\\{[a-z]+=\"[^\"\\n]*\"(,[a-z]+=\"[^\"\\n]*\")*\\})? -?[0-9]+$)", line));
        Assert.Equal(5, lines.Count(line => line.StartsWith("exolync_results{", StringComparison.Ordinal)));
    }

    [Fact]
    public void Without_verdicts_the_headline_counts_results()
    {
        Assert.Equal("2 of 7 checks failed", ReportHeadline.Of(SampleReports.Mixed with { Verdicts = [] }).Title);
        Assert.Equal("Nothing was checked", ReportHeadline.Of(new Report(SampleReports.Header, [], [])).Title);
    }
}
