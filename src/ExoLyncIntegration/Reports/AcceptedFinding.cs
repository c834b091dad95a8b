using System;

namespace ExoLyncIntegration.Reports;

/// <summary>One line of a file of accepted findings.</summary>
/// <param name="Check">The id of the check; wildcards are allowed.</param>
/// <param name="Target">What was looked at; wildcards are allowed.</param>
/// <param name="Reason">Why the finding is accepted.</param>
/// <param name="Expires">The last day of the acceptance.</param>
internal sealed record AcceptedFinding(string Check, string Target, string Reason, DateTime Expires);
