using System;

namespace ExoLyncIntegration.Reports;

/// <summary>That somebody accepts a finding for a time, and why.</summary>
/// <param name="Reason">Why the finding is accepted.</param>
/// <param name="Expires">The last day of the acceptance, at midnight UTC.</param>
/// <param name="IsExpired">Whether that day had passed when the report was made: the finding then counts again.</param>
public sealed record Acceptance(string Reason, DateTime Expires, bool IsExpired);
