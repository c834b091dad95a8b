using System.Collections.Generic;
using ExoLyncIntegration.Features;

namespace ExoLyncIntegration.Reports;

/// <summary>A whole report, for formats that say first what only the end knows.</summary>
/// <param name="Header">What the report says about itself.</param>
/// <param name="Entries">The results, in the order they came.</param>
/// <param name="Verdicts">The verdicts on the features; empty where nobody judged.</param>
public sealed record Report(ReportHeader Header, IReadOnlyList<ReportEntry> Entries, IReadOnlyList<FeatureVerdict> Verdicts)
{
    /// <summary>The number of results of each status.</summary>
    public ReportSummary Summary { get; } = Count(Entries);

    private static ReportSummary Count(IReadOnlyList<ReportEntry> entries)
    {
        var summary = new ReportSummary();
        foreach (var entry in entries)
        {
            summary.Add(entry);
        }

        return summary;
    }
}
