using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Dns;

/// <summary>What an observation means for a requirement.</summary>
/// <param name="Status">The outcome.</param>
/// <param name="PointsTo">Where the record leads.</param>
/// <param name="Message">The finding, in one or two sentences.</param>
internal sealed record DnsVerdict(CheckStatus Status, PointsTo PointsTo, string Message);
