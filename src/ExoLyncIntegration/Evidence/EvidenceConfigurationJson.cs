using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using ExoLyncIntegration.Configuration;
using ExoLyncIntegration.Json;

namespace ExoLyncIntegration.Evidence;

/// <summary>A section of the configuration as JSON: its objects, or why they are unknown.</summary>
internal static class EvidenceConfigurationJson
{
    public static void Write(ConfigurationSection section, SectionReading reading, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("section", section.ToString());
        if (reading.Items is { } items)
        {
            json.WriteStartArray("items");
            foreach (var item in items)
            {
                json.WriteStartObject();
                foreach (var property in item.Properties)
                {
                    json.WritePropertyName(property.Key);
                    JsonSerializer.Serialize(json, property.Value, property.Value?.GetType() ?? typeof(object));
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
        else
        {
            json.WriteString("reason", reading.Reason);
        }

        json.WriteEndObject();
    }

    public static (ConfigurationSection Section, SectionReading Reading) Read(JsonFields fields)
    {
        fields.Require("section");
        var section = fields.Word<ConfigurationSection>("section") ?? default;
        var reason = fields.Text("reason");
        var reading = fields.Has("items")
            ? SectionReading.Of([.. fields.ObjectFields("items").Select(static item => new ConfigurationItem(item.All().Select(static property => new KeyValuePair<string, object?>(property.Key, Value(property.Value)))))])
            : SectionReading.Unknown(reason ?? "The evidence does not tell.");
        fields.RefuseOthers();
        return (section, reading);
    }

    private static object? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.TryGetInt64(out var number) ? number : value.TryGetDouble(out var real) ? real : value.GetRawText(),
        JsonValueKind.Array => value.EnumerateArray().Select(static item => item.ToString()).ToArray(),
        JsonValueKind.Object => value.GetRawText(),
        _ => null,
    };
}
