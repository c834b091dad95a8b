using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.OAuth;

/// <summary>Judges the signing keys of a metadata document.</summary>
internal static class SigningKeyRules
{
    private const string Expected = "An X.509 certificate in its time, RSA of 2048 bits or more";

    public static IEnumerable<CheckResult> Judge(MetadataTarget target, MetadataDocument document, DateTimeOffset now)
    {
        var check = OAuthChecks.SigningKey.For(target);
        var keys = document.Keys.Where(static key => key.Usage is null || string.Equals(key.Usage, "signing", StringComparison.OrdinalIgnoreCase)).ToList();
        if (keys.Count == 0)
        {
            if (document.Problems.Count == 0)
            {
                yield return check.Result(
                    target.Address.AbsoluteUri, CheckStatus.Fail, "The document has no signing key: no token of this publisher can be verified.", Expected, null, check.WhatToDo);
            }

            yield break;
        }

        // While certificates are rolled over, an old or a future one stands beside the one in use.
        var anyGood = keys.Any(key => key.Certificate is { } certificate && IsGood(certificate, now));
        foreach (var key in keys)
        {
            yield return Judge(target, key, anyGood, now);
        }
    }

    private static bool IsGood(CertificateFacts certificate, DateTimeOffset now) => certificate.RsaBits is not null && !certificate.FaultsAt(now).Any();

    private static CheckResult Judge(MetadataTarget target, MetadataKey key, bool anyGood, DateTimeOffset now)
    {
        var check = OAuthChecks.SigningKey.For(target);
        var name = $"{target.Address.AbsoluteUri} key {key.Certificate?.Thumbprint ?? key.TokenThumbprint ?? "without a thumbprint"}";
        if (key.Certificate is not { } certificate)
        {
            return check.Result(name, anyGood ? CheckStatus.Warning : CheckStatus.Fail, "The value of the key is not an X.509 certificate.", Expected, key.ValueType, check.WhatToDo);
        }

        var actual = $"{certificate.KeyAlgorithm}{(certificate.RsaBits is { } bits ? " " + bits : string.Empty)}, "
            + $"{CertificateFaults.Day(certificate.NotBefore)} to {CertificateFaults.Day(certificate.NotAfter)}";
        CheckResult Give(CheckStatus status, string message, string? remedy = null) => check.Result(name, status, message, Expected, actual, remedy);
        var outOfTime = anyGood ? CheckStatus.Warning : CheckStatus.Fail;
        if (certificate.RsaBits is null)
        {
            return Give(CheckStatus.Fail, $"The key is {certificate.KeyAlgorithm}, not RSA.", check.WhatToDo);
        }

        var faults = certificate.FaultsAt(now).ToList();
        if (faults.Contains(CertificateFault.WeakKey))
        {
            return Give(CheckStatus.Fail, $"The key has only {certificate.RsaBits} bits.", check.WhatToDo);
        }

        if (faults.Contains(CertificateFault.Expired))
        {
            return Give(outOfTime, $"The certificate expired on {CertificateFaults.Day(certificate.NotAfter)}{(anyGood ? "; another key is in its time" : string.Empty)}.", check.WhatToDo);
        }

        if (faults.Contains(CertificateFault.NotYetValid))
        {
            return Give(
                outOfTime, $"The certificate is not valid before {CertificateFaults.Day(certificate.NotBefore)}{(anyGood ? "; another key is in its time" : string.Empty)}.",
                anyGood ? null : "Check the clocks, or go back to the former certificate until then.");
        }

        if (key.TokenThumbprint is { } told && !string.Equals(told.TrimEnd('='), certificate.TokenThumbprint(), StringComparison.Ordinal))
        {
            return Give(CheckStatus.Warning, $"The document names the thumbprint {told} for a certificate whose thumbprint is {certificate.TokenThumbprint()}.", check.WhatToDo);
        }

        return certificate.EndsSoonAt(now)
            ? Give(CheckStatus.Warning, $"The certificate expires on {CertificateFaults.Day(certificate.NotAfter)}.", check.WhatToDo)
            : Give(CheckStatus.Pass, $"The key is good until {CertificateFaults.Day(certificate.NotAfter)}.");
    }
}
