using System.IO;
using System.Text;
using System.Text.Json;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Json;

namespace ExoLyncIntegration.Scenarios;

/// <summary>Scenarios as JSON; <c>scenario.schema.json</c> describes the form (a test holds the two together).</summary>
internal static class ScenarioJson
{
    private const int FormatVersion = 1;

    /// <summary>Reads a scenario.</summary>
    /// <exception cref="ExoLyncException">The text is not valid JSON, or breaks the schema or a rule of scenarios.</exception>
    public static Scenario Read(string json, string source) =>
        StrictJson.Read(json, source, "a scenario", ErrorCatalogue.InvalidScenarioFile, FormatVersion, static (fields, _) => ReadFields(fields)).Validated();

    /// <summary>Writes a scenario; reading it again gives an equal one.</summary>
    public static void Write(Scenario scenario, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        Write(scenario, json);
    }

    /// <summary>A scenario as text: equal texts, equal scenarios.</summary>
    public static string Text(Scenario scenario)
    {
        using var memory = new MemoryStream();
        Write(scenario, memory);
        return Encoding.UTF8.GetString(memory.ToArray());
    }

    /// <summary>Writes a scenario as an object within another document.</summary>
    public static void Write(Scenario scenario, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("formatVersion", FormatVersion);
        json.WriteString("topology", scenario.Topology.ToString());
        WriteTexts(json, "sipDomain", scenario.SipDomain);
        json.WriteString("exchangeDeployment", scenario.ExchangeDeployment.ToString());
        json.WriteBoolean("directorySynchronization", scenario.DirectorySynchronization);
        json.WriteBoolean("singleSignOn", scenario.SingleSignOn);
        json.WriteString("cloud", scenario.Cloud.ToString());
        WriteText(json, "accessEdgeFqdn", scenario.AccessEdgeFqdn);
        WriteTexts(json, "externalWebServicesFqdn", scenario.ExternalWebServicesFqdn);
        WriteText(json, "internalWebServicesFqdn", scenario.InternalWebServicesFqdn);
        WriteTexts(json, "poolFqdn", scenario.PoolFqdn);
        WriteText(json, "tenantId", scenario.TenantId?.ToString("D"));
        WriteText(json, "serverVersion", scenario.ServerVersion?.ToString());
        json.WriteEndObject();
    }

    /// <summary>Reads a scenario that is an object within another document; what is wrong with its form goes to the problems.</summary>
    public static Scenario Read(JsonFields fields)
    {
        fields.RequireVersion(FormatVersion);
        var scenario = ReadFields(fields);
        fields.RefuseOthers();
        return scenario;
    }

    private static Scenario ReadFields(JsonFields fields)
    {
        fields.Require("topology");
        var topology = fields.Word<Topology>("topology") ?? default;
        var defaults = Scenario.ForTopology(topology);
        return defaults with
        {
            SipDomain = fields.Texts("sipDomain") ?? [],
            ExchangeDeployment = fields.Word<ExchangeDeployment>("exchangeDeployment") ?? defaults.ExchangeDeployment,
            DirectorySynchronization = fields.Flag("directorySynchronization") ?? defaults.DirectorySynchronization,
            SingleSignOn = fields.Flag("singleSignOn") ?? defaults.SingleSignOn,
            Cloud = fields.Word<Cloud>("cloud") ?? defaults.Cloud,
            AccessEdgeFqdn = fields.Text("accessEdgeFqdn"),
            ExternalWebServicesFqdn = fields.Texts("externalWebServicesFqdn") ?? [],
            InternalWebServicesFqdn = fields.Text("internalWebServicesFqdn"),
            PoolFqdn = fields.Texts("poolFqdn") ?? [],
            TenantId = fields.Identifier("tenantId"),
            ServerVersion = fields.Word<ServerVersion>("serverVersion") ?? defaults.ServerVersion,
        };
    }

    private static void WriteText(Utf8JsonWriter json, string field, string? value)
    {
        if (value is not null)
        {
            json.WriteString(field, value);
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string field, string[] values)
    {
        json.WriteStartArray(field);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
