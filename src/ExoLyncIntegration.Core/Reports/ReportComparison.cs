using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Features;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Reports;

/// <summary>Compares two reports, check by check and target by target. Times and details do not count.</summary>
public static class ReportComparison
{
    /// <summary>Compares.</summary>
    /// <param name="before">The earlier report.</param>
    /// <param name="after">The later report.</param>
    /// <returns>The changes: verdicts first, then results in the order of the later report, then what it does not have any more.</returns>
    public static IEnumerable<ReportChange> Compare(Report before, Report after) =>
        Verdicts(before, after).Concat(Results(before, after));

    private static IEnumerable<ReportChange> Verdicts(Report before, Report after)
    {
        var earlier = before.Verdicts.ToDictionary(static verdict => (verdict.Topology, verdict.Feature));
        foreach (var now in after.Verdicts)
        {
            var was = earlier.TryGetValue((now.Topology, now.Feature), out var found) ? found : null;
            earlier.Remove((now.Topology, now.Feature));
            yield return Change(was, now, now);
        }

        foreach (var was in earlier.Values)
        {
            yield return Change(was, null, was);
        }
    }

    private static ReportChange Change(FeatureVerdict? was, FeatureVerdict? now, FeatureVerdict either) => new()
    {
        Change = Kind(StatusOf(was?.Verdict), StatusOf(now?.Verdict)),
        Step = 0,
        Check = "Feature." + either.Feature,
        Target = either.Topology.ToString(),
        Before = was?.Verdict.ToString(),
        After = now?.Verdict.ToString(),
        Message = either.Message,
        Reference = either.Reference,
    };

    // Verdicts in the order of statuses: what does not work at all weighs more than what works in part.
    private static CheckStatus? StatusOf(Verdict? verdict) => verdict switch
    {
        null => null,
        Verdict.Working => CheckStatus.Pass,
        Verdict.Degraded => CheckStatus.Warning,
        Verdict.Unknown => CheckStatus.Inconclusive,
        Verdict.Blocked => CheckStatus.Fail,
        _ => CheckStatus.NotApplicable,
    };

    private static IEnumerable<ReportChange> Results(Report before, Report after)
    {
        var earlier = ByKey(before);
        foreach (var (key, now) in ByKey(after).Select(static pair => (pair.Key, pair.Value)))
        {
            var was = earlier.TryGetValue(key, out var found) ? found : null;
            earlier.Remove(key);
            yield return Change(was, now, now);
        }

        foreach (var was in earlier.Values)
        {
            yield return Change(was, null, was);
        }
    }

    private static ReportChange Change(ReportEntry? was, ReportEntry? now, ReportEntry either) => new()
    {
        Change = Kind(was?.Result.Status, now?.Result.Status),
        Step = either.Result.Step,
        Check = either.Result.Check,
        Target = either.Result.Target,
        Before = was?.Result.Status.ToString(),
        After = now?.Result.Status.ToString(),
        Message = either.Result.Message,
        Remediation = now?.Result.Remediation,
        IsAccepted = now?.IsAccepted ?? false,
        Reference = either.Result.Reference,
    };

    // Where one target has several results of a check, as from several servers, the one that asks most for attention counts.
    private static Dictionary<(string Check, string Target, string View), ReportEntry> ByKey(Report report)
    {
        var entries = new Dictionary<(string, string, string), ReportEntry>();
        foreach (var entry in report.Entries)
        {
            var view = entry.Details.FirstOrDefault(static detail => detail.Key == "View").Value ?? string.Empty;
            var key = (entry.Result.Check.ToUpperInvariant(), entry.Result.Target.ToUpperInvariant(), view);
            if (!entries.TryGetValue(key, out var other) || other.Result.Status < entry.Result.Status)
            {
                entries[key] = entry;
            }
        }

        return entries;
    }

    private static ReportChangeKind Kind(CheckStatus? before, CheckStatus? after)
    {
        var asksNow = after >= CheckStatus.Warning;
        var askedBefore = before >= CheckStatus.Warning;
        return (before, after) switch
        {
            (null, _) => asksNow ? ReportChangeKind.New : ReportChangeKind.Added,
            (_, null) => ReportChangeKind.Undetermined,
            _ when before == after => ReportChangeKind.Unchanged,
            (CheckStatus.Fail, CheckStatus.Inconclusive) => ReportChangeKind.Undetermined,
            _ when !askedBefore && !asksNow => ReportChangeKind.Unchanged,
            _ when !askedBefore => ReportChangeKind.New,
            _ when !asksNow => ReportChangeKind.Resolved,
            _ => after > before ? ReportChangeKind.Worse : ReportChangeKind.Better,
        };
    }
}
