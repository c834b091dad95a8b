using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ExoLyncIntegration.OAuth;

/// <summary>Certificate faults in words.</summary>
internal static class CertificateFaults
{
    /// <summary>What is wrong with a server's certificate, one sentence a fault.</summary>
    public static string Describe(ServerCertificate server, string host)
    {
        var sentences = server.Faults.Select(fault => Sentence(fault, server.Certificate, host));
        return string.Join(" ", sentences);
    }

    /// <summary>What mends a server's certificate.</summary>
    public static string Remedy(IReadOnlyCollection<CertificateFault> faults, string host) =>
        faults.Contains(CertificateFault.Expired) || faults.Contains(CertificateFault.Revoked) || faults.Contains(CertificateFault.WeakKey)
            ? $"Renew the certificate of {host}."
            : faults.Contains(CertificateFault.WrongName)
                ? $"Give the server a certificate whose subject alternative names contain {host}, or use the name that it bears."
                : faults.Contains(CertificateFault.NotYetValid)
                    ? "Check the clocks of both computers, or wait until the certificate is in its time."
                    : faults.Contains(CertificateFault.IncompleteChain)
                        ? "Install the certificates between it and its root on the server, so that it sends them; name a private root for one call with -CertificateAuthority."
                        : "Install the authority's root certificate among the trusted ones, or name it for one call with -CertificateAuthority.";

    public static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Sentence(CertificateFault fault, CertificateFacts? certificate, string host) => fault switch
    {
        CertificateFault.Expired => $"The certificate expired on {Day(certificate!.NotAfter)}.",
        CertificateFault.NotYetValid => $"The certificate is not valid before {Day(certificate!.NotBefore)}.",
        CertificateFault.WrongName => $"The certificate is not made out for {host}, but for {certificate?.Subject}.",
        CertificateFault.SelfSigned => "The certificate is self-signed and not trusted here.",
        CertificateFault.UntrustedAuthority => $"The certificate comes from an authority that is not trusted here: {certificate?.Issuer}.",
        CertificateFault.IncompleteChain => $"The chain of the certificate has a gap: the certificate of {certificate?.Issuer} is neither trusted here nor sent by the server.",
        CertificateFault.Revoked => "The certificate was revoked.",
        CertificateFault.WeakKey => $"The key of the certificate has only {certificate?.RsaBits} bits.",
        _ => "The certificate has another fault.",
    };
}
