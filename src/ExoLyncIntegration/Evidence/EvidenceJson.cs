using System;
using System.Collections.Generic;
using System.Globalization;
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
        json.WriteString("collected", evidence.Collected.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
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

        if (evidence.Configuration is { } configuration)
        {
            json.WriteStartArray("configuration");
            foreach (var section in configuration.OrderBy(static section => section.Key))
            {
                EvidenceConfigurationJson.Write(section.Key, section.Value, json);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>Reads evidence.</summary>
    /// <exception cref="ExoLyncException">The text is not valid JSON, or breaks the schema.</exception>
    public static DeploymentEvidence Read(string text, string source)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var problems = new JsonProblems();
            var evidence = Read(new JsonFields(document.RootElement, "$", problems), problems);
            return problems.Found.Count == 0
                ? evidence with { Scenario = evidence.Scenario.Validated() }
                : throw new ExoLyncException(ErrorCatalogue.InvalidEvidenceFile, $"{source} is not evidence. {string.Join("; ", problems.Found.Take(10))}.");
        }
        catch (JsonException exception)
        {
            throw new ExoLyncException(
                ErrorCatalogue.InvalidEvidenceFile,
                $"{source} is not valid JSON: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.",
                exception);
        }
    }

    private static DeploymentEvidence Read(JsonFields fields, JsonProblems problems)
    {
        fields.Text("$schema");
        fields.Require("formatVersion");
        if (fields.Number("formatVersion") is { } version && version != FormatVersion)
        {
            problems.Add(fields.Path("formatVersion"), $"version {version} is unknown; this module reads version {FormatVersion}");
        }

        fields.Require("scenario");
        DateTimeOffset.TryParse(fields.Text("collected"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var collected);
        var evidence = new DeploymentEvidence
        {
            Collected = collected,
            Scenario = fields.Object("scenario") is { } scenario ? ScenarioJson.Read(scenario, problems) : Scenario.ForTopology(default),
            IncludesOptional = fields.Flag("includesOptional") ?? false,
            Dns = fields.Has("dns") ? [.. fields.ObjectFields("dns").Select(place => EvidenceDnsJson.Read(place, problems))] : null,
            Users = fields.Has("users") ? [.. fields.ObjectFields("users").Select(EvidenceUserJson.Read)] : null,
            Configuration = fields.Has("configuration") ? Sections(fields.ObjectFields("configuration")) : null,
        };
        fields.RefuseOthers();
        return evidence;
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
