using System.Collections.Generic;
using ExoLyncIntegration.Features;

namespace ExoLyncIntegration.Reports;

/// <summary>The base of formats that say first what only the end knows: keeps the results until then.</summary>
public abstract class WholeReportWriter : IReportWriter
{
    private readonly List<ReportEntry> entries = [];
    private ReportHeader? header;

    /// <inheritdoc/>
    public void Start(ReportHeader header) => this.header = header;

    /// <inheritdoc/>
    public void Write(ReportEntry entry) => entries.Add(entry);

    /// <inheritdoc/>
    public void Finish(IReadOnlyList<FeatureVerdict> verdicts) => Render(new Report(header!, entries, verdicts));

    /// <summary>Writes the report.</summary>
    /// <param name="report">The report.</param>
    protected abstract void Render(Report report);
}
