using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CsCheck;
using ExoLyncIntegration.Reliability;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Sampling;
using ExoLyncIntegration.Tampering;
using Xunit;

namespace ExoLyncIntegration.OAuth;

/// <summary>Metadata documents that are none, or that somebody has damaged.</summary>
public sealed class MetadataDocumentTests
{
    // A self-signed certificate of RSA 2048 for 2026 to 2035, and a day within: made anew, they would make other samples of the same seed.
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero);
    private static readonly X509Certificate2 Certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(
        "MIICoTCCAYmgAwIBAgIJANhrOp0pT4RXMA0GCSqGSIb3DQEBCwUAMBAxDjAMBgNVBAMTBW9hdXRoMB4XDTI2MDEwMTAwMDAwMFoXDTM2MDEwMTAwMDAwMFowEDEOMAwGA1UEAxMFb2F1dGgwggEiMA" +
        "0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQDG1gdlUxo+YNWPKqVSypiF6fYn4iCXJOQaF6dT+uC8S2VzaB69qis6h4cnOFFkw6XkvjyIdISRJcq4EQiWSxmSTe12mEL3/5zpu39MyrvveYi2LFfj" +
        "lZ2hRSHfFMieHostOug9Z2kwqtd3XEKXRv0kePNmSjcD+jEMeXEBGruWjoNB9uu0drapuhlGqhZwGacsYD15pBpWfKE1lUvg5PuAsJdOtHPlB5kzLlx3Uejtv3kXcXGcwKjfmvNr+20yzNcLrllqzY" +
        "MZ1VBAl3Qx9tpfWgir2D+wb8Xt2qr0WLnJbfmLSJ9txYb1qDZMYJk+5Q8/MGoAT7b4S33DpWyzP7H7AgMBAAEwDQYJKoZIhvcNAQELBQADggEBAFvL9IWtG/OHVpDQhjXhZs5g49fGpr8d4QmHBxHw" +
        "+9HVGQ36OFp9QfkxITIrf6P+PbObLES4R9TNy+Pq3tF3+8VZxDl7yOGWFVunS4FI5HvdfcUqXgR+WPpuU1+bcKjX4PX4a2i79oPFmqL2f+rwDJ5NlVGK+inBpQDAk7VaT1Z9qrIBwV6P6yiYmpxLqb" +
        "tErJtqSWSSXrXtpxMmkOFUp04fYvWzB2Dmt1YFTTaxJ4E+E3B4cFv7XyyUa4zxwN7KeBeIHlse2l3fqbeea6u6te+IJkc9jyTYYFkfRwUTC/o3GNov+tbrHiQtU4McB23HJrMVmz9AFymuKEPtnF+Z" +
        "uf0="));

    private static readonly string Document = $$"""
        {"id":"_1","version":"1.0","name":"Lync","realm":"contoso.com","serviceName":"00000004-0000-0ff1-ce00-000000000000","issuer":"00000004-0000-0ff1-ce00-000000000000@contoso.com",
        "keys":[{"usage":"signing","keyinfo":{"x5t":"{{Base64Url(Certificate.GetCertHash())}}" },
        "keyvalue":{"type":"x509Certificate","value":"{{Convert.ToBase64String(Certificate.RawData)}}" } }],"endpoints":[]}
        """;

    private static readonly MetadataTarget Target = MetadataTarget.At(new Uri("https://pool.contoso.com/metadata/json/1"), "contoso.com");

    [Fact]
    public void The_document_itself_passes() => Assert.All(Judge(Encoding.UTF8.GetBytes(Document)), static result => Assert.Equal(CheckStatus.Pass, result.Status));

    [Fact]
    [Invariant("bytes that are no metadata document never throw, and no key, realm or service name of them passes", 4_000, "documents")]
    public void Garbage_never_throws_and_nothing_of_it_passes() => Mutation.Garbage.Hold(
        static bytes =>
        {
            var results = Judge(bytes);
            Assert.Contains(results, static result => result.Status == CheckStatus.Fail);
            Assert.DoesNotContain(results, static result => result.Check is "OAuth.SigningKey" or "OAuth.Realm" or "OAuth.ServiceName" && result.Status == CheckStatus.Pass);
            AssertSaysWhy(results);
        },
        iter: Samples.Of(typeof(MetadataDocumentTests), nameof(Garbage_never_throws_and_nothing_of_it_passes)));

    [Fact]
    [Invariant("a damaged metadata document never throws, and its key passes only where it is a certificate that matches the thumbprint beside it", 4_000, "documents")]
    public void A_damaged_document_never_throws_and_a_key_passes_only_whole() => Mutation.Damaged(Document).Hold(
        static bytes =>
        {
            var results = Judge(bytes);
            AssertSaysWhy(results);
            foreach (var key in results.Where(static result => result.Check == "OAuth.SigningKey" && result.Status == CheckStatus.Pass))
            {
                var read = Assert.Single(ModuleInternals.ReadMetadata(bytes).Keys, candidate => candidate.Certificate is { } certificate && key.Target.EndsWith(certificate.Thumbprint, StringComparison.Ordinal));
                Assert.True(read.TokenThumbprint is null || read.TokenThumbprint.TrimEnd('=') == read.Certificate!.TokenThumbprint());
            }
        },
        iter: Samples.Of(typeof(MetadataDocumentTests), nameof(A_damaged_document_never_throws_and_a_key_passes_only_whole)));

    private static List<CheckResult> Judge(byte[] body)
    {
        var fetch = new MetadataFetch
        {
            Outcome = FetchOutcome.Answered,
            StatusCode = 200,
            MediaType = "application/json",
            Body = body,
            ServerCertificate = new ServerCertificate(CertificateFacts.Of(Certificate), [], null),
        };
        return [.. MetadataRules.Judge(Target, fetch, ModuleInternals.ReadMetadata(body), Now)];
    }

    private static void AssertSaysWhy(List<CheckResult> results) => Assert.All(results, static result =>
    {
        Assert.False(string.IsNullOrWhiteSpace(result.Message));
        Assert.StartsWith("https://", result.Reference, StringComparison.Ordinal);
        Assert.True(result.Status is CheckStatus.Pass or CheckStatus.NotApplicable or CheckStatus.Inconclusive || !string.IsNullOrWhiteSpace(result.Remediation));
    });

    private static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
