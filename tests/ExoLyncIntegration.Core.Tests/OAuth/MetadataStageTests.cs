using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Results;
using Xunit;
using static ExoLyncIntegration.OAuth.TestMetadata;

namespace ExoLyncIntegration.OAuth;

/// <summary>A metadata document stage by stage: what was reached, the certificate, the answer, and what the document says.</summary>
public sealed class MetadataStageTests
{
    private static readonly MetadataDocument Document = new() { Realm = "contoso.com", ServiceName = "00000004-0000-0ff1-ce00-000000000000", Keys = [Key()] };

    [Fact]
    public void A_sound_document_passes_every_stage()
    {
        var results = Judge(Fetch(), Document, Target with { Realm = "CONTOSO.com" });

        Assert.Equal(["OAuth.MetadataReachable", "OAuth.MetadataTls", "OAuth.MetadataHttp", "OAuth.MetadataForm", "OAuth.SigningKey", "OAuth.Realm", "OAuth.ServiceName"], results.Select(static result => result.Check));
        Assert.All(results, static result => Assert.Equal((CheckStatus.Pass, (string?)null), (result.Status, result.Remediation)));
    }

    [Theory]
    [InlineData(200, "application/json", CheckStatus.Pass, "The server gives the document.")]
    [InlineData(200, "json", CheckStatus.Pass, "The server gives the document.")]
    [InlineData(200, "text/plain", CheckStatus.Warning, "The document comes with another type.")]
    [InlineData(200, null, CheckStatus.Warning, "The document comes with another type.")]
    [InlineData(200, "text/html", CheckStatus.Fail, "The server answers with a web page instead of the document.")]
    [InlineData(200, "html", CheckStatus.Fail, "The server answers with a web page instead of the document.")]
    [InlineData(299, "application/json", CheckStatus.Fail, "The server has no document there (status 299).")]
    [InlineData(300, null, CheckStatus.Fail, "The server redirects without an end.")]
    [InlineData(399, null, CheckStatus.Fail, "The server redirects without an end.")]
    [InlineData(400, null, CheckStatus.Fail, "The server has no document there (status 400).")]
    [InlineData(401, null, CheckStatus.Fail, "The server wants a sign-in (status 401); partners fetch the document without one.")]
    [InlineData(403, null, CheckStatus.Fail, "The server wants a sign-in (status 403); partners fetch the document without one.")]
    [InlineData(404, null, CheckStatus.Fail, "The server has no document there (status 404).")]
    [InlineData(407, null, CheckStatus.Inconclusive, "The server, or a proxy on the way, cannot give the document now (status 407).")]
    [InlineData(429, null, CheckStatus.Inconclusive, "The server, or a proxy on the way, cannot give the document now (status 429).")]
    [InlineData(499, null, CheckStatus.Fail, "The server has no document there (status 499).")]
    [InlineData(500, null, CheckStatus.Inconclusive, "The server, or a proxy on the way, cannot give the document now (status 500).")]
    [InlineData(503, null, CheckStatus.Inconclusive, "The server, or a proxy on the way, cannot give the document now (status 503).")]
    public void An_answer_is_judged_by_its_status_and_its_type(int status, string? type, CheckStatus expected, string message)
    {
        var results = Judge(Fetch() with { StatusCode = status, MediaType = type }, Document);

        var http = Assert.Single(results, static result => result.Check == "OAuth.MetadataHttp");
        Assert.Equal((expected, message), (http.Status, http.Message));
        Assert.Equal(expected is CheckStatus.Pass or CheckStatus.Warning, results.Any(static result => result.Check == "OAuth.MetadataForm"));
        Assert.Equal(expected == CheckStatus.Pass, http.Remediation is null);
    }

    [Fact]
    public void A_redirect_is_told_with_where_it_leads()
    {
        var elsewhere = new Uri("https://other.contoso.com/metadata/json/1");

        var followed = Http(Fetch() with { Redirects = [elsewhere] });
        var typed = Http(Fetch() with { Redirects = [elsewhere], MediaType = "text/plain" });
        var refused = Http(Fetch() with { StatusCode = 302, RefusedRedirect = "http://other.example/" });
        var certificate = Judge(Fetch() with { Outcome = FetchOutcome.TlsFailed, Redirects = [elsewhere], ServerCertificate = null }, null)[^1];

        Assert.Equal((CheckStatus.Warning, "The document is there only after a redirect to https://other.contoso.com/metadata/json/1.", "Name the final address in the configuration."), (followed.Status, followed.Message, followed.Remediation));
        Assert.Equal(("The document comes with another type.", "Let the web server send application/json."), (typed.Message, typed.Remediation));
        Assert.Equal((CheckStatus.Fail, "302 to http://other.example/"), (refused.Status, refused.Actual));
        Assert.Equal("No TLS connection to other.contoso.com came about.", certificate.Message);
    }

    [Fact]
    public void An_answer_without_an_end_is_no_document() =>
        Assert.Equal("The answer has more than 1024 KiB and was not read to its end: it is no metadata document.", Http(Fetch() with { IsTooLarge = true }).Message);

    [Theory]
    [InlineData(null, "Nothing listens at pool.contoso.com on port 443.")]
    [InlineData("", "Nothing listens at pool.contoso.com on port 443.")]
    [InlineData("words of the platform.", "Nothing listens at pool.contoso.com on port 443. (words of the platform)")]
    public void The_words_of_the_platform_stand_behind_the_message(string? detail, string message) =>
        Assert.Equal(message, Assert.Single(Judge(new MetadataFetch { Outcome = FetchOutcome.Refused, Detail = detail }, null)).Message);

    [Fact]
    public void A_certificate_with_a_fault_is_told_and_one_that_was_not_seen_leaves_the_rest_open()
    {
        var other = Judge(Fetch() with { ServerCertificate = new ServerCertificate(null, [CertificateFault.Other], "words of the platform") }, Document)[^1];
        var expired = Judge(Fetch() with { ServerCertificate = new ServerCertificate(Certificate(), [CertificateFault.Expired], "words of the platform") }, Document)[^1];
        var unseen = Judge(Fetch() with { ServerCertificate = null }, Document)[^1];

        Assert.Equal(("no certificate", "OAuth.MetadataTls"), (other.Actual, other.Check));
        Assert.EndsWith("(words of the platform)", other.Message, StringComparison.Ordinal);
        Assert.StartsWith("CN=pool.contoso.com, ", expired.Actual, StringComparison.Ordinal);
        Assert.DoesNotContain("words of the platform", expired.Message, StringComparison.Ordinal);
        Assert.Equal((CheckStatus.Inconclusive, "The certificate of the server was not seen."), (unseen.Status, unseen.Message));
    }

    [Theory]
    [InlineData(1, "The document has 1 key.")]
    [InlineData(2, "The document has 2 keys.")]
    public void The_keys_of_a_document_are_counted(int keys, string message)
    {
        var sound = Single("OAuth.MetadataForm", Document with { Keys = [.. Enumerable.Repeat(Key(), keys)] });
        var damaged = Single("OAuth.MetadataForm", Document with { Problems = ["one", "two"] });

        Assert.Equal((CheckStatus.Pass, message), (sound.Status, sound.Message));
        Assert.Equal((CheckStatus.Fail, "The document is damaged: one; two."), (damaged.Status, damaged.Message));
    }

    [Theory]
    [InlineData(null, "contoso.com", CheckStatus.NotApplicable, null)]
    [InlineData("contoso.com", "Contoso.com", CheckStatus.Pass, null)]
    [InlineData("contoso.com", "*", CheckStatus.Pass, null)]
    [InlineData("contoso.com", null, CheckStatus.Inconclusive, "Make the realm")]
    [InlineData("contoso.com", "fabrikam.com", CheckStatus.Fail, "Set-CsOAuthConfiguration -Realm \"contoso.com\"")]
    public void A_realm_is_compared_with_the_one_that_was_given(string? expected, string? found, CheckStatus status, string? remedy)
    {
        var result = Single("OAuth.Realm", Document with { Realm = found }, Target with { Realm = expected });

        Assert.Equal(status, result.Status);
        Assert.Equal(remedy is null, result.Remediation is null);
        Assert.StartsWith(remedy ?? string.Empty, result.Remediation ?? string.Empty, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00000004-0000-0FF1-CE00-000000000000", CheckStatus.Pass, null)]
    [InlineData(null, CheckStatus.Inconclusive, null)]
    [InlineData("other", CheckStatus.Fail, "Set-CsOAuthConfiguration -ServiceName 00000004-0000-0ff1-ce00-000000000000")]
    public void A_service_name_is_compared_with_the_documented_one(string? found, CheckStatus status, string? remedy)
    {
        var result = Single("OAuth.ServiceName", Document with { ServiceName = found });

        Assert.Equal((status, remedy), (result.Status, result.Remediation));
    }

    [Fact]
    public void What_Exchange_publishes_is_not_mended_in_Lync_Server()
    {
        var exchange = MetadataTarget.At(new Uri("https://autodiscover.contoso.com/autodiscover/metadata/json/1")) with { Realm = "contoso.com" };
        var document = Document with { Realm = "fabrikam.com", ServiceName = "other" };

        foreach (var check in new[] { "OAuth.Realm", "OAuth.ServiceName" })
        {
            var result = Single(check, document, exchange);
            Assert.Equal(CheckStatus.Fail, result.Status);
            Assert.False(result.Remediation!.StartsWith("Set-Cs", StringComparison.Ordinal), result.Remediation);
        }
    }

    [Fact]
    public void A_document_without_a_key_that_signs_fails_once()
    {
        var none = Single("OAuth.SigningKey", Document with { Keys = [] });
        var other = Single("OAuth.SigningKey", Document with { Keys = [Key() with { Usage = "encryption" }] });
        var damaged = Judge(Fetch(), Document with { Keys = [], Problems = ["no keys"] });

        Assert.All(new[] { none, other }, static result => Assert.Equal((CheckStatus.Fail, "The document has no signing key: no token of this publisher can be verified."), (result.Status, result.Message)));
        Assert.DoesNotContain(damaged, static result => result.Check == "OAuth.SigningKey");
        Assert.Equal(CheckStatus.Pass, Single("OAuth.SigningKey", Document with { Keys = [Key() with { Usage = null }] }).Status);
    }

    [Fact]
    public void Beside_a_good_key_one_that_is_out_of_its_time_is_a_warning()
    {
        var old = Key(Certificate() with { NotAfter = Now.AddDays(-1), Thumbprint = "0A" });
        var future = Key(Certificate() with { NotBefore = Now.AddDays(1), Thumbprint = "0B" });
        var empty = new MetadataKey("signing", null, "other", null);
        var named = new MetadataKey("signing", "name", "other", null);

        var beside = Judge(Fetch(), Document with { Keys = [Key(), old, future, empty, named] }).Where(static result => result.Check == "OAuth.SigningKey").ToList();
        var alone = Judge(Fetch(), Document with { Keys = [old, future, empty, Key(Certificate() with { RsaBits = null, KeyAlgorithm = "ECC" })] }).Where(static result => result.Check == "OAuth.SigningKey").ToList();

        Assert.Equal([CheckStatus.Pass, CheckStatus.Warning, CheckStatus.Warning, CheckStatus.Warning, CheckStatus.Warning], beside.Select(static result => result.Status));
        Assert.All(alone, static result => Assert.Equal(CheckStatus.Fail, result.Status));
        Assert.EndsWith("expired on 2026-11-22; another key is in its time.", beside[1].Message, StringComparison.Ordinal);
        Assert.EndsWith("not valid before 2026-11-24; another key is in its time.", beside[2].Message, StringComparison.Ordinal);
        Assert.Null(beside[2].Remediation);
        Assert.EndsWith("expired on 2026-11-22.", alone[0].Message, StringComparison.Ordinal);
        Assert.EndsWith("not valid before 2026-11-24.", alone[1].Message, StringComparison.Ordinal);
        Assert.StartsWith("Check the clocks", alone[1].Remediation, StringComparison.Ordinal);
        Assert.Equal("The key is ECC, not RSA.", alone[3].Message);
        Assert.EndsWith(" key without a thumbprint", beside[3].Target, StringComparison.Ordinal);
        Assert.EndsWith(" key name", beside[4].Target, StringComparison.Ordinal);
        Assert.EndsWith(" key 0A", beside[1].Target, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1024, 100, CheckStatus.Fail, "The key has only 1024 bits.")]
    [InlineData(2048, 29, CheckStatus.Warning, "The certificate expires on 2026-12-22.")]
    [InlineData(2048, 31, CheckStatus.Pass, "The key is good until 2026-12-24.")]
    public void A_key_has_to_be_long_and_in_its_time(int bits, int days, CheckStatus status, string message)
    {
        var result = Single("OAuth.SigningKey", Document with { Keys = [Key(Certificate() with { RsaBits = bits, NotAfter = Now.AddDays(days) })] });

        Assert.Equal((status, message), (result.Status, result.Message));
    }

    private static CheckResult Http(MetadataFetch fetch) => Assert.Single(Judge(fetch, Document), static result => result.Check == "OAuth.MetadataHttp");

    private static CheckResult Single(string check, MetadataDocument document, MetadataTarget? target = null) => Assert.Single(Judge(Fetch(), document, target), result => result.Check == check);

    private static List<CheckResult> Judge(MetadataFetch fetch, MetadataDocument? document, MetadataTarget? target = null) => [.. MetadataRules.Judge(target ?? Target, fetch, document, Now)];

    private static MetadataKey Key(CertificateFacts? certificate = null) => new("signing", null, "x509Certificate", certificate ?? Certificate());
}
