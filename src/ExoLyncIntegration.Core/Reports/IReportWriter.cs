using System.Collections.Generic;
using ExoLyncIntegration.Features;

namespace ExoLyncIntegration.Reports;

/// <summary>Writes a report in one format, as the results come.</summary>
public interface IReportWriter
{
    /// <summary>Begins the report; called once, first.</summary>
    /// <param name="header">What the report says about itself.</param>
    void Start(ReportHeader header);

    /// <summary>Adds a result.</summary>
    /// <param name="entry">The result.</param>
    void Write(ReportEntry entry);

    /// <summary>Ends the report; called once, last. The underlying stream stays open, with everything written to it.</summary>
    /// <param name="verdicts">The verdicts on the features; empty where nobody judged.</param>
    void Finish(IReadOnlyList<FeatureVerdict> verdicts);
}
