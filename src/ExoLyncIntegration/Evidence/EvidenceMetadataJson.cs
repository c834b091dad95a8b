using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using ExoLyncIntegration.Json;
using ExoLyncIntegration.OAuth;

namespace ExoLyncIntegration.Evidence;

/// <summary>What was seen of a metadata document, as JSON. The document is kept as it came, byte for byte, and read again.</summary>
internal static class EvidenceMetadataJson
{
    public static void Write(MetadataEvidence document, Utf8JsonWriter json)
    {
        var fetch = document.Fetch;
        json.WriteStartObject();
        json.WriteString("address", document.Address.AbsoluteUri);
        json.WriteString("outcome", fetch.Outcome.ToString());
        json.WriteKnown("detail", fetch.Detail);
        if (fetch.ServerCertificate is { } server)
        {
            json.WriteStartObject("serverCertificate");
            if (server.Certificate is { } certificate)
            {
                json.WritePropertyName("certificate");
                CertificateJson.Write(certificate, json);
            }

            json.WriteTexts("faults", server.Faults.Select(static fault => fault.ToString()));
            json.WriteKnown("detail", server.Detail);
            json.WriteEndObject();
        }

        json.WriteTexts("redirects", fetch.Redirects.Select(static redirect => redirect.AbsoluteUri));
        json.WriteKnown("refusedRedirect", fetch.RefusedRedirect);
        json.WriteNumber("statusCode", fetch.StatusCode);
        json.WriteKnown("mediaType", fetch.MediaType);
        json.WriteBoolean("isTooLarge", fetch.IsTooLarge);
        json.WriteKnown("body", fetch.Body is { } body ? Convert.ToBase64String(body) : null);
        json.WriteEndObject();
    }

    public static MetadataEvidence Read(JsonFields fields, JsonProblems problems)
    {
        fields.Require("address");
        fields.Require("outcome");
        var body = Body(fields, problems);
        var evidence = new MetadataEvidence(
            Address(fields.Text("address"), fields.Path("address"), problems),
            new MetadataFetch
            {
                Outcome = fields.Word<FetchOutcome>("outcome") ?? FetchOutcome.NetworkFailed,
                Detail = fields.Text("detail"),
                ServerCertificate = fields.Object("serverCertificate") is { } server ? ServerCertificate(server, problems) : null,
                Redirects = [.. (fields.Texts("redirects") ?? []).Select(redirect => Address(redirect, fields.Path("redirects"), problems))],
                RefusedRedirect = fields.Text("refusedRedirect"),
                StatusCode = fields.Number("statusCode") ?? 0,
                MediaType = fields.Text("mediaType"),
                IsTooLarge = fields.Flag("isTooLarge") ?? false,
                Body = body,
            },
            body is null ? null : MetadataJson.Read(body));
        fields.RefuseOthers();
        return evidence;
    }

    private static ServerCertificate ServerCertificate(JsonFields fields, JsonProblems problems)
    {
        var faults = new List<CertificateFault>();
        foreach (var text in fields.Texts("faults") ?? [])
        {
            if (Array.IndexOf(Enum.GetNames(typeof(CertificateFault)), text) >= 0)
            {
                faults.Add((CertificateFault)Enum.Parse(typeof(CertificateFault), text));
            }
            else
            {
                problems.Add(fields.Path("faults"), $"'{text}' is not one of {string.Join(", ", Enum.GetNames(typeof(CertificateFault)))}");
            }
        }

        var certificate = new ServerCertificate(fields.Object("certificate") is { } inner ? CertificateJson.Read(inner) : null, faults, fields.Text("detail"));
        fields.RefuseOthers();
        return certificate;
    }

    private static Uri Address(string? text, string path, JsonProblems problems)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address))
        {
            return address;
        }

        problems.Add(path, $"'{text}' is not an absolute address");
        return new Uri("about:blank");
    }

    private static byte[]? Body(JsonFields fields, JsonProblems problems)
    {
        try
        {
            return fields.Text("body") is { } text ? Convert.FromBase64String(text) : null;
        }
        catch (FormatException)
        {
            problems.Add(fields.Path("body"), "a text in base64 is expected");
            return null;
        }
    }
}
