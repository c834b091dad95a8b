using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ExoLyncIntegration.Console.Commands.Data;

/// <summary>Objects as JSON and back.</summary>
internal static class JsonText
{
    /// <summary>Writes an object.</summary>
    /// <param name="value">The object.</param>
    /// <param name="depth">How deep to go; what lies deeper is written as text.</param>
    /// <param name="indented">Whether to write for people.</param>
    /// <param name="enumsAsStrings">Whether to write words of enumerations instead of their numbers.</param>
    /// <returns>The JSON.</returns>
    public static string Write(object? value, int depth, bool indented, bool enumsAsStrings)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(stream, options))
        {
            Write(writer, value, depth, enumsAsStrings);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Reads JSON.</summary>
    /// <param name="text">The JSON; comments and trailing commas are let pass.</param>
    /// <param name="asHashtable">Whether objects become ordered tables.</param>
    /// <returns>Objects, arrays, text, numbers, booleans.</returns>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static object? Read(string text, bool asHashtable)
    {
        using var document = JsonDocument.Parse(
            text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 1024 });
        return Read(document.RootElement, asHashtable);
    }

    private static void Write(Utf8JsonWriter writer, object? value, int depth, bool enumsAsStrings)
    {
        switch (value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string or char or Guid or Uri or Version or TimeSpan:
                writer.WriteStringValue(Convert.ToString(PSObject.AsPSObject(value).BaseObject, CultureInfo.InvariantCulture));
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case SwitchParameter flag:
                writer.WriteBooleanValue(flag);
                break;
            case DateTime date:
                writer.WriteStringValue(date);
                break;
            case DateTimeOffset date:
                writer.WriteStringValue(date);
                break;
            case Enum word when enumsAsStrings:
                writer.WriteStringValue(word.ToString());
                break;
            case Enum word:
                writer.WriteNumberValue(Convert.ToInt64(word, CultureInfo.InvariantCulture));
                break;
            case double number when !double.IsFinite(number):
                writer.WriteStringValue(number.ToString(CultureInfo.InvariantCulture));
                break;
            case byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal:
                writer.WriteRawValue(Convert.ToString(PSObject.AsPSObject(value).BaseObject, CultureInfo.InvariantCulture)!);
                break;
            case { } when depth < 0:
                writer.WriteStringValue(LanguagePrimitives.ConvertTo<string>(value));
                break;
            case IDictionary table:
                WriteProperties(writer, table.Keys.Cast<object>().Select(key => (key.ToString()!, table[key])), depth, enumsAsStrings);
                break;
            case IEnumerable values:
                writer.WriteStartArray();
                foreach (var item in values)
                {
                    Write(writer, item, depth - 1, enumsAsStrings);
                }

                writer.WriteEndArray();
                break;
            default:
                WriteProperties(
                    writer, PSObject.AsPSObject(value).Properties.Where(static property => property.IsGettable).Select(static property => (property.Name, Value(property))), depth, enumsAsStrings);
                break;
        }
    }

    private static void WriteProperties(Utf8JsonWriter writer, IEnumerable<(string Name, object? Value)> properties, int depth, bool enumsAsStrings)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in properties)
        {
            writer.WritePropertyName(name);
            Write(writer, value, depth - 1, enumsAsStrings);
        }

        writer.WriteEndObject();
    }

    private static object? Value(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException)
        {
            // As everywhere in PowerShell: a property that cannot be read has no value.
            return null;
        }
    }

    private static object? Read(JsonElement element, bool asHashtable)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object when asHashtable:
                var table = new System.Collections.Specialized.OrderedDictionary(StringComparer.OrdinalIgnoreCase);
                foreach (var property in element.EnumerateObject())
                {
                    table[property.Name] = Read(property.Value, asHashtable);
                }

                return table;
            case JsonValueKind.Object:
                var output = new PSObject();
                foreach (var property in element.EnumerateObject())
                {
                    output.Properties.Remove(property.Name);
                    output.Properties.Add(new PSNoteProperty(property.Name, Read(property.Value, asHashtable)));
                }

                return output;
            case JsonValueKind.Array:
                return element.EnumerateArray().Select(item => Read(item, asHashtable)).ToArray();
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.Number:
                return element.TryGetInt64(out var whole) ? whole : element.TryGetDecimal(out var exact) ? exact : element.GetDouble();
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            default:
                return null;
        }
    }
}
