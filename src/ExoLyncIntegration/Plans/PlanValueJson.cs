using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExoLyncIntegration.Json;
using ExoLyncIntegration.Reports;

namespace ExoLyncIntegration.Plans;

/// <summary>
/// The values of parameters as JSON: texts, booleans, whole numbers of 32 bits, lists and null as themselves; everything else as an object with
/// one field that names its kind.
/// </summary>
internal static class PlanValueJson
{
    // The kinds of whole numbers besides that of 32 bits, which stands for itself.
    private static readonly (string Name, Type Type)[] Numbers =
    [
        ("byte", typeof(byte)), ("int16", typeof(short)), ("uint16", typeof(ushort)), ("uint32", typeof(uint)), ("int64", typeof(long)), ("uint64", typeof(ulong)),
    ];

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
            case IPAddress address: WriteKind(json, "ipAddress", json => json.WriteStringValue(address.ToString())); break;
            case IFormattable number when Numbers.FirstOrDefault(kind => kind.Type == number.GetType()) is { Name: { } name }:
                WriteKind(json, name, json => json.WriteStringValue(number.ToString(null, CultureInfo.InvariantCulture)));
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
            case JsonValueKind.Array: return List(value, path, problems);
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
            "ipAddress" => IPAddress.TryParse(text, out var address) ? address : null,
            "utf16" => kind.Value.ValueKind == JsonValueKind.Array ? Units(kind.Value) : null,
            var name => Number(name, text),
        };
        if (result is null)
        {
            problems.Add(path + "." + kind.Name, $"{kind.Value.GetRawText()} is no value of this kind, or the kind is unknown");
        }

        return result;
    }

    private static ScriptText? Script(string text, string path, JsonProblems problems)
    {
        // In its braces: a comment at its end would swallow the one that closes it, and with it the commands that follow in a script.
        var script = Parser.ParseInput("{" + text + "}", out _, out var errors);
        if (errors.Length == 0 && text.IndexOfAny(['\r', '\n']) < 0 && IsOneBlock(script))
        {
            if (VisibleText.Of(text) == text)
            {
                return new ScriptText(text);
            }

            problems.Add(path, "the script has characters that do not show");
            return null;
        }

        problems.Add(path, errors.Length > 0 ? $"the script does not parse: {errors[0].Message}" : "the script is not one block on one line");
        return null;
    }

    private static bool IsOneBlock(ScriptBlockAst script) =>
        script.EndBlock.Statements.Count == 1
        && script.EndBlock.Statements[0] is PipelineAst { PipelineElements.Count: 1 } pipeline
        && pipeline.PipelineElements[0] is CommandExpressionAst { Expression: ScriptBlockExpressionAst };

    private static object? Number(string kind, string? text)
    {
        try
        {
            return text is not null && Numbers.FirstOrDefault(number => number.Name == kind).Type is { } type
                ? Convert.ChangeType(decimal.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), type, CultureInfo.InvariantCulture)
                : null;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static Hashtable Table(JsonElement value, string path, JsonProblems problems)
    {
        var table = new Hashtable(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in value.EnumerateObject())
        {
            table[entry.Name] = Read(entry.Value, path + "." + entry.Name, problems);
        }

        return table;
    }

    private static Array List(JsonElement value, string path, JsonProblems problems)
    {
        var items = new List<object>();
        foreach (var item in value.EnumerateArray())
        {
            var read = Read(item, $"{path}[{items.Count}]", problems);
            if (read is not (string or IPAddress) || (items.Count > 0 && read.GetType() != items[0].GetType()))
            {
                problems.Add($"{path}[{items.Count}]", "a text is expected, or an address in a list of addresses");
                read = items.FirstOrDefault() ?? string.Empty;
            }

            items.Add(read);
        }

        var list = Array.CreateInstance(items.Count > 0 ? items[0].GetType() : typeof(string), items.Count);
        ((System.Collections.ICollection)items).CopyTo(list, 0);
        return list;
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
            WriteShown(json, text);
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

    // Who reviews the file sees what turns text around or hides in it: as escapes, which the encoder alone would not write for these.
    private static void WriteShown(Utf8JsonWriter json, string text)
    {
        if (!text.Any(IsFormat))
        {
            json.WriteStringValue(text);
            return;
        }

        json.WriteRawValue("\"" + string.Concat(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text).Select(static character =>
            IsFormat(character) ? "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture) : character.ToString())) + "\"");
    }

    private static bool IsFormat(char character) => CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format;

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
            var plain = (item as PSObject)?.BaseObject ?? item;
            if (plain is IPAddress)
            {
                Write(json, plain);
            }
            else
            {
                WriteText(json, Convert.ToString(plain, CultureInfo.InvariantCulture) ?? string.Empty);
            }
        }

        json.WriteEndArray();
    }
}
