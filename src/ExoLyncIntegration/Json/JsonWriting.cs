using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace ExoLyncIntegration.Json;

/// <summary>What is written alike in every file: fields that are left out where there is nothing to tell, and times.</summary>
internal static class JsonWriting
{
    public static void WriteKnown(this Utf8JsonWriter json, string field, string? value)
    {
        if (value is not null)
        {
            json.WriteString(field, value);
        }
    }

    public static void WriteKnown(this Utf8JsonWriter json, string field, bool? value)
    {
        if (value is { } known)
        {
            json.WriteBoolean(field, known);
        }
    }

    /// <summary>A time in UTC, to the second.</summary>
    public static void WriteTime(this Utf8JsonWriter json, string field, DateTimeOffset? value)
    {
        if (value is { } time)
        {
            json.WriteString(field, time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        }
    }

    public static void WriteTexts(this Utf8JsonWriter json, string field, IEnumerable<string> values)
    {
        json.WriteStartArray(field);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
