using System;
using System.Linq;
using ExoLyncIntegration.Results;
using Xunit;
using static ExoLyncIntegration.OAuth.TestMetadata;

namespace ExoLyncIntegration.OAuth;

public sealed class MetadataRulesTests
{
    [Theory]
    [InlineData(FetchOutcome.NameNotFound, CheckStatus.Fail)]
    [InlineData(FetchOutcome.NameNotResolved, CheckStatus.Inconclusive)]
    [InlineData(FetchOutcome.Refused, CheckStatus.Fail)]
    [InlineData(FetchOutcome.TimedOut, CheckStatus.Inconclusive)]
    [InlineData(FetchOutcome.NetworkFailed, CheckStatus.Inconclusive)]
    [InlineData(FetchOutcome.Cut, CheckStatus.Inconclusive)]
    [InlineData(FetchOutcome.ProtocolError, CheckStatus.Fail)]
    public void What_was_not_reached_has_one_result_and_a_remedy(FetchOutcome outcome, CheckStatus status)
    {
        var result = Assert.Single(MetadataRules.Judge(Target, new MetadataFetch { Outcome = outcome }, null, Now));

        Assert.Equal(status, result.Status);
        Assert.NotNull(result.Remediation);
    }

    [Theory]
    [InlineData(CertificateFault.Expired, "Renew")]
    [InlineData(CertificateFault.Revoked, "Renew")]
    [InlineData(CertificateFault.WeakKey, "Renew")]
    [InlineData(CertificateFault.NotYetValid, "clocks")]
    [InlineData(CertificateFault.WrongName, "subject alternative names")]
    [InlineData(CertificateFault.SelfSigned, "-CertificateAuthority")]
    [InlineData(CertificateFault.UntrustedAuthority, "-CertificateAuthority")]
    [InlineData(CertificateFault.IncompleteChain, "between")]
    public void Every_fault_of_a_server_certificate_fails_with_its_own_remedy(CertificateFault fault, string remedy)
    {
        var fetch = new MetadataFetch { Outcome = FetchOutcome.TlsFailed, ServerCertificate = new ServerCertificate(Certificate(), [fault], "words of the platform") };

        var result = MetadataRules.Judge(Target, fetch, null, Now).Last();

        Assert.Equal("OAuth.MetadataTls", result.Check);
        Assert.Equal(CheckStatus.Fail, result.Status);
        Assert.Contains(remedy, result.Remediation);
    }

    [Fact]
    public void Every_fault_has_words_of_its_own()
    {
        var messages = ((CertificateFault[])Enum.GetValues(typeof(CertificateFault))).Select(fault =>
            MetadataRules.Judge(Target, new MetadataFetch { Outcome = FetchOutcome.TlsFailed, ServerCertificate = new ServerCertificate(Certificate(), [fault], null) }, null, Now).Last().Message);

        Assert.Equal(messages.Count(), messages.Distinct().Count());
    }

    [Theory]
    [InlineData(29, 2048, CheckStatus.Warning)]
    [InlineData(31, 2048, CheckStatus.Pass)]
    [InlineData(100, 1024, CheckStatus.Warning)]
    public void A_trusted_certificate_that_ends_soon_or_has_a_short_key_is_a_warning(int days, int bits, CheckStatus status)
    {
        var certificate = Certificate() with { NotAfter = Now.AddDays(days), RsaBits = bits };
        var fetch = new MetadataFetch { Outcome = FetchOutcome.Answered, StatusCode = 404, ServerCertificate = new ServerCertificate(certificate, [], null) };

        Assert.Equal(status, MetadataRules.Judge(Target, fetch, null, Now).ElementAt(1).Status);
    }

    [Fact]
    public void The_step_follows_the_publisher()
    {
        var target = MetadataTarget.At(new Uri("https://accounts.accesscontrol.windows.net/t/metadata/json/1"));

        Assert.Equal(7, MetadataRules.Judge(target, new MetadataFetch { Outcome = FetchOutcome.Refused }, null, Now).Single().Step);
    }

    [Fact]
    public void A_thumbprint_that_the_document_names_wrongly_is_a_warning()
    {
        var certificate = Certificate();
        var right = new MetadataKey("signing", certificate.TokenThumbprint(), "x509Certificate", certificate);

        Assert.Equal("ASNFZ4mrze8BI0VniavN7wEjRWc", certificate.TokenThumbprint());
        Assert.Equal(CheckStatus.Pass, KeyStatus(right));
        Assert.Equal(CheckStatus.Pass, KeyStatus(right with { TokenThumbprint = null }));
        Assert.Equal(CheckStatus.Warning, KeyStatus(right with { TokenThumbprint = "enh9BJrVPU5ijV1qjZjV-fL2bco" }));
    }

    [Fact]
    public void Exchange_Web_Services_end_for_good()
    {
        var allowed = new EwsSettings(true, ["11111111-2222-3333-4444-555555555555"]);

        Assert.Equal(CheckStatus.Pass, EwsRules.Judge(allowed, null, new DateTimeOffset(2027, 3, 31, 0, 0, 0, TimeSpan.Zero)).Status);
        Assert.Equal(CheckStatus.Fail, EwsRules.Judge(allowed, null, new DateTimeOffset(2027, 4, 1, 0, 0, 0, TimeSpan.Zero)).Status);
    }

    private static CheckStatus KeyStatus(MetadataKey key) =>
        MetadataRules.Judge(Target, Fetch(), new MetadataDocument { Keys = [key] }, Now).Single(static result => result.Check == "OAuth.SigningKey").Status;
}
