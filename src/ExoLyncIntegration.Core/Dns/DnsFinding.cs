namespace ExoLyncIntegration.Dns;

/// <summary>What one place said about one requirement, and what that means.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Observation">What was found.</param>
/// <param name="Result">The judgement.</param>
public sealed record DnsFinding(DnsRequirement Requirement, DnsObservation Observation, DnsCheckResult Result);
