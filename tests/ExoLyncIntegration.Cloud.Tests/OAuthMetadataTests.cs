using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.Reliability;
using ExoLyncIntegration.Server;
using Microsoft.AspNetCore.Http;
using Xunit;
using Row = ExoLyncIntegration.Reliability.Fault;

namespace ExoLyncIntegration;

public sealed class OAuthMetadataTests : IDisposable
{
    private static readonly Authority Private = new("Contoso private authority");
    private static readonly X509Certificate2 Good = Private.Issue("localhost");
    private static readonly X509Certificate2 Key = Authority.SelfSigned("oauth");

    private readonly EngineSession session = new();

    public void Dispose() => session.Dispose();

    [Fact]
    public async Task A_good_document_passes_every_check()
    {
        await using var server = new MetadataServer(Good, MetadataServer.Json(MetadataServer.Document(Key)));

        var outcome = Test(server.Uri, "-Realm contoso.com");

        Assert.Equal(
            ["OAuth.MetadataReachable", "OAuth.MetadataTls", "OAuth.MetadataHttp", "OAuth.MetadataForm", "OAuth.SigningKey", "OAuth.Realm", "OAuth.ServiceName"],
            outcome.Column("Check"));
        Assert.All(outcome.Column("Status"), static status => Assert.Equal("Pass", status));
        Assert.All(outcome.Column("Step"), static step => Assert.Equal("6", step));
        Assert.Equal(true, session.Run("Test-ExoLyncOAuthMetadata $args[0] -CertificateAuthority $args[1] -Quiet", server.Uri, Private.Certificate).ThrowOnError().Output.Single().BaseObject);
    }

    [Theory]
    [InlineData("http://contoso.com/metadata/json/1")]
    [InlineData("https://[")]
    [InlineData("not an address")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Quiet_is_false_beside_an_address_that_was_refused(string? refused)
    {
        await using var server = new MetadataServer(Good, MetadataServer.Json(MetadataServer.Document(Key)));

        foreach (var addresses in new[] { "$args[0], $args[1]", "$args[1], $args[0]", ",$args[1]", "[pscustomobject]@{ MetadataUrl = $args[1] }, [pscustomobject]@{ MetadataUrl = $args[0] }" })
        {
            var outcome = session.Run(addresses + " | Test-ExoLyncOAuthMetadata -CertificateAuthority $args[2] -Quiet", server.Uri, refused, Private.Certificate);

            Assert.Equal(["InvalidMetadataUri"], outcome.ErrorIds);
            Assert.Contains($"'{refused}'", outcome.Errors[0].ToString(), StringComparison.Ordinal);
            Assert.Equal(false, outcome.Output.Single().BaseObject);
        }
    }

    [Theory]
    [InlineData("@() | Test-ExoLyncOAuthMetadata -Quiet")]
    [InlineData("Test-ExoLyncOAuthMetadata -Scenario OnlineOnly -Quiet")]
    public void Quiet_is_false_where_there_is_no_document(string script) =>
        Assert.Equal(false, session.Run(script).ThrowOnError().Output.Single().BaseObject);

    public static TheoryData<string, string> BadServerCertificates => new()
    {
        { "expired", "expired on" },
        { "not yet valid", "not valid before" },
        { "wrong name", "not made out for localhost" },
        { "self-signed", "self-signed" },
        { "unknown authority", "neither trusted here nor sent" },
    };

    [Theory]
    [MemberData(nameof(BadServerCertificates))]
    public async Task A_bad_server_certificate_is_told_apart_and_nothing_behind_it_is_believed(string fault, string words)
    {
        using var certificate = fault switch
        {
            "expired" => Private.Issue(TimeSpan.FromDays(-20), TimeSpan.FromDays(-10), "localhost"),
            "not yet valid" => Private.Issue(TimeSpan.FromDays(10), TimeSpan.FromDays(20), "localhost"),
            "wrong name" => Private.Issue("pool.contoso.com"),
            "self-signed" => Authority.SelfSigned("localhost"),
            _ => new Authority("Somebody else").Issue("localhost"),
        };
        var asked = false;
        await using var server = new MetadataServer(certificate, context =>
        {
            asked = true;
            return Task.CompletedTask;
        });

        var outcome = Test(server.Uri);

        Assert.Equal(["OAuth.MetadataReachable", "OAuth.MetadataTls"], outcome.Column("Check"));
        Assert.Equal(["Pass", "Fail"], outcome.Column("Status"));
        Assert.Contains(words, outcome.Column("Message")[1], StringComparison.Ordinal);
        Assert.NotNull(outcome.Column("Remediation")[1]);
        Assert.False(asked);
    }

    [Fact]
    [Fault(Row.ClockJumps, "Test-ExoLyncOAuthMetadata")]
    public async Task A_clock_that_went_back_is_offered_as_the_reason_for_certificates_of_tomorrow()
    {
        using var tomorrow = Private.Issue(TimeSpan.FromDays(1), TimeSpan.FromDays(300), "localhost");
        using var key = Authority.SelfSigned("oauth", fromDays: 1);
        await using var server = new MetadataServer(tomorrow, MetadataServer.Json(MetadataServer.Document(Key)));
        await using var other = new MetadataServer(Good, MetadataServer.Json(MetadataServer.Document(key)));

        Assert.Contains("clocks", Test(server.Uri).Column("Remediation")[1], StringComparison.Ordinal);
        Assert.Contains(Test(other.Uri).Column("Remediation"), static remedy => remedy?.Contains("clocks", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_private_authority_is_trusted_in_its_own_call_only()
    {
        await using var server = new MetadataServer(Good, MetadataServer.Json(MetadataServer.Document(Key)));

        Assert.DoesNotContain("Fail", Test(server.Uri).Column("Status"));
        var without = session.Run("Test-ExoLyncOAuthMetadata $args[0]", server.Uri).ThrowOnError();

        Assert.Equal(["Pass", "Fail"], without.Column("Status"));
        Assert.Contains("-CertificateAuthority", without.Column("Remediation")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_authority_may_be_a_file()
    {
        await using var server = new MetadataServer(Good, MetadataServer.Json(MetadataServer.Document(Key)));
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, Private.Certificate.ExportCertificatePem(), TestContext.Current.CancellationToken);

            var outcome = session.Run("Test-ExoLyncOAuthMetadata $args[0] -CertificateAuthority $args[1]", server.Uri, file).ThrowOnError();

            Assert.DoesNotContain("Fail", outcome.Column("Status"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_server_without_TLS_fails_at_TLS()
    {
        await using var server = new MetadataServer(null, MetadataServer.Json(MetadataServer.Document(Key)));

        Assert.Equal(["OAuth.MetadataReachable Pass", "OAuth.MetadataTls Fail"], Verdicts(Test(server.Uri)));
    }

    [Fact]
    [Fault(Row.CloudFails, "Test-ExoLyncOAuthMetadata")]
    public async Task A_port_where_nothing_listens_fails_and_a_silent_server_is_inconclusive()
    {
        Uri closed;
        await using (var server = new MetadataServer(Good, static _ => Task.CompletedTask))
        {
            closed = server.Uri;
        }

        await using var silent = new MetadataServer(Good, static context => Task.Delay(TimeSpan.FromMinutes(5), context.RequestAborted));

        Assert.Equal(["OAuth.MetadataReachable Fail"], Verdicts(Test(closed)));
        Assert.Equal(["OAuth.MetadataReachable Inconclusive"], Verdicts(Test(silent.Uri, "-TimeoutSeconds 1")));
    }

    [Fact]
    public void A_name_that_has_no_address_is_never_a_pass()
    {
        // Whether a resolver says "no such name" or cannot be reached depends on the computer: both are told, neither passes.
        var verdict = Assert.Single(Verdicts(Test(new Uri("https://nothing-here.invalid/metadata/json/1"))));

        Assert.Contains(verdict, (string[])["OAuth.MetadataReachable Fail", "OAuth.MetadataReachable Inconclusive"]);
    }

    [Fact]
    [Fault(Row.CloudFails, "Test-ExoLyncOAuthMetadata")]
    public async Task A_connection_that_is_cut_is_inconclusive()
    {
        await using var server = new MetadataServer(Good, static context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        Assert.Equal(["OAuth.MetadataReachable Inconclusive"], Verdicts(Test(server.Uri)));
    }

    [Theory]
    [InlineData(401, "Fail")]
    [InlineData(403, "Fail")]
    [InlineData(404, "Fail")]
    [InlineData(429, "Inconclusive")]
    [InlineData(500, "Inconclusive")]
    [InlineData(503, "Inconclusive")]
    [Fault(Row.CloudFails, "Test-ExoLyncOAuthMetadata")]
    public async Task A_status_other_than_200_is_judged_by_what_it_means(int status, string verdict)
    {
        await using var server = new MetadataServer(Good, MetadataServer.Text("{}", status: status));

        Assert.Equal(["OAuth.MetadataReachable Pass", "OAuth.MetadataTls Pass", "OAuth.MetadataHttp " + verdict], Verdicts(Test(server.Uri)));
    }

    [Fact]
    [Fault(Row.CloudLies, "Test-ExoLyncOAuthMetadata")]
    public async Task A_web_page_is_not_the_document_and_another_type_is_a_warning()
    {
        await using var page = new MetadataServer(Good, MetadataServer.Text("<html></html>", "text/html"));
        await using var plain = new MetadataServer(Good, MetadataServer.Text(MetadataServer.Document(Key).ToJsonString(), "text/plain"));

        Assert.Contains("OAuth.MetadataHttp Fail", Verdicts(Test(page.Uri)));
        Assert.Contains("OAuth.MetadataHttp Warning", Verdicts(Test(plain.Uri)));
        Assert.Contains("OAuth.SigningKey Pass", Verdicts(Test(plain.Uri)));
    }

    [Fact]
    [Fault(Row.CloudLies, "Test-ExoLyncOAuthMetadata")]
    public async Task A_document_beyond_the_size_cap_is_not_read_to_its_end()
    {
        await using var server = new MetadataServer(Good, async context =>
        {
            context.Response.ContentType = "application/json";
            var block = new byte[64 * 1024];
            Array.Fill(block, (byte)' ');
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(block);
            }
        });

        Assert.Contains("OAuth.MetadataHttp Fail", Verdicts(Test(server.Uri)));
    }

    [Fact]
    [Fault(Row.CloudLies, "Test-ExoLyncOAuthMetadata")]
    public async Task A_redirect_on_the_same_host_is_followed_with_a_warning_and_one_elsewhere_is_not()
    {
        await using var same = new MetadataServer(Good, context => context.Request.Path == "/metadata/json/1"
            ? Redirect(context, "/elsewhere/metadata/json/1")
            : MetadataServer.Json(MetadataServer.Document(Key))(context));
        await using var other = new MetadataServer(Good, static context => Redirect(context, "https://evil.example/metadata/json/1"));
        await using var plain = new MetadataServer(Good, context => Redirect(context, $"http://localhost:{context.Request.Host.Port}/metadata/json/1"));
        await using var circle = new MetadataServer(Good, static context => Redirect(context, "/metadata/json/1"));

        Assert.Contains("OAuth.MetadataHttp Warning", Verdicts(Test(same.Uri)));
        Assert.Contains("OAuth.SigningKey Pass", Verdicts(Test(same.Uri)));
        foreach (var uri in new[] { other.Uri, plain.Uri, circle.Uri })
        {
            Assert.Equal("OAuth.MetadataHttp Fail", Verdicts(Test(uri))[^1]);
        }

        Assert.DoesNotContain(CloudWorld.ContactedHosts, static host => host.StartsWith("evil.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{ "keys": {} }""")]
    [InlineData("""{ "keys": [ 1 ] }""")]
    [InlineData("""{ "realm": 1, "keys": [] }""")]
    [InlineData("")]
    [InlineData("""{ "realm": "\ud800", "keys": [] }""")]
    [InlineData("""{ "keys": [ { "\udc00": 1 } ] }""")]
    [Fault(Row.CloudLies, "Test-ExoLyncOAuthMetadata")]
    public async Task A_damaged_document_fails_and_says_where(string text)
    {
        await using var server = new MetadataServer(Good, MetadataServer.Text(text));

        var outcome = Test(server.Uri);

        Assert.Contains("OAuth.MetadataForm Fail", Verdicts(outcome));
    }

    [Fact]
    public async Task Names_are_taken_in_any_case_and_a_mark_in_front_is_skipped()
    {
        var text = "\uFEFF" + MetadataServer.Document(Key).ToJsonString()
            .Replace("keyinfo", "KeyInfo", StringComparison.Ordinal).Replace("keyvalue", "keyValue", StringComparison.Ordinal).Replace("serviceName", "ServiceName", StringComparison.Ordinal);
        await using var server = new MetadataServer(Good, MetadataServer.Text(text));

        Assert.Equal(["Pass", "Pass", "Pass", "Pass", "Pass", "NotApplicable", "Pass"], Test(server.Uri).Column("Status"));
    }

    [Fact]
    public async Task A_field_that_is_not_there_is_not_a_fault_of_the_form()
    {
        var document = MetadataServer.Document(Key);
        document.Remove("id");
        document.Remove("realm");
        document["keys"]![0]!.AsObject().Remove("keyinfo");
        await using var server = new MetadataServer(Good, MetadataServer.Json(document));

        var verdicts = Verdicts(Test(server.Uri, "-Realm contoso.com"));

        Assert.Contains("OAuth.MetadataForm Pass", verdicts);
        Assert.Contains("OAuth.SigningKey Pass", verdicts);
        Assert.Contains("OAuth.Realm Inconclusive", verdicts);
    }

    public static TheoryData<string, string> BadKeys => new()
    {
        { "weak", "only 1024 bits" },
        { "expired", "expired on" },
        { "not yet valid", "not valid before" },
        { "elliptic", "not RSA" },
        { "garbage", "not an X.509 certificate" },
    };

    [Theory]
    [MemberData(nameof(BadKeys))]
    public async Task A_signing_key_that_no_partner_can_use_fails_and_says_why(string fault, string words)
    {
        using var certificate = fault switch
        {
            "weak" => Authority.SelfSigned("oauth", bits: 1024),
            "expired" => Authority.SelfSigned("oauth", fromDays: -20, toDays: -10),
            "not yet valid" => Authority.SelfSigned("oauth", fromDays: 10, toDays: 20),
            "elliptic" => Elliptic(),
            _ => X509CertificateLoader.LoadCertificate(Key.RawData),
        };
        var document = MetadataServer.Document(certificate);
        if (fault == "garbage")
        {
            document["keys"]![0]!["keyvalue"]!["value"] = "bm90IGEgY2VydGlmaWNhdGU=";
        }

        await using var server = new MetadataServer(Good, MetadataServer.Json(document));

        var outcome = Test(server.Uri);

        var index = Array.IndexOf([.. outcome.Column("Check")], "OAuth.SigningKey");
        Assert.Equal("Fail", outcome.Column("Status")[index]);
        Assert.Contains(words, outcome.Column("Message")[index], StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_keys_are_rolled_over_an_old_and_a_coming_one_are_warnings()
    {
        using var old = Authority.SelfSigned("oauth", fromDays: -20, toDays: -10);
        using var coming = Authority.SelfSigned("oauth", fromDays: 10, toDays: 20);
        await using var server = new MetadataServer(Good, MetadataServer.Json(MetadataServer.Document(old, Key, coming)));

        Assert.Equal(["Warning", "Pass", "Warning"], Test(server.Uri).Output
            .Where(static result => (string)result.Properties["Check"].Value == "OAuth.SigningKey").Select(static result => result.Properties["Status"].Value.ToString()));
    }

    [Fact]
    public async Task A_document_without_signing_keys_fails()
    {
        await using var server = new MetadataServer(Good, MetadataServer.Json(MetadataServer.Document()));

        Assert.Contains("OAuth.SigningKey Fail", Verdicts(Test(server.Uri)));
    }

    [Fact]
    public async Task Another_realm_and_another_service_name_fail_with_what_to_set()
    {
        var document = MetadataServer.Document(Key);
        document["serviceName"] = "00000002-0000-0ff1-ce00-000000000000";
        await using var server = new MetadataServer(Good, MetadataServer.Json(document));

        var outcome = Test(server.Uri, "-Realm fabrikam.com");

        Assert.Contains("OAuth.Realm Fail", Verdicts(outcome));
        Assert.Contains("OAuth.ServiceName Fail", Verdicts(outcome));
        Assert.Contains(outcome.Column("Remediation"), static remedy => remedy?.Replace("\"", string.Empty, StringComparison.Ordinal) == "Set-CsOAuthConfiguration -Realm fabrikam.com");
        Assert.Equal("Set-CsOAuthConfiguration -ServiceName 00000004-0000-0ff1-ce00-000000000000", outcome.Column("Remediation")[^1]);
    }

    [Fact]
    public async Task Several_addresses_come_back_in_their_order_and_one_only_once()
    {
        await using var slow = new MetadataServer(Good, async context =>
        {
            await Task.Delay(300);
            await MetadataServer.Json(MetadataServer.Document(Key))(context);
        });
        await using var quick = new MetadataServer(Good, MetadataServer.Json(MetadataServer.Document(Key)));

        var outcome = session.Run(
            "[pscustomobject]@{ MetadataUrl = $args[0].AbsoluteUri }, $args[1], $args[0] | Test-ExoLyncOAuthMetadata -CertificateAuthority $args[2]", slow.Uri, quick.Uri, Private.Certificate).ThrowOnError();

        Assert.Equal([slow.Uri.AbsoluteUri, quick.Uri.AbsoluteUri], outcome.Column("Target").Where(static target => !target!.Contains(" key ", StringComparison.Ordinal)).Distinct());
        Assert.Equal(14, outcome.Output.Count);
    }

    [Theory]
    [InlineData("http://pool.contoso.com/metadata/json/1")]
    [InlineData("pool.contoso.com")]
    [InlineData("https://user:password@pool.contoso.com/metadata/json/1")]
    public void An_address_that_is_not_https_is_an_error(string address) =>
        Assert.Equal(["InvalidMetadataUri"], session.Run("Test-ExoLyncOAuthMetadata $args[0]", address).ErrorIds);

    [Fact]
    public void A_scenario_tells_the_documents_to_test()
    {
        var outcome = session.Run("""
            $scenario = New-ExoLyncScenario Hybrid -SipDomain contoso.invalid -PoolFqdn pool.contoso.invalid -ExchangeDeployment Hybrid -TenantId 11111111-2222-3333-4444-555555555555
            Test-ExoLyncOAuthMetadata -Scenario $scenario
            """).ThrowOnError();

        Assert.Equal(
            [
                "https://pool.contoso.invalid/metadata/json/1", "https://autodiscover.contoso.invalid/autodiscover/metadata/json/1",
                "https://accounts.accesscontrol.windows.net/11111111-2222-3333-4444-555555555555/metadata/json/1",
            ],
            outcome.Column("Target").Distinct());
        Assert.Equal("7", outcome.Column("Step")[^1]);
    }

    private static Task Redirect(HttpContext context, string location)
    {
        context.Response.Redirect(location);
        return Task.CompletedTask;
    }

    private static X509Certificate2 Elliptic()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=oauth", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(300));
    }

    private static string[] Verdicts(SessionOutcome outcome) => [.. outcome.Output.Select(static result => $"{result.Properties["Check"].Value} {result.Properties["Status"].Value}")];

    private SessionOutcome Test(Uri uri, string arguments = "") =>
        session.Run($"Test-ExoLyncOAuthMetadata $args[0] -CertificateAuthority $args[1] {arguments}", uri, Private.Certificate).ThrowOnError();
}
