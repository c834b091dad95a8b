using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ExoLyncIntegration.Features;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Steps;

namespace ExoLyncIntegration.Reports;

/// <summary>A report in one sentence, and what to do next.</summary>
/// <param name="Status">How good the news is.</param>
/// <param name="Title">The sentence.</param>
/// <param name="Next">What to do next; empty where nothing is to be done.</param>
public sealed record ReportHeadline(CheckStatus Status, string Title, string Next)
{
    /// <summary>The headline of a report.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The headline: of the features where there are verdicts, else of the results.</returns>
    public static ReportHeadline Of(Report report)
    {
        var judged = report.Verdicts.Where(static verdict => verdict.Verdict != Verdict.NotSupported).ToList();
        return judged.Count > 0 ? OfFeatures(judged) : OfResults(report.Summary);
    }

    private static ReportHeadline OfFeatures(List<FeatureVerdict> verdicts)
    {
        foreach (var (verdict, status, one, many) in new[]
        {
            (Verdict.Blocked, CheckStatus.Fail, "is blocked", "are blocked"),
            (Verdict.Degraded, CheckStatus.Warning, "works only in part", "work only in part"),
            (Verdict.Unknown, CheckStatus.Inconclusive, "could not be judged", "could not be judged"),
        })
        {
            var such = verdicts.Where(candidate => candidate.Verdict == verdict).ToList();
            if (such.Count > 0)
            {
                return new(status, Some(such.Count, verdicts.Count, "feature", one, many), NextStep(such));
            }
        }

        return new(CheckStatus.Pass, verdicts.Count == 1 ? "The feature works" : $"All {Number(verdicts.Count)} features work", string.Empty);
    }

    private static string NextStep(List<FeatureVerdict> verdicts) => verdicts.Min(static verdict => verdict.NextStep) is { } step and >= 1 and <= 7
        ? $"Next: step {Number(step)}, {Lower(StepCatalogue.Name(step))}."
        : string.Empty;

    private static ReportHeadline OfResults(ReportSummary summary)
    {
        foreach (var (status, one, many) in new[]
        {
            (CheckStatus.Fail, "failed", "failed"),
            (CheckStatus.Inconclusive, "could not be determined", "could not be determined"),
            (CheckStatus.Warning, "has a warning", "have a warning"),
        })
        {
            if (summary[status] > 0)
            {
                return new(status, Some(summary[status], summary.Total, "check", one, many), string.Empty);
            }
        }

        return summary[CheckStatus.Pass] > 0
            ? new(CheckStatus.Pass, "Nothing to do: every check passed" + (summary.Accepted > 0 ? " or is accepted" : string.Empty), string.Empty)
            : new(CheckStatus.NotApplicable, "Nothing was checked", string.Empty);
    }

    private static string Some(int count, int total, string noun, string one, string many) =>
        total == 1 ? $"The {noun} {one}"
            : count == total ? $"All {Number(total)} {noun}s {many}"
            : $"{Number(count)} of {Number(total)} {noun}s {(count == 1 ? one : many)}";

    private static string Lower(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
