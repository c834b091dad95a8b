using System.Collections.Generic;

namespace ExoLyncIntegration.OAuth;

/// <summary>The certificate that a server showed, and what is wrong with it.</summary>
/// <param name="Certificate">The certificate; <see langword="null"/> where the server showed none.</param>
/// <param name="Faults">The faults; none for a certificate that is trusted.</param>
/// <param name="Detail">The platform's own words about the faults.</param>
public sealed record ServerCertificate(CertificateFacts? Certificate, IReadOnlyList<CertificateFault> Faults, string? Detail);
