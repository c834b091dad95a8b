using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using ExoLyncIntegration.Checks;
using ExoLyncIntegration.Features;

namespace ExoLyncIntegration.Reports;

/// <summary>
/// The figures of a report in the text format of Prometheus, for the textfile collector. Targets are not labels: the number of series
/// stays that of the checks, however large the organization is. Keeps counts only.
/// </summary>
public sealed class PrometheusReportWriter(TextWriter output) : IReportWriter
{
    private static readonly HashSet<string> KnownChecks = new(CheckCatalogue.All.Select(static check => check.Id), StringComparer.Ordinal);

    private readonly SortedDictionary<(string Check, int Step), ReportSummary> checks = [];
    private ReportHeader? header;

    /// <inheritdoc/>
    public void Start(ReportHeader header) => this.header = header;

    /// <inheritdoc/>
    public void Write(ReportEntry entry)
    {
        // What is not in the catalogue shares one series: input must not be able to add any.
        var key = KnownChecks.Contains(entry.Result.Check) ? (entry.Result.Check, entry.Result.Step) : ("Other", 0);
        if (!checks.TryGetValue(key, out var summary))
        {
            checks.Add(key, summary = new ReportSummary());
        }

        summary.Add(entry);
    }

    /// <inheritdoc/>
    public void Finish(IReadOnlyList<FeatureVerdict> verdicts)
    {
        Family("exolync_module_info", "The module that made the report.");
        Sample("exolync_module_info", 1, ("version", header!.ModuleVersion));
        Family("exolync_report_timestamp_seconds", "When the report was made.");
        Sample("exolync_report_timestamp_seconds", header.Generated.ToUnixTimeSeconds());

        Family("exolync_results", "Results of a check, by status; accepted ones are not counted.");
        foreach (var check in checks)
        {
            foreach (var status in ReportSummary.Statuses)
            {
                Sample("exolync_results", check.Value[status], ("check", check.Key.Check), ("step", Number(check.Key.Step)), ("status", status.ToString()));
            }
        }

        Family("exolync_accepted_results", "Results of a check that somebody accepted.");
        foreach (var check in checks)
        {
            Sample("exolync_accepted_results", check.Value.Accepted, ("check", check.Key.Check), ("step", Number(check.Key.Step)));
        }

        Family("exolync_feature_verdict", "Whether a feature has a verdict: 1 for the one it has.");
        foreach (var verdict in verdicts)
        {
            foreach (var word in Enum.GetValues(typeof(Verdict)).Cast<Verdict>())
            {
                Sample(
                    "exolync_feature_verdict", verdict.Verdict == word ? 1 : 0,
                    ("feature", verdict.Feature), ("topology", verdict.Topology.ToString()), ("verdict", word.ToString()));
            }
        }

        output.Flush();
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    // Backslash, quote and line feed are what the format escapes in a label's value.
    private static string Label(string value) =>
        VisibleText.Of(value).Replace("\\", "\\\\").Replace("\"", "\\\"");

    private void Family(string name, string help) => output.Write($"# HELP {name} {help}\n# TYPE {name} gauge\n");

    private void Sample(string name, long value, params (string Name, string Value)[] labels)
    {
        var line = new StringBuilder(name);
        if (labels.Length > 0)
        {
            line.Append('{').Append(string.Join(",", labels.Select(static label => $"{label.Name}=\"{Label(label.Value)}\""))).Append('}');
        }

        output.Write(line.Append(' ').Append(Number(value)).Append('\n').ToString());
    }
}
