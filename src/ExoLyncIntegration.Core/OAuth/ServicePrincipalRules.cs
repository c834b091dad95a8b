using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Plans;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Tenants;

namespace ExoLyncIntegration.OAuth;

/// <summary>Judges the service principals that step 7 relies on. Pure: what was read goes in, results come out.</summary>
public static class ServicePrincipalRules
{
    /// <summary>Judges one application's principal.</summary>
    /// <param name="application">The application.</param>
    /// <param name="principal">Its principal; <see langword="null"/> where the tenant has none.</param>
    /// <param name="certificates">The OAuthTokenIssuer certificates of the on-premises servers, those in use and those to come; none where not known.</param>
    /// <param name="externalWebServices">The external web services names of the pools; none where not known.</param>
    /// <param name="now">The time that certificates are compared with.</param>
    /// <returns>The principal itself, a result for each certificate, and for Skype for Business one for each name.</returns>
    public static IEnumerable<CheckResult> Judge(
        KnownApplication application, ServicePrincipal? principal, IReadOnlyList<CertificateFacts> certificates,
        IReadOnlyList<string> externalWebServices, DateTimeOffset now)
    {
        var itself = Itself(application, principal);
        yield return itself;
        if (principal is null)
        {
            yield break;
        }

        if (certificates.Count == 0)
        {
            yield return OAuthChecks.ServicePrincipalCertificate.Result(
                Target(application), CheckStatus.Inconclusive, "The certificate of the on-premises servers is not known, so there is nothing to compare the keys with.",
                "A key for each OAuthTokenIssuer certificate", Keys(principal),
                "Test-ExoLyncServicePrincipal -Certificate (Get-Item \"Cert:\\LocalMachine\\My\\$((Get-CsCertificate -Type OAuthTokenIssuer).Thumbprint)\")");
        }

        foreach (var certificate in certificates)
        {
            yield return Certificate(application, principal, certificate, now);
        }

        if (application != KnownApplication.Lync)
        {
            yield break;
        }

        if (externalWebServices.Count == 0)
        {
            yield return OAuthChecks.ServicePrincipalName.Result(
                Target(application), CheckStatus.Inconclusive, "No external web services name is known, so there is nothing to look for.",
                $"{application.AppId:D}/<external web services FQDN>", Join(principal.Names), "Name them with -ExternalWebServicesFqdn, or in the scenario.");
        }

        foreach (var host in externalWebServices)
        {
            yield return Name(application, principal, host);
        }
    }

    /// <summary>The result where a principal could not be read.</summary>
    /// <param name="application">The application.</param>
    /// <param name="reason">Why.</param>
    /// <returns>Inconclusive, never missing.</returns>
    public static CheckResult NotRead(KnownApplication application, string reason) =>
        OAuthChecks.ServicePrincipal.Result(Target(application), CheckStatus.Inconclusive, "The service principal could not be read: " + reason);

    private static string Target(KnownApplication application) => $"{application.Name} ({application.AppId:D})";

    private static CheckResult Itself(KnownApplication application, ServicePrincipal? principal)
    {
        var check = OAuthChecks.ServicePrincipal;
        if (principal is null)
        {
            // The successors come to tenants by and by; what the article sets up works without them.
            var isOfArticle = application == KnownApplication.Lync || application == KnownApplication.Exchange;
            return check.Result(
                Target(application), isOfArticle ? CheckStatus.Fail : CheckStatus.NotApplicable, "The tenant has no such service principal.",
                "The service principal", null, isOfArticle ? check.WhatToDo : null);
        }

        return principal.AccountEnabled == false
            ? check.Result(
                Target(application), CheckStatus.Fail, "The service principal is disabled.", "Enabled", "Disabled",
                CommandLineWriter.Write("Update-MgServicePrincipal", [new("ServicePrincipalId", principal.Id), new("AccountEnabled", true)], ["AccountEnabled"]))
            : check.Result(Target(application), CheckStatus.Pass, "The tenant has the service principal.", "The service principal", principal.Id);
    }

    private static CheckResult Certificate(KnownApplication application, ServicePrincipal principal, CertificateFacts certificate, DateTimeOffset now)
    {
        var check = OAuthChecks.ServicePrincipalCertificate;
        CheckResult Give(CheckStatus status, string message, string? remedy = null) =>
            check.Result(Target(application), status, message, certificate.Thumbprint, Keys(principal), remedy);

        // The directory replaces the whole list: the script keeps the keys that are still valid.
        var script = new OAuthScript(OAuthScriptKind.AddKey)
        {
            Application = application.AppId.ToString("D"),
            FileLiteral = CommandLineWriter.Text(OAuthPlan.DefaultCertificatePath),
        };
        var remedy = CommandLineWriter.Write("Invoke-Command", [new("ScriptBlock", new ScriptText(script.Text))], []);
        var key = principal.Keys
            .Where(key => string.Equals(key.Thumbprint, certificate.Thumbprint, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(static key => key.End)
            .FirstOrDefault();
        if (key is null)
        {
            var unnamed = principal.Keys.Count(static key => key.Thumbprint is null);
            return unnamed > 0
                ? Give(CheckStatus.Inconclusive, $"No key bears the thumbprint {certificate.Thumbprint}, but {unnamed} of the keys show no thumbprint at all.", remedy)
                : Give(CheckStatus.Fail, $"No key is that of the certificate {certificate.Thumbprint}: tokens of the on-premises servers are refused.", remedy);
        }

        if (certificate.FaultsAt(now).Contains(CertificateFault.Expired) || key.End < now)
        {
            var end = key.End < certificate.NotAfter ? key.End.Value : certificate.NotAfter;
            return Give(CheckStatus.Fail, $"The key of the certificate {certificate.Thumbprint} expired on {CertificateFaults.Day(end)}.", "Renew the OAuthTokenIssuer certificate (Set-CsCertificate) and upload it.");
        }

        if (key.Start > now)
        {
            return Give(CheckStatus.Warning, $"The key of the certificate {certificate.Thumbprint} counts from {CertificateFaults.Day(key.Start.Value)} on.");
        }

        if (key.Usage is not null && !string.Equals(key.Usage, "Verify", StringComparison.OrdinalIgnoreCase))
        {
            return Give(CheckStatus.Fail, $"The key of the certificate {certificate.Thumbprint} has the usage {key.Usage}, not Verify.", remedy);
        }

        return certificate.EndsSoonAt(now)
            ? Give(CheckStatus.Warning, $"The certificate {certificate.Thumbprint} expires on {CertificateFaults.Day(certificate.NotAfter)}.", "Prepare its successor (Set-CsCertificate -Roll) and upload it before.")
            : Give(CheckStatus.Pass, $"The service principal holds the certificate {certificate.Thumbprint}, valid until {CertificateFaults.Day(certificate.NotAfter)}.");
    }

    private static CheckResult Name(KnownApplication application, ServicePrincipal principal, string host)
    {
        var check = OAuthChecks.ServicePrincipalName;
        var expected = $"{application.AppId:D}/{host}";
        return principal.Names.Contains(expected, StringComparer.OrdinalIgnoreCase)
            ? check.Result(expected, CheckStatus.Pass, "The service principal has the name.", expected, expected)
            : check.Result(
                expected, CheckStatus.Fail, $"The service principal has no name for {host}: Exchange Online gets no token for the pool's web services.", expected, Join(principal.Names),
                CommandLineWriter.Write(
                    "Update-MgServicePrincipal",
                    [new("ServicePrincipalId", principal.Id), new("ServicePrincipalNames", (string[])[.. principal.Names, expected])], []));
    }

    private static string? Keys(ServicePrincipal principal) => Join(principal.Keys.Select(static key => key.Thumbprint ?? "(no thumbprint)"));

    private static string? Join(IEnumerable<string> values) => string.Join(", ", values) is { Length: > 0 } text ? text : null;
}
