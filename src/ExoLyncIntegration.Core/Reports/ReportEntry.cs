using System.Collections.Generic;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Reports;

/// <summary>One result in a report.</summary>
/// <param name="Result">The result.</param>
/// <param name="Details">What its type adds, such as the record's type and the server that answered; names and values as text.</param>
/// <param name="Findings">The single findings of a result that stands for several, such as that of a user; else empty.</param>
public sealed record ReportEntry(
    CheckResult Result,
    IReadOnlyList<KeyValuePair<string, string>> Details,
    IReadOnlyList<ReportEntry> Findings)
{
    /// <summary>The acceptance that applies, also an expired one; <see langword="null"/> without one.</summary>
    public Acceptance? Acceptance { get; init; }

    /// <summary>Whether the finding is accepted and does not count.</summary>
    public bool IsAccepted => Acceptance is { IsExpired: false };

    /// <summary>Whether somebody should look: it warns, failed or could not be determined, and nobody accepted it.</summary>
    public bool NeedsAttention => Result.Status >= CheckStatus.Warning && !IsAccepted;
}
