using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using ExoLyncIntegration.Configuration;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Json;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Evidence;

/// <summary>Evidence as JSON; <c>evidence.schema.json</c> describes the form. What was judged once can be judged again from it.</summary>
internal static class EvidenceJson
{
    private const int FormatVersion = 1;

    /// <summary>Writes evidence.</summary>
    public static void Write(DeploymentEvidence evidence, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteNumber("formatVersion", FormatVersion);
        json.WriteTime("collected", evidence.Collected);
        json.WritePropertyName("scenario");
        ScenarioJson.Write(evidence.Scenario, json);
        json.WriteBoolean("includesOptional", evidence.IncludesOptional);
        if (evidence.Dns is { } dns)
        {
            json.WriteStartArray("dns");
            foreach (var place in dns)
            {
                EvidenceDnsJson.Write(place, json);
            }

            json.WriteEndArray();
        }

        if (evidence.Users is { } users)
        {
            json.WriteStartArray("users");
            foreach (var user in users)
            {
                EvidenceUserJson.Write(user, json);
            }

            json.WriteEndArray();
        }

        json.WriteKnown("userProblem", evidence.UserProblem);
        if (evidence.Configuration is { } configuration)
        {
            json.WriteStartArray("configuration");
            foreach (var section in configuration.OrderBy(static section => section.Key))
            {
                EvidenceConfigurationJson.Write(section.Key, section.Value, json);
            }

            json.WriteEndArray();
        }

        if (evidence.Metadata is { } metadata)
        {
            json.WriteStartArray("metadata");
            foreach (var document in metadata)
            {
                EvidenceMetadataJson.Write(document, json);
            }

            json.WriteEndArray();
        }

        if (evidence.Tenant is { } tenant)
        {
            json.WritePropertyName("tenant");
            EvidenceTenantJson.Write(tenant, json);
        }

        if (evidence.Certificates.Count > 0)
        {
            json.WriteStartArray("certificates");
            foreach (var certificate in evidence.Certificates)
            {
                CertificateJson.Write(certificate, json);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>Reads evidence.</summary>
    /// <exception cref="ExoLyncException">The text is not valid JSON, or breaks the schema.</exception>
    public static DeploymentEvidence Read(string text, string source)
    {
        var evidence = StrictJson.Read(text, source, "evidence", ErrorCatalogue.InvalidEvidenceFile, FormatVersion, Read);
        return evidence with { Scenario = evidence.Scenario.Validated() };
    }

    private static DeploymentEvidence Read(JsonFields fields, JsonProblems problems)
    {
        fields.Require("collected");
        fields.Require("scenario");
        return new DeploymentEvidence
        {
            Collected = fields.Time("collected") ?? default,
            Scenario = fields.Object("scenario") is { } scenario ? ScenarioJson.Read(scenario) : Scenario.ForTopology(default),
            IncludesOptional = fields.Flag("includesOptional") ?? false,
            Dns = fields.Has("dns") ? [.. fields.ObjectFields("dns").Select(place => EvidenceDnsJson.Read(place, problems))] : null,
            Users = fields.Has("users") ? [.. fields.ObjectFields("users").Select(EvidenceUserJson.Read)] : null,
            UserProblem = fields.Text("userProblem"),
            Configuration = fields.Has("configuration") ? Sections(fields.ObjectFields("configuration")) : null,
            Metadata = fields.Has("metadata") ? [.. fields.ObjectFields("metadata").Select(document => EvidenceMetadataJson.Read(document, problems))] : null,
            Tenant = fields.Object("tenant") is { } tenant ? EvidenceTenantJson.Read(tenant, problems) : null,
            Certificates = [.. fields.ObjectFields("certificates").Select(CertificateJson.Read)],
        };
    }

    private static Dictionary<ConfigurationSection, SectionReading> Sections(IEnumerable<JsonFields> sections)
    {
        var readings = new Dictionary<ConfigurationSection, SectionReading>();
        foreach (var fields in sections)
        {
            var (section, reading) = EvidenceConfigurationJson.Read(fields);
            readings[section] = reading;
        }

        return readings;
    }
}
