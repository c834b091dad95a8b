using System.Text.Json;
using ExoLyncIntegration.Json;
using ExoLyncIntegration.OAuth;

namespace ExoLyncIntegration.Evidence;

/// <summary>What is known of a certificate, as JSON. Certificates themselves, and keys, are not in evidence.</summary>
internal static class CertificateJson
{
    public static void Write(CertificateFacts certificate, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("subject", certificate.Subject);
        json.WriteString("issuer", certificate.Issuer);
        json.WriteString("thumbprint", certificate.Thumbprint);
        json.WriteTime("notBefore", certificate.NotBefore);
        json.WriteTime("notAfter", certificate.NotAfter);
        json.WriteString("keyAlgorithm", certificate.KeyAlgorithm);
        if (certificate.RsaBits is { } bits)
        {
            json.WriteNumber("rsaBits", bits);
        }

        json.WriteEndObject();
    }

    public static CertificateFacts Read(JsonFields fields)
    {
        foreach (var field in new[] { "subject", "issuer", "thumbprint", "notBefore", "notAfter", "keyAlgorithm" })
        {
            fields.Require(field);
        }

        var certificate = new CertificateFacts
        {
            Subject = fields.Text("subject") ?? string.Empty,
            Issuer = fields.Text("issuer") ?? string.Empty,
            Thumbprint = fields.Text("thumbprint") ?? string.Empty,
            NotBefore = fields.Time("notBefore") ?? default,
            NotAfter = fields.Time("notAfter") ?? default,
            KeyAlgorithm = fields.Text("keyAlgorithm") ?? string.Empty,
            RsaBits = fields.Number("rsaBits"),
        };
        fields.RefuseOthers();
        return certificate;
    }
}
