using System.Collections.Generic;

namespace ExoLyncIntegration.Evidence;

/// <summary>What was read of the tenant.</summary>
/// <param name="Principals">The service principals.</param>
/// <param name="Reason">Why nothing was read, in one sentence; <see langword="null"/> where it was.</param>
public sealed record TenantEvidence(IReadOnlyList<ServicePrincipalReading> Principals, string? Reason = null);
