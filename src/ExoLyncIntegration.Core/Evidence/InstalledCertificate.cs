using System;
using System.Globalization;
using ExoLyncIntegration.Configuration;
using ExoLyncIntegration.OAuth;

namespace ExoLyncIntegration.Evidence;

/// <summary>A certificate as Get-CsCertificate describes it: what it says of the key is not told.</summary>
internal static class InstalledCertificate
{
    /// <summary>The facts; <see langword="null"/> where the description lacks the thumbprint or a date.</summary>
    public static CertificateFacts? Facts(ConfigurationItem item) =>
        item.Text("Thumbprint") is { Length: > 0 } thumbprint && Time(item, "NotBefore") is { } notBefore && Time(item, "NotAfter") is { } notAfter
            ? new CertificateFacts
            {
                Subject = item.Text("Subject") ?? string.Empty,
                Issuer = item.Text("Issuer") ?? string.Empty,
                Thumbprint = thumbprint.Replace(" ", string.Empty).ToUpperInvariant(),
                NotBefore = notBefore,
                NotAfter = notAfter,
                KeyAlgorithm = "unknown",
            }
            : null;

    private static DateTimeOffset? Time(ConfigurationItem item, string property) =>
        DateTimeOffset.TryParse(item.Text(property), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
