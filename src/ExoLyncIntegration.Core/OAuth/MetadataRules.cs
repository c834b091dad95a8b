using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Checks;
using ExoLyncIntegration.Plans;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.OAuth;

/// <summary>Judges what was seen of a metadata document. Pure: what was seen goes in, results come out.</summary>
public static class MetadataRules
{
    /// <summary>Judges a document.</summary>
    /// <param name="target">What was fetched, and what it should say.</param>
    /// <param name="fetch">What was seen on the way.</param>
    /// <param name="document">The document; <see langword="null"/> where none came.</param>
    /// <param name="now">The time that certificates are compared with.</param>
    /// <returns>
    /// A result for each stage up to the first that stops the way: reachability, TLS, HTTP, form; then one for each signing key, the realm and
    /// the service name. What lies behind a failed stage was not seen, so nothing is said about it.
    /// </returns>
    public static IEnumerable<CheckResult> Judge(MetadataTarget target, MetadataFetch fetch, MetadataDocument? document, DateTimeOffset now)
    {
        var reachable = Reachable(target, fetch);
        yield return reachable;
        if (reachable.Status != CheckStatus.Pass)
        {
            yield break;
        }

        var tls = Tls(target, fetch, now);
        yield return tls;
        if (tls.Status is CheckStatus.Fail or CheckStatus.Inconclusive)
        {
            yield break;
        }

        var http = Http(target, fetch);
        yield return http;
        if (http.Status is CheckStatus.Fail or CheckStatus.Inconclusive || document is null)
        {
            yield break;
        }

        yield return Form(target, document);
        foreach (var key in SigningKeyRules.Judge(target, document, now))
        {
            yield return key;
        }

        yield return Realm(target, document);
        yield return ServiceName(target, document);
    }

    /// <summary>A check with the step of the document, which only its publisher tells.</summary>
    internal static CheckDefinition For(this CheckDefinition check, MetadataTarget target) => check with { Step = target.Step };

    private static CheckResult Reachable(MetadataTarget target, MetadataFetch fetch)
    {
        var check = OAuthChecks.MetadataReachable.For(target);
        var address = target.Address.AbsoluteUri;
        var host = target.Address.Host;
        CheckResult Not(CheckStatus status, string message, string remedy) =>
            check.Result(address, status, WithDetail(message, fetch.Detail), $"{host} answers on port {target.Address.Port}", fetch.Outcome.ToString(), remedy);

        return fetch.Outcome switch
        {
            FetchOutcome.NameNotFound => Not(CheckStatus.Fail, $"DNS has no address for {host}.", $"Create an A record for {host} in the zone that the servers ask."),
            FetchOutcome.NameNotResolved => Not(CheckStatus.Inconclusive, $"{host} could not be looked up.", "Check the DNS servers of this computer and run the test again."),
            FetchOutcome.Refused => Not(
                CheckStatus.Fail, $"Nothing listens at {host} on port {target.Address.Port}.", "Start the web service or publish it; check the address and the port."),
            FetchOutcome.TimedOut => Not(
                CheckStatus.Inconclusive, $"{host} did not answer in time.", "Check the firewall on the way, run the test from a Front End server, or give a longer -TimeoutSeconds."),
            FetchOutcome.NetworkFailed => Not(
                CheckStatus.Inconclusive, $"The network failed on the way to {host}.", "Check the route and the proxy settings of this computer."),
            FetchOutcome.Cut => Not(CheckStatus.Inconclusive, $"The connection to {host} was cut before the answer was whole.", "Run the test again; check the reverse proxy."),
            FetchOutcome.ProtocolError => Not(CheckStatus.Fail, $"What {host} sends is not HTTP.", "Check the port, and what listens there."),
            _ => check.Result(address, CheckStatus.Pass, $"{host} answers."),
        };
    }

    private static CheckResult Tls(MetadataTarget target, MetadataFetch fetch, DateTimeOffset now)
    {
        var check = OAuthChecks.MetadataTls.For(target);
        var address = target.Address.AbsoluteUri;
        var host = fetch.Redirects.Count == 0 ? target.Address.Host : fetch.Redirects[fetch.Redirects.Count - 1].Host;
        var server = fetch.ServerCertificate;
        const string Expected = "A trusted certificate, in its time, made out for the host";
        if (server is { Faults.Count: > 0 })
        {
            // Revocation is not looked up: lists often lie where only the servers reach them, and asking for them would reach out to hosts that nobody named.
            return check.Result(
                address, CheckStatus.Fail, WithDetail(CertificateFaults.Describe(server, host), server.Faults.Contains(CertificateFault.Other) ? server.Detail : null),
                Expected, server.Certificate is null ? "no certificate" : Facts(server.Certificate), CertificateFaults.Remedy([.. server.Faults], host));
        }

        if (fetch.Outcome == FetchOutcome.TlsFailed)
        {
            return check.Result(
                address, CheckStatus.Fail, WithDetail($"No TLS connection to {host} came about.", fetch.Detail),
                "TLS 1.2 or later", null, "Check that the server speaks TLS 1.2 or later and that its key has 2048 bits or more.");
        }

        if (server?.Certificate is not { } certificate)
        {
            return check.Result(address, CheckStatus.Inconclusive, "The certificate of the server was not seen.", Expected);
        }

        return certificate.FaultsAt(now).Contains(CertificateFault.WeakKey)
            ? check.Result(
                address, CheckStatus.Warning, $"The key of the server's certificate has only {certificate.RsaBits} bits.",
                $"{CertificateFacts.MinimumRsaBits} bits or more", Facts(certificate), CertificateFaults.Remedy([CertificateFault.WeakKey], host))
            : certificate.EndsSoonAt(now)
                ? check.Result(
                    address, CheckStatus.Warning, $"The server's certificate expires on {CertificateFaults.Day(certificate.NotAfter)}.",
                    Expected, Facts(certificate), $"Renew the certificate of {host}.")
                : check.Result(address, CheckStatus.Pass, $"The certificate is trusted, and valid until {CertificateFaults.Day(certificate.NotAfter)}; whether it was revoked was not looked up.", Expected, Facts(certificate));
    }

    private static CheckResult Http(MetadataTarget target, MetadataFetch fetch)
    {
        var check = OAuthChecks.MetadataHttp.For(target);
        var address = target.Address.AbsoluteUri;
        const string Expected = "200 application/json";
        var actual = $"{fetch.StatusCode} {fetch.MediaType}".TrimEnd();
        if (fetch.RefusedRedirect is { } location)
        {
            return check.Result(
                address, CheckStatus.Fail, "The server redirects to another place, which is not followed: only https on the same host is.",
                Expected, $"{fetch.StatusCode} to {location}", "Name the address in the configuration where the document really is, and test that one.");
        }

        if (fetch.StatusCode is >= 300 and < 400)
        {
            return check.Result(address, CheckStatus.Fail, "The server redirects without an end.", Expected, actual, check.WhatToDo);
        }

        if (fetch.StatusCode is 407 or 429 or >= 500)
        {
            return check.Result(
                address, CheckStatus.Inconclusive, $"The server, or a proxy on the way, cannot give the document now (status {fetch.StatusCode}).",
                Expected, actual, "Look into the log of the server and run the test again.");
        }

        if (fetch.StatusCode != 200)
        {
            var message = fetch.StatusCode is 401 or 403
                ? $"The server wants a sign-in (status {fetch.StatusCode}); partners fetch the document without one."
                : $"The server has no document there (status {fetch.StatusCode}).";
            return check.Result(address, CheckStatus.Fail, message, Expected, actual, check.WhatToDo);
        }

        if (fetch.IsTooLarge)
        {
            return check.Result(
                address, CheckStatus.Fail, $"The answer has more than {MetadataFetch.MaximumBytes / 1024} KiB and was not read to its end: it is no metadata document.",
                Expected, actual, check.WhatToDo);
        }

        var isHtml = fetch.MediaType is not null && fetch.MediaType.IndexOf("html", StringComparison.OrdinalIgnoreCase) >= 0;
        if (isHtml)
        {
            return check.Result(
                address, CheckStatus.Fail, "The server answers with a web page instead of the document.", Expected, actual, check.WhatToDo);
        }

        var isJson = fetch.MediaType is not null && fetch.MediaType.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0;
        return isJson && fetch.Redirects.Count == 0
            ? check.Result(address, CheckStatus.Pass, "The server gives the document.", Expected, actual)
            : check.Result(
                address, CheckStatus.Warning,
                isJson ? $"The document is there only after a redirect to {fetch.Redirects[fetch.Redirects.Count - 1]}." : "The document comes with another type.",
                Expected, actual, isJson ? "Name the final address in the configuration." : "Let the web server send application/json.");
    }

    private static CheckResult Form(MetadataTarget target, MetadataDocument document)
    {
        var check = OAuthChecks.MetadataForm.For(target);
        return document.Problems.Count == 0
            ? check.Result(target.Address.AbsoluteUri, CheckStatus.Pass, $"The document has {document.Keys.Count} {(document.Keys.Count == 1 ? "key" : "keys")}.")
            : check.Result(
                target.Address.AbsoluteUri, CheckStatus.Fail, "The document is damaged: " + string.Join("; ", document.Problems) + ".",
                "A JSON document with keys", null, check.WhatToDo);
    }

    private static CheckResult Realm(MetadataTarget target, MetadataDocument document)
    {
        var check = OAuthChecks.Realm.For(target);
        var address = target.Address.AbsoluteUri;
        if (target.Realm is not { } expected)
        {
            return check.Result(
                address, CheckStatus.NotApplicable, "No realm was given to compare with (-Realm, or the tenant's id in the scenario).", null, document.Realm);
        }

        // Exchange publishes * for "any realm".
        return string.Equals(document.Realm, expected, StringComparison.OrdinalIgnoreCase) || document.Realm == "*"
            ? check.Result(address, CheckStatus.Pass, $"The realm is {document.Realm}.", expected, document.Realm)
            : document.Realm is null
                ? check.Result(address, CheckStatus.Inconclusive, "The document names no realm.", expected, null, check.WhatToDo)
                : check.Result(
                    address, CheckStatus.Fail, $"The realm is {document.Realm}, not {expected}: tokens of one side are refused by the other.", expected, document.Realm,
                    target.Publisher == MetadataPublisher.Lync ? CommandLineWriter.Write("Set-CsOAuthConfiguration", [new("Realm", expected)], []) : check.WhatToDo);
    }

    private static CheckResult ServiceName(MetadataTarget target, MetadataDocument document)
    {
        var check = OAuthChecks.ServiceName.For(target);
        var address = target.Address.AbsoluteUri;
        if (target.Application is not { } application)
        {
            return check.Result(address, CheckStatus.NotApplicable, "No source names the service name of the token server.", null, document.ServiceName);
        }

        var expected = application.AppId.ToString("D");
        return string.Equals(document.ServiceName, expected, StringComparison.OrdinalIgnoreCase)
            ? check.Result(address, CheckStatus.Pass, $"The service name is that of {application.Name}.", expected, document.ServiceName)
            : document.ServiceName is null
                ? check.Result(address, CheckStatus.Inconclusive, "The document names no service.", expected)
                : check.Result(
                    address, CheckStatus.Fail, $"The service name is not that of {application.Name}.", expected, document.ServiceName,
                    target.Publisher == MetadataPublisher.Lync ? $"Set-CsOAuthConfiguration -ServiceName {expected}" : check.WhatToDo);
    }

    private static string Facts(CertificateFacts certificate) =>
        $"{certificate.Subject}, {CertificateFaults.Day(certificate.NotBefore)} to {CertificateFaults.Day(certificate.NotAfter)}, {certificate.Thumbprint}";

    private static string WithDetail(string message, string? detail) => string.IsNullOrEmpty(detail) ? message : $"{message} ({detail!.TrimEnd('.')})";
}
