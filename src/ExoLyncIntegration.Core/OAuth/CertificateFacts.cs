using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ExoLyncIntegration.OAuth;

/// <summary>What the checks read of an X.509 certificate.</summary>
public sealed record CertificateFacts
{
    /// <summary>The fewest bits of an RSA key that signs tokens (assign-a-server-to-server-certificate).</summary>
    public const int MinimumRsaBits = 2048;

    /// <summary>How long before its end a certificate is worth a warning.</summary>
    public static readonly TimeSpan RenewalNotice = TimeSpan.FromDays(30);

    /// <summary>The subject, a distinguished name.</summary>
    public required string Subject { get; init; }

    /// <summary>The issuer, a distinguished name.</summary>
    public required string Issuer { get; init; }

    /// <summary>The SHA-1 thumbprint, in upper-case hexadecimal.</summary>
    public required string Thumbprint { get; init; }

    /// <summary>From when the certificate is valid (UTC).</summary>
    public required DateTimeOffset NotBefore { get; init; }

    /// <summary>Until when the certificate is valid (UTC).</summary>
    public required DateTimeOffset NotAfter { get; init; }

    /// <summary>The kind of its key, such as <c>RSA</c>.</summary>
    public required string KeyAlgorithm { get; init; }

    /// <summary>The size of its RSA key in bits; <see langword="null"/> for another kind of key.</summary>
    public int? RsaBits { get; init; }

    /// <summary>Whether it was issued by its own subject.</summary>
    public bool IsSelfIssued => string.Equals(Subject, Issuer, StringComparison.Ordinal);

    /// <summary>The faults of the certificate by itself at a time: whatever its use is.</summary>
    /// <param name="now">The time.</param>
    /// <returns>None, or the faults.</returns>
    public IEnumerable<CertificateFault> FaultsAt(DateTimeOffset now)
    {
        if (now > NotAfter)
        {
            yield return CertificateFault.Expired;
        }
        else if (now < NotBefore)
        {
            yield return CertificateFault.NotYetValid;
        }

        if (RsaBits < MinimumRsaBits)
        {
            yield return CertificateFault.WeakKey;
        }
    }

    /// <summary>Whether the certificate ends soon enough to be renewed now.</summary>
    /// <param name="now">The time.</param>
    /// <returns><see langword="true"/> in the last 30 days.</returns>
    public bool EndsSoonAt(DateTimeOffset now) => now <= NotAfter && NotAfter - now < RenewalNotice;

    /// <summary>The facts of a certificate.</summary>
    /// <param name="certificate">The certificate; it stays the caller's.</param>
    /// <returns>The facts.</returns>
    public static CertificateFacts Of(X509Certificate2 certificate)
    {
        using var rsa = RsaKey(certificate);
        return new CertificateFacts
        {
            Subject = certificate.Subject,
            Issuer = certificate.Issuer,
            Thumbprint = certificate.Thumbprint,
            NotBefore = certificate.NotBefore.ToUniversalTime(),
            NotAfter = certificate.NotAfter.ToUniversalTime(),
            KeyAlgorithm = rsa is null ? certificate.PublicKey.Oid.FriendlyName ?? certificate.PublicKey.Oid.Value ?? "unknown" : "RSA",
            RsaBits = rsa?.KeySize,
        };
    }

    /// <summary>The facts of an encoded certificate.</summary>
    /// <param name="der">The certificate in DER form.</param>
    /// <returns>The facts; <see langword="null"/> where the bytes are no certificate.</returns>
    public static CertificateFacts? Read(byte[] der)
    {
        try
        {
            using var certificate = new X509Certificate2(der);

            // A PKCS #12 container or a PKCS #7 list would be taken as well: the bytes must be the certificate itself.
            return certificate.RawData.SequenceEqual(der) ? Of(certificate) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The thumbprint in the form that tokens and metadata bear: base64url of its bytes (RFC 7515, x5t).</summary>
    /// <returns>27 characters.</returns>
    public string TokenThumbprint()
    {
        var bytes = new byte[Thumbprint.Length / 2];
        for (var index = 0; index < bytes.Length; index++)
        {
            bytes[index] = Convert.ToByte(Thumbprint.Substring(index * 2, 2), 16);
        }

        return Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    private static RSA? RsaKey(X509Certificate2 certificate)
    {
        try
        {
            return certificate.GetRSAPublicKey();
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
