using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Configuration;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.OAuth;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Evidence;

/// <summary>Judges the tenant's service principals.</summary>
internal static class TenantEvidenceJudge
{
    private const string TokenIssuer = "OAuthTokenIssuer";

    public static IEnumerable<CheckResult> Judge(DeploymentEvidence evidence)
    {
        if (evidence.Tenant is not { Reason: null } tenant || !evidence.Scenario.HasServers)
        {
            return NotLookedAt.Tenant(evidence.Scenario, evidence.Tenant?.Reason);
        }

        var certificates = Certificates(evidence);
        string[] names = [.. evidence.Scenario.ExternalWebServicesFqdn.Select(static name => DomainName.Parse(name).Ascii).Distinct(StringComparer.OrdinalIgnoreCase)];
        return tenant.Principals.SelectMany(reading => reading.Problem is { } problem
            ? [ServicePrincipalRules.NotRead(reading.Application, problem)]
            : ServicePrincipalRules.Judge(reading.Application, reading.Principal, certificates, names, evidence.Collected));
    }

    // The certificates that the servers sign tokens with: as the caller gave them, else as a Lync server and the pools' documents show them.
    private static List<CertificateFacts> Certificates(DeploymentEvidence evidence)
    {
        if (evidence.Certificates.Count > 0)
        {
            return [.. evidence.Certificates];
        }

        var installed = (evidence.AsConfiguration()[ConfigurationSection.Certificate].Items ?? [])
            .Where(static item => item.Text("Use")?.IndexOf(TokenIssuer, StringComparison.OrdinalIgnoreCase) >= 0)
            .Select(InstalledCertificate.Facts);
        var published = (evidence.Metadata ?? [])
            .Where(static document => MetadataTarget.At(document.Address).Publisher == MetadataPublisher.Lync)
            .SelectMany(static document => document.Document?.Keys ?? [])
            .Select(static key => key.Certificate);
        return [.. installed.Concat(published).OfType<CertificateFacts>()
            .GroupBy(static certificate => certificate.Thumbprint, StringComparer.OrdinalIgnoreCase)
            .Select(static same => same.First())];
    }
}
