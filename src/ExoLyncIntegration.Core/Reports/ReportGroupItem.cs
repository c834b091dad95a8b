using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Reports;

/// <summary>A finding in a group.</summary>
/// <param name="Entry">The result in the report that it belongs to.</param>
/// <param name="Finding">The finding: one of the result's, or the result itself.</param>
public sealed record ReportGroupItem(ReportEntry Entry, CheckResult Finding);
