using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using ExoLyncIntegration.OAuth;

namespace ExoLyncIntegration.Json;

/// <summary>
/// Reads metadata documents. Publishers disagree about the case of names (keyinfo, keyInfo) and leave fields out: names are taken in any case, and
/// only what is there and broken is a problem.
/// </summary>
internal static class MetadataJson
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    public static MetadataDocument Read(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(body), Options);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : Broken("$: an object is expected");
        }
        catch (JsonException exception)
        {
            return Broken($"not JSON at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}");
        }
        catch (InvalidOperationException)
        {
            // The parser lets half a surrogate pair and broken UTF-8 through; whoever asks for the text hears of it.
            return Broken("it holds a text that is no Unicode");
        }
    }

    private static MetadataDocument Broken(string problem) => new() { Problems = [problem] };

    private static ReadOnlyMemory<byte> WithoutMark(byte[] body) =>
        body.Length >= 3 && body[0] == 0xEF && body[1] == 0xBB && body[2] == 0xBF ? body.AsMemory(3) : body.AsMemory();

    private static MetadataDocument Read(JsonElement root)
    {
        var problems = new JsonProblems();
        return new MetadataDocument
        {
            Name = Text(root, "name", "$", problems),
            Realm = Text(root, "realm", "$", problems),
            ServiceName = Text(root, "serviceName", "$", problems),
            Issuer = Text(root, "issuer", "$", problems),
            Keys = Keys(root, problems),
            Problems = problems.Found,
        };
    }

    private static List<MetadataKey> Keys(JsonElement root, JsonProblems problems)
    {
        var keys = new List<MetadataKey>();
        if (Find(root, "keys") is not { } list)
        {
            return keys;
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            problems.Add("$.keys", "a list is expected");
            return keys;
        }

        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            var path = $"$.keys[{index++}]";
            if (item.ValueKind != JsonValueKind.Object)
            {
                problems.Add(path, "an object is expected");
                continue;
            }

            var info = Find(item, "keyinfo") ?? default;
            var value = Find(item, "keyvalue") ?? default;
            var encoded = Text(value, "value", path + ".keyvalue", problems);
            keys.Add(new MetadataKey(
                Text(item, "usage", path, problems), Text(info, "x5t", path + ".keyinfo", problems), Text(value, "type", path + ".keyvalue", problems), Certificate(encoded)));
        }

        return keys;
    }

    private static CertificateFacts? Certificate(string? encoded)
    {
        try
        {
            return encoded is null ? null : CertificateFacts.Read(Convert.FromBase64String(encoded));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement element, string name, string path, JsonProblems problems)
    {
        switch (Find(element, name))
        {
            case null or { ValueKind: JsonValueKind.Null }:
                return null;
            case { ValueKind: JsonValueKind.String } text:
                return text.GetString();
            default:
                problems.Add($"{path}.{name}", "a text is expected");
                return null;
        }
    }

    private static JsonElement? Find(JsonElement element, string name) => element.ValueKind != JsonValueKind.Object
        ? null
        : element.EnumerateObject()
            .Where(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
            .Select(static property => (JsonElement?)property.Value)
            .FirstOrDefault();
}
