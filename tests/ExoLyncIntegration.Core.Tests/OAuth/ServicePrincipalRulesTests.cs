using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Tenants;
using Xunit;

namespace ExoLyncIntegration.OAuth;

public sealed class ServicePrincipalRulesTests
{
    private const string Host = "lyncweb.contoso.com";

    private static readonly DateTimeOffset Now = TestMetadata.Now;
    private static readonly CertificateFacts Certificate = TestMetadata.Certificate();
    private static readonly string Name = $"{KnownApplication.Lync.AppId:D}/{Host}";

    private static ServicePrincipalKey Key(string? thumbprint = null, string? usage = "Verify", DateTimeOffset? start = null, DateTimeOffset? end = null) =>
        new(thumbprint ?? Certificate.Thumbprint, usage, start ?? Now.AddDays(-1), end ?? Now.AddDays(99));

    private static ServicePrincipal Principal(IReadOnlyList<ServicePrincipalKey>? keys = null, bool? isEnabled = true, params string[] names) =>
        new("id-1", KnownApplication.Lync.AppId, "Skype for Business Online", isEnabled, names, keys ?? [Key()]);

    private static CheckResult[] Judge(
        ServicePrincipal? principal, KnownApplication? application = null, CertificateFacts[]? certificates = null, string[]? hosts = null, DateTimeOffset? now = null) =>
        [.. ServicePrincipalRules.Judge(application ?? KnownApplication.Lync, principal, certificates ?? [Certificate], hosts ?? [Host], now ?? Now)];

    private static CheckResult KeyResult(ServicePrincipal principal, CertificateFacts? certificate = null, DateTimeOffset? now = null) =>
        Judge(principal, certificates: [certificate ?? Certificate], now: now).Single(static result => result.Check == OAuthChecks.ServicePrincipalCertificate.Id);

    [Fact]
    public void All_is_well_with_an_enabled_principal_that_has_the_key_and_the_name()
    {
        var results = Judge(Principal(null, true, Name.ToUpperInvariant()));

        Assert.Equal(
            [OAuthChecks.ServicePrincipal.Id, OAuthChecks.ServicePrincipalCertificate.Id, OAuthChecks.ServicePrincipalName.Id], results.Select(static result => result.Check));
        Assert.All(results, static result => Assert.Equal((CheckStatus.Pass, null), (result.Status, result.Remediation)));
        Assert.Equal("id-1", results[0].Actual);
        Assert.Equal(Certificate.Thumbprint, results[1].Expected);
        Assert.Equal(Certificate.Thumbprint, results[1].Actual);
        Assert.EndsWith("valid until 2027-03-03.", results[1].Message, StringComparison.Ordinal);
        Assert.Equal((Name, Name), (results[2].Target, results[2].Actual));
    }

    [Fact]
    public void A_principal_that_is_missing_fails_for_the_applications_of_the_article_and_is_all_that_is_said()
    {
        foreach (var application in KnownApplication.All)
        {
            var isOfArticle = application == KnownApplication.Lync || application == KnownApplication.Exchange;
            var result = Assert.Single(Judge(null, application));

            Assert.Equal(isOfArticle ? CheckStatus.Fail : CheckStatus.NotApplicable, result.Status);
            Assert.Equal(isOfArticle ? OAuthChecks.ServicePrincipal.WhatToDo : null, result.Remediation);
            Assert.Equal($"{application.Name} ({application.AppId:D})", result.Target);
            Assert.Null(result.Actual);
        }
    }

    [Theory]
    [InlineData(true, CheckStatus.Pass)]
    [InlineData(null, CheckStatus.Pass)]
    [InlineData(false, CheckStatus.Fail)]
    public void A_principal_that_is_disabled_gets_no_tokens(bool? isEnabled, CheckStatus expected)
    {
        var result = Judge(Principal(isEnabled: isEnabled))[0];

        Assert.Equal(expected, result.Status);
        if (expected == CheckStatus.Fail)
        {
            Assert.Equal("Disabled", result.Actual);
            Assert.Equal("Update-MgServicePrincipal -ServicePrincipalId \"id-1\" -AccountEnabled", result.Remediation);
        }
    }

    [Fact]
    public void Without_a_certificate_there_is_nothing_to_compare_the_keys_with()
    {
        var results = Judge(Principal([Key(), Key("AB")]), certificates: []);

        var result = results.Single(static result => result.Check == OAuthChecks.ServicePrincipalCertificate.Id);
        Assert.Equal((CheckStatus.Inconclusive, $"{Certificate.Thumbprint}, AB"), (result.Status, result.Actual));
        Assert.Contains("Get-CsCertificate -Type OAuthTokenIssuer", result.Remediation!, StringComparison.Ordinal);
        Assert.Equal(3, results.Length);
    }

    [Fact]
    public void Each_certificate_is_looked_for()
    {
        var other = Certificate with { Thumbprint = "FF" };

        var results = Judge(Principal(), certificates: [Certificate, other]).Where(static result => result.Check == OAuthChecks.ServicePrincipalCertificate.Id);

        Assert.Equal([(Certificate.Thumbprint, CheckStatus.Pass), ("FF", CheckStatus.Fail)], results.Select(static result => (result.Expected!, result.Status)));
    }

    [Fact]
    public void Without_the_key_tokens_are_refused_and_the_remedy_uploads_it()
    {
        var none = KeyResult(Principal([]));
        var others = KeyResult(Principal([Key("AB")]));

        Assert.Equal((CheckStatus.Fail, null), (none.Status, none.Actual));
        Assert.Equal((CheckStatus.Fail, "AB"), (others.Status, others.Actual));
        Assert.StartsWith("Invoke-Command -ScriptBlock {", none.Remediation!, StringComparison.Ordinal);
        Assert.Contains(KnownApplication.Lync.AppId.ToString("D"), none.Remediation!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_without_a_thumbprint_could_be_the_one()
    {
        var result = KeyResult(Principal([new(null, "Verify", null, null), Key("AB"), new(null, "Verify", null, null)]));

        Assert.Equal((CheckStatus.Inconclusive, "(no thumbprint), AB, (no thumbprint)"), (result.Status, result.Actual));
        Assert.Contains("but 2 of the keys", result.Message, StringComparison.Ordinal);
        Assert.NotNull(result.Remediation);
    }

    [Fact]
    public void A_thumbprint_counts_in_any_case() => Assert.Equal(CheckStatus.Pass, KeyResult(Principal([Key(Certificate.Thumbprint.ToLowerInvariant())])).Status);

    [Fact]
    public void Of_two_keys_of_the_certificate_the_one_that_lasts_counts()
    {
        Assert.Equal(CheckStatus.Pass, KeyResult(Principal([Key(end: Now.AddDays(-1)), Key(end: Now.AddDays(50))])).Status);
        Assert.Equal(CheckStatus.Pass, KeyResult(Principal([Key(end: Now.AddDays(50)), Key(end: Now.AddDays(-1))])).Status);
    }

    [Fact]
    public void A_key_that_is_over_fails_with_the_day_of_its_end()
    {
        var keyOver = KeyResult(Principal([Key(end: new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero))]));
        var certificateOver = KeyResult(Principal([Key(end: Now.AddDays(99))]), Certificate with { NotAfter = new(2026, 11, 19, 0, 0, 0, TimeSpan.Zero) });
        var both = KeyResult(Principal([Key(end: new(2026, 11, 18, 0, 0, 0, TimeSpan.Zero))]), Certificate with { NotAfter = new(2026, 11, 19, 0, 0, 0, TimeSpan.Zero) });
        var endless = KeyResult(Principal([new(Certificate.Thumbprint, "Verify", null, null)]), Certificate with { NotAfter = new(2026, 11, 19, 0, 0, 0, TimeSpan.Zero) });

        Assert.All([keyOver, certificateOver, both, endless], static result => Assert.Equal(CheckStatus.Fail, result.Status));
        Assert.EndsWith("expired on 2026-11-20.", keyOver.Message, StringComparison.Ordinal);
        Assert.EndsWith("expired on 2026-11-19.", certificateOver.Message, StringComparison.Ordinal);
        Assert.EndsWith("expired on 2026-11-18.", both.Message, StringComparison.Ordinal);
        Assert.EndsWith("expired on 2026-11-19.", endless.Message, StringComparison.Ordinal);
        Assert.StartsWith("Renew", keyOver.Remediation!, StringComparison.Ordinal);
    }

    [Fact]
    public void At_its_very_end_and_its_very_start_a_key_counts()
    {
        Assert.Equal(CheckStatus.Pass, KeyResult(Principal([Key(end: Now)])).Status);
        Assert.Equal(CheckStatus.Pass, KeyResult(Principal([Key(start: Now)])).Status);
        Assert.Equal(CheckStatus.Fail, KeyResult(Principal([Key(end: Now.AddSeconds(-1))])).Status);
        Assert.Equal(CheckStatus.Warning, KeyResult(Principal([Key(start: Now.AddSeconds(1))])).Status);
        Assert.Equal(CheckStatus.Pass, KeyResult(Principal([new(Certificate.Thumbprint, null, null, null)])).Status);
    }

    [Fact]
    public void A_key_that_does_not_count_yet_is_a_warning()
    {
        var result = KeyResult(Principal([Key(start: new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero))]));

        Assert.EndsWith("counts from 2026-12-01 on.", result.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Verify", CheckStatus.Pass)]
    [InlineData("verify", CheckStatus.Pass)]
    [InlineData(null, CheckStatus.Pass)]
    [InlineData("Sign", CheckStatus.Fail)]
    public void A_key_is_there_to_verify(string? usage, CheckStatus expected)
    {
        var result = KeyResult(Principal([Key(usage: usage)]));

        Assert.Equal(expected, result.Status);
        Assert.Equal(expected == CheckStatus.Fail, result.Remediation is not null);
    }

    [Theory]
    [InlineData(30, CheckStatus.Pass)]
    [InlineData(29, CheckStatus.Warning)]
    public void A_certificate_that_ends_within_a_month_wants_a_successor(int days, CheckStatus expected)
    {
        var result = KeyResult(Principal(), Certificate with { NotAfter = Now.AddDays(days) });

        Assert.Equal(expected, result.Status);
        Assert.Equal(expected == CheckStatus.Warning, result.Remediation is not null);
    }

    [Fact]
    public void Names_are_looked_for_on_the_application_of_the_servers_only()
    {
        var exchange = Judge(Principal(), KnownApplication.Exchange);

        Assert.DoesNotContain(exchange, static result => result.Check == OAuthChecks.ServicePrincipalName.Id);
        Assert.Contains(exchange, static result => result.Check == OAuthChecks.ServicePrincipalCertificate.Id);
    }

    [Fact]
    public void A_name_that_is_missing_is_added_beside_those_that_are_there()
    {
        var results = Judge(Principal(null, true, "first", "second"), hosts: [Host, "dir.contoso.com"]).Where(static result => result.Check == OAuthChecks.ServicePrincipalName.Id).ToList();

        Assert.Equal(2, results.Count);
        Assert.Equal((CheckStatus.Fail, Name, "first, second"), (results[0].Status, results[0].Expected, results[0].Actual));
        Assert.Equal($"Update-MgServicePrincipal -ServicePrincipalId \"id-1\" -ServicePrincipalNames @(\"first\", \"second\", \"{Name}\")", results[0].Remediation);
    }

    [Fact]
    public void Without_a_host_there_is_no_name_to_look_for()
    {
        var result = Judge(Principal(null, true, Name), hosts: []).Single(static result => result.Check == OAuthChecks.ServicePrincipalName.Id);

        Assert.Equal((CheckStatus.Inconclusive, Name), (result.Status, result.Actual));
    }

    [Fact]
    public void What_could_not_be_read_is_inconclusive()
    {
        var result = ServicePrincipalRules.NotRead(KnownApplication.Lync, "No rights.");

        Assert.Equal((CheckStatus.Inconclusive, "The service principal could not be read: No rights."), (result.Status, result.Message));
    }
}
