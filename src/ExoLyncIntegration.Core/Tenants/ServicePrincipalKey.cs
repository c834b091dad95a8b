using System;

namespace ExoLyncIntegration.Tenants;

/// <summary>A key credential of a service principal. The directory shows the certificate itself to few callers: the thumbprint tells.</summary>
/// <param name="Thumbprint">The SHA-1 thumbprint in hexadecimal; <see langword="null"/> where the directory does not tell.</param>
/// <param name="Usage"><c>Verify</c> or <c>Sign</c>.</param>
/// <param name="Start">From when the key is accepted (UTC).</param>
/// <param name="End">Until when the key is accepted (UTC).</param>
public sealed record ServicePrincipalKey(string? Thumbprint, string? Usage, DateTimeOffset? Start, DateTimeOffset? End);
