using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace ExoLyncIntegration.Json;

/// <summary>
/// Reads the fields of one JSON object strictly: a field of the wrong type, a field twice and a field that nobody asked for are
/// problems, each named with its path.
/// </summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, JsonElement> fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly JsonProblems problems;
    private readonly string path;

    public JsonFields(JsonElement element, string path, JsonProblems problems)
    {
        this.path = path;
        this.problems = problems;
        if (element.ValueKind != JsonValueKind.Object)
        {
            problems.Add(path, $"an object is expected, not {Kind(element)}");
            return;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (fields.ContainsKey(property.Name))
            {
                problems.Add(Path(property.Name), "the field stands here twice");
            }

            fields[property.Name] = property.Value;
        }
    }

    public string Path(string field) => path + "." + field;

    public string? Text(string field) => Read(field, JsonValueKind.String, "a text", static value => value.GetString());

    public bool? Flag(string field)
    {
        if (!TryFind(field, out var value))
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        problems.Add(Path(field), $"true or false is expected, not {Kind(value)}");
        return null;
    }

    public int? Number(string field)
    {
        if (!TryFind(field, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
        {
            return number;
        }

        problems.Add(Path(field), $"a whole number is expected, not {Kind(value)}");
        return null;
    }

    public Guid? Identifier(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (Guid.TryParseExact(text, "D", out var identifier))
        {
            return identifier;
        }

        problems.Add(Path(field), $"'{text}' is not a GUID such as 11111111-2222-3333-4444-555555555555");
        return null;
    }

    /// <summary>A time; one without a zone is UTC.</summary>
    public DateTimeOffset? Time(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return time;
        }

        problems.Add(Path(field), $"'{text}' is not a time such as 2027-01-31T08:00:00Z");
        return null;
    }

    public T? Word<T>(string field)
        where T : struct, Enum
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        // Names only: Enum.TryParse would take numbers as well.
        if (Array.IndexOf(Enum.GetNames(typeof(T)), text) >= 0)
        {
            return (T)Enum.Parse(typeof(T), text);
        }

        problems.Add(Path(field), $"'{text}' is not one of {string.Join(", ", Enum.GetNames(typeof(T)))}");
        return null;
    }

    public string[]? Texts(string field)
    {
        if (!TryFind(field, out var value))
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            problems.Add(Path(field), $"a list of texts is expected, not {Kind(value)}");
            return null;
        }

        var texts = new List<string>();
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.String)
            {
                texts.Add(item.GetString()!);
            }
            else
            {
                problems.Add($"{Path(field)}[{index}]", $"a text is expected, not {Kind(item)}");
            }

            index++;
        }

        return [.. texts];
    }

    /// <summary>The fields of an object in a field.</summary>
    public JsonFields? Object(string field) =>
        TryFind(field, out var value) ? new JsonFields(value, Path(field), problems) : null;

    /// <summary>The fields of each object of a list.</summary>
    public IReadOnlyList<JsonFields> ObjectFields(string field) =>
        [.. Objects(field).Select(item => new JsonFields(item.Element, item.Path, problems))];

    /// <summary>The objects of a list, each with its path.</summary>
    public IReadOnlyList<(JsonElement Element, string Path)> Objects(string field)
    {
        if (!TryFind(field, out var value))
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            problems.Add(Path(field), $"a list of objects is expected, not {Kind(value)}");
            return [];
        }

        var objects = new List<(JsonElement, string)>();
        foreach (var item in value.EnumerateArray())
        {
            objects.Add((item, $"{Path(field)}[{objects.Count}]"));
        }

        return objects;
    }

    /// <summary>A field of any type; null counts as a value.</summary>
    public JsonElement? Any(string field)
    {
        known.Add(field);
        if (fields.TryGetValue(field, out var value))
        {
            return value;
        }

        problems.Add(Path(field), "the field is missing");
        return null;
    }

    /// <summary>All fields of this object, of any type. They are properties of an object: two whose names differ in case alone are a problem.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonElement>> All()
    {
        known.UnionWith(fields.Keys);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var properties = new List<KeyValuePair<string, JsonElement>>();
        foreach (var field in fields)
        {
            if (names.Add(field.Key))
            {
                properties.Add(field);
            }
            else
            {
                problems.Add(Path(field.Key), "the field stands here twice, in another case");
            }
        }

        return properties;
    }

    /// <summary>All fields of this object, each a text.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> AllTexts()
    {
        var texts = new List<KeyValuePair<string, string>>();
        foreach (var field in new List<string>(fields.Keys))
        {
            if (Text(field) is { } text)
            {
                texts.Add(new(field, text));
            }
        }

        return texts;
    }

    /// <summary>Whether a field is there, and not null.</summary>
    public bool Has(string field) => TryFind(field, out _);

    /// <summary>Says that a field must be there.</summary>
    public void Require(string field)
    {
        known.Add(field);
        if (!fields.TryGetValue(field, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            problems.Add(Path(field), "the field is missing");
        }
    }

    /// <summary>Says that the object must be of a version of its form that is known; it may name its schema.</summary>
    public void RequireVersion(int known)
    {
        Text("$schema");
        Require("formatVersion");
        if (Number("formatVersion") is { } version && version != known)
        {
            problems.Add(Path("formatVersion"), $"version {version} is unknown; this module reads version {known}");
        }
    }

    /// <summary>Names the fields that nobody asked for.</summary>
    public void RefuseOthers()
    {
        foreach (var field in fields.Keys)
        {
            if (!known.Contains(field))
            {
                problems.Add(Path(field), "the field is unknown");
            }
        }
    }

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "the number " + value.GetRawText(),
        JsonValueKind.True or JsonValueKind.False => "true or false",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        _ => "null",
    };

    private T? Read<T>(string field, JsonValueKind kind, string expected, Func<JsonElement, T?> read)
        where T : class
    {
        if (!TryFind(field, out var value))
        {
            return null;
        }

        if (value.ValueKind == kind)
        {
            return read(value);
        }

        problems.Add(Path(field), $"{expected} is expected, not {Kind(value)}");
        return null;
    }

    private bool TryFind(string field, out JsonElement value)
    {
        known.Add(field);
        return fields.TryGetValue(field, out value) && value.ValueKind != JsonValueKind.Null;
    }
}
