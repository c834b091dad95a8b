using System.Collections.Generic;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Reports;

/// <summary>How many results there are of each status.</summary>
public sealed class ReportSummary
{
    private readonly Dictionary<CheckStatus, int> counts = [];

    /// <summary>All statuses, the one that asks most for attention first.</summary>
    public static IReadOnlyList<CheckStatus> Statuses { get; } =
        [CheckStatus.Fail, CheckStatus.Inconclusive, CheckStatus.Warning, CheckStatus.Pass, CheckStatus.NotApplicable];

    /// <summary>The number of all results.</summary>
    public int Total { get; private set; }

    /// <summary>The number of accepted results; they are not in the counts by status.</summary>
    public int Accepted { get; private set; }

    /// <summary>The number of results of a status, without the accepted ones.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The number.</returns>
    public int this[CheckStatus status] => counts.TryGetValue(status, out var count) ? count : 0;

    /// <summary>Counts a result.</summary>
    /// <param name="entry">The result.</param>
    public void Add(ReportEntry entry)
    {
        Total++;
        if (entry.IsAccepted && entry.Result.Status >= CheckStatus.Warning)
        {
            Accepted++;
        }
        else
        {
            counts[entry.Result.Status] = this[entry.Result.Status] + 1;
        }
    }
}
