using System;

namespace ExoLyncIntegration.OAuth;

/// <summary>A pool whose metadata document is sound, for the tests of its rules.</summary>
internal static class TestMetadata
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public static MetadataTarget Target { get; } = MetadataTarget.At(new Uri("https://pool.contoso.com/metadata/json/1"));

    public static MetadataFetch Fetch() => new()
    {
        Outcome = FetchOutcome.Answered,
        StatusCode = 200,
        MediaType = "application/json",
        ServerCertificate = new ServerCertificate(Certificate(), [], null),
    };

    public static CertificateFacts Certificate() => new()
    {
        Subject = "CN=pool.contoso.com",
        Issuer = "CN=Contoso authority",
        Thumbprint = "0123456789ABCDEF0123456789ABCDEF01234567",
        NotBefore = Now.AddDays(-100),
        NotAfter = Now.AddDays(100),
        KeyAlgorithm = "RSA",
        RsaBits = 2048,
    };
}
