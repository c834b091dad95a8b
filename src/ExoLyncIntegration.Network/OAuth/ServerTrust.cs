using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using ExoLyncIntegration.OAuth;

namespace ExoLyncIntegration.Network.OAuth;

/// <summary>
/// Validates the certificate of a server as the platform does, with further authorities for one call, and remembers what was wrong.
/// Nothing here accepts what the platform refuses, except a chain that ends in one of those authorities.
/// </summary>
internal sealed class ServerTrust(IReadOnlyList<X509Certificate2> authorities)
{
    /// <summary>What the last server showed; <see langword="null"/> before.</summary>
    public ServerCertificate? Seen { get; private set; }

    /// <summary>The callback of the handler.</summary>
    public bool Validate(X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null || (errors & SslPolicyErrors.RemoteCertificateNotAvailable) != 0)
        {
            Seen = new ServerCertificate(null, [CertificateFault.Other], "The server shows no certificate.");
            return false;
        }

        var facts = CertificateFacts.Of(certificate);
        var faults = new List<CertificateFault>();
        string? detail = null;
        if ((errors & SslPolicyErrors.RemoteCertificateNameMismatch) != 0)
        {
            faults.Add(CertificateFault.WrongName);
        }

        if ((errors & SslPolicyErrors.RemoteCertificateChainErrors) != 0 && chain is not null)
        {
            using var own = authorities.Count > 0 ? Rebuild(certificate, chain) : null;
            var judged = own ?? chain;
            var statuses = judged.ChainStatus.Where(static status => status.Status != X509ChainStatusFlags.NoError).ToList();
            faults.AddRange(statuses.Select(status => Fault(status.Status, facts, judged)).Distinct());
            detail = string.Join(" ", statuses.Select(static status => status.StatusInformation.Trim()));
        }
        else if ((errors & SslPolicyErrors.RemoteCertificateChainErrors) != 0)
        {
            faults.Add(CertificateFault.Other);
        }

        Seen = new ServerCertificate(facts, faults, detail);
        return faults.Count == 0;
    }

    private static CertificateFault Fault(X509ChainStatusFlags status, CertificateFacts leaf, X509Chain chain)
    {
        switch (status)
        {
            case X509ChainStatusFlags.NotTimeValid:
                var own = leaf.FaultsAt(DateTimeOffset.UtcNow).Where(static fault => fault != CertificateFault.WeakKey).ToList();
                return own.Count > 0 ? own[0] : CertificateFault.Other;
            case X509ChainStatusFlags.UntrustedRoot:
                return leaf.IsSelfIssued ? CertificateFault.SelfSigned : CertificateFault.UntrustedAuthority;
            case X509ChainStatusFlags.PartialChain:
                // A server need not send its root: where certificates between are there, it is the root that is missing here.
                return chain.ChainElements.Count > 1 ? CertificateFault.UntrustedAuthority : CertificateFault.IncompleteChain;
            case X509ChainStatusFlags.Revoked:
                return CertificateFault.Revoked;
            case X509ChainStatusFlags.HasWeakSignature:
                return CertificateFault.WeakKey;
            default:
                return CertificateFault.Other;
        }
    }

    // The same certificates once more, now with the caller's authorities as the only roots: the platform's did not do.
    private X509Chain Rebuild(X509Certificate2 certificate, X509Chain sent)
    {
        var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        foreach (var element in sent.ChainElements)
        {
            chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        }

        chain.ChainPolicy.ExtraStore.AddRange(sent.ChainPolicy.ExtraStore);
#if NET
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        foreach (var authority in authorities)
        {
            chain.ChainPolicy.CustomTrustStore.Add(authority);
        }

        chain.Build(certificate);
        return chain;
#else
        foreach (var authority in authorities)
        {
            chain.ChainPolicy.ExtraStore.Add(authority);
        }

        chain.Build(certificate);
        if (!EndsInAuthority(chain))
        {
            return chain;
        }

        // .NET Framework knows no other roots than the platform's: a root that is one of the caller's, byte by byte, is no fault.
        var trusting = new X509Chain();
        trusting.ChainPolicy = chain.ChainPolicy;
        trusting.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
        var isGood = trusting.Build(certificate) && EndsInAuthority(trusting);
        if (isGood && trusting.ChainStatus.All(static status => status.Status is X509ChainStatusFlags.NoError or X509ChainStatusFlags.UntrustedRoot))
        {
            chain.Dispose();
            trusting.Reset();
            return trusting;
        }

        trusting.Dispose();
        return chain;
#endif
    }

#if NETFRAMEWORK
    private bool EndsInAuthority(X509Chain chain)
    {
        var root = chain.ChainElements.Count == 0 ? null : chain.ChainElements[chain.ChainElements.Count - 1].Certificate;
        return root is not null && authorities.Any(authority => authority.RawData.SequenceEqual(root.RawData));
    }
#endif
}
