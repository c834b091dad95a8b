using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text.Json;
using ExoLyncIntegration.Json;

namespace ExoLyncIntegration.Plans;

/// <summary>
/// The values of parameters as JSON: texts, booleans, whole numbers, lists and null as themselves; everything else as an object with
/// one field that names its kind.
/// </summary>
internal static class PlanValueJson
{
    /// <summary>Whether a text can be the name of a parameter on a command line.</summary>
    public static bool IsParameterName(string name) =>
        name.Length > 0 && name.All(static character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_');

    /// <summary>Writes a value.</summary>
    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value is PSObject wrapped ? wrapped.BaseObject : value)
        {
            case null: json.WriteNullValue(); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case string text: WriteText(json, text); break;
            case int number: json.WriteNumberValue(number); break;
            case PlanSwitch: WriteKind(json, "switch", static json => json.WriteBooleanValue(true)); break;
            case BareWord word: WriteKind(json, "word", json => json.WriteStringValue(word.Value)); break;
            case ScriptText script: WriteKind(json, "script", json => json.WriteStringValue(script.Text)); break;
            case ScriptBlock script: WriteKind(json, "script", json => json.WriteStringValue(script.ToString())); break;
            case IDictionary table: WriteKind(json, "table", json => WriteTable(json, table)); break;
            case IEnumerable list: WriteList(json, list); break;
            case TimeSpan duration: WriteKind(json, "timeSpan", json => json.WriteStringValue(duration.ToString("c", CultureInfo.InvariantCulture))); break;
            case Guid identifier: WriteKind(json, "guid", json => json.WriteStringValue(identifier)); break;
            case IFormattable number when number is long or ulong or uint or short or ushort or byte:
                WriteKind(json, "number", json => json.WriteStringValue(number.ToString(null, CultureInfo.InvariantCulture)));
                break;
            case { } other: WriteText(json, other.ToString() ?? string.Empty); break;
        }
    }

    /// <summary>Reads a value.</summary>
    public static object? Read(JsonElement value, string path, JsonProblems problems)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null: return null;
            case JsonValueKind.True: return true;
            case JsonValueKind.False: return false;
            case JsonValueKind.String: return value.GetString();
            case JsonValueKind.Number when value.TryGetInt32(out var number): return number;
            case JsonValueKind.Array: return Texts(value, path, problems);
            case JsonValueKind.Object: return OfKind(value, path, problems);
            default:
                problems.Add(path, $"{value.GetRawText()} is no whole number of 32 bits");
                return null;
        }
    }

    private static object? OfKind(JsonElement value, string path, JsonProblems problems)
    {
        var fields = value.EnumerateObject().ToList();
        if (fields.Count != 1)
        {
            problems.Add(path, "an object with one field, the kind of the value, is expected");
            return null;
        }

        var kind = fields[0];
        var text = kind.Value.ValueKind == JsonValueKind.String ? kind.Value.GetString()! : null;
        object? result = kind.Name switch
        {
            "switch" => kind.Value.ValueKind == JsonValueKind.True ? PlanSwitch.On : null,
            "word" => text is not null && IsParameterName(text) ? new BareWord(text) : null,
            "script" => text is not null ? Script(text, path, problems) : null,
            "table" => kind.Value.ValueKind == JsonValueKind.Object ? Table(kind.Value, path + ".table", problems) : null,
            "timeSpan" => TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var duration) ? duration : null,
            "guid" => Guid.TryParse(text, out var identifier) ? identifier : null,
            "number" => Number(text),
            "utf16" => kind.Value.ValueKind == JsonValueKind.Array ? Units(kind.Value) : null,
            _ => null,
        };
        if (result is null)
        {
            problems.Add(path + "." + kind.Name, $"{kind.Value.GetRawText()} is no value of this kind, or the kind is unknown");
        }

        return result;
    }

    private static ScriptText? Script(string text, string path, JsonProblems problems)
    {
        Parser.ParseInput(text, out _, out var errors);
        if (errors.Length == 0 && text.IndexOfAny(['\r', '\n']) < 0)
        {
            return new ScriptText(text);
        }

        problems.Add(path, errors.Length > 0 ? $"the script does not parse: {errors[0].Message}" : "the script has more than one line");
        return null;
    }

    private static object? Number(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var large) ? large
        : null;

    private static Hashtable Table(JsonElement value, string path, JsonProblems problems)
    {
        var table = new Hashtable(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in value.EnumerateObject())
        {
            table[entry.Name] = Read(entry.Value, path + "." + entry.Name, problems);
        }

        return table;
    }

    private static string[] Texts(JsonElement value, string path, JsonProblems problems)
    {
        var texts = new List<string>();
        foreach (var item in value.EnumerateArray())
        {
            if (Read(item, $"{path}[{texts.Count}]", problems) is string text)
            {
                texts.Add(text);
            }
            else
            {
                problems.Add($"{path}[{texts.Count}]", "a text is expected");
                texts.Add(string.Empty);
            }
        }

        return [.. texts];
    }

    private static string? Units(JsonElement value)
    {
        var units = new List<char>();
        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Number || !item.TryGetUInt16(out var unit))
            {
                return null;
            }

            units.Add((char)unit);
        }

        return new string([.. units]);
    }

    private static void WriteText(Utf8JsonWriter json, string text)
    {
        if (IsWellFormed(text))
        {
            json.WriteStringValue(text);
            return;
        }

        // Half a surrogate pair has no UTF-8 form.
        WriteKind(json, "utf16", json =>
        {
            json.WriteStartArray();
            foreach (var unit in text)
            {
                json.WriteNumberValue(unit);
            }

            json.WriteEndArray();
        });
    }

    private static bool IsWellFormed(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogate(text[index]))
            {
                if (!char.IsHighSurrogate(text[index]) || index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]))
                {
                    return false;
                }

                index++;
            }
        }

        return true;
    }

    private static void WriteKind(Utf8JsonWriter json, string kind, Action<Utf8JsonWriter> write)
    {
        json.WriteStartObject();
        json.WritePropertyName(kind);
        write(json);
        json.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter json, IDictionary table)
    {
        json.WriteStartObject();
        foreach (DictionaryEntry entry in table)
        {
            json.WritePropertyName(entry.Key.ToString()!);
            Write(json, entry.Value);
        }

        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, IEnumerable list)
    {
        json.WriteStartArray();
        foreach (var item in list)
        {
            WriteText(json, Convert.ToString((item as PSObject)?.BaseObject ?? item, CultureInfo.InvariantCulture) ?? string.Empty);
        }

        json.WriteEndArray();
    }
}
