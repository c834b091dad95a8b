namespace ExoLyncIntegration.OAuth;

/// <summary>A key of a metadata document.</summary>
/// <param name="Usage">What it is for, such as <c>signing</c>.</param>
/// <param name="TokenThumbprint">The thumbprint that the document names (x5t); <see langword="null"/> where none.</param>
/// <param name="ValueType">The kind of its value, such as <c>x509Certificate</c>.</param>
/// <param name="Certificate">The certificate; <see langword="null"/> where the value is none.</param>
public sealed record MetadataKey(string? Usage, string? TokenThumbprint, string? ValueType, CertificateFacts? Certificate);
