using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using ExoLyncIntegration.OAuth;
using ExoLyncIntegration.Tenants;

namespace ExoLyncIntegration.Network.Tenants;

/// <summary>
/// Reads what Graph answers beside users. A field that was asked for and is not there, or is of another kind, is a damaged answer.
/// </summary>
internal static class GraphReading
{
    public static IEnumerable<JsonElement> List(JsonElement root)
    {
        var value = Asked(root, "value");
        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw new JsonException("The answer has no list of values.");
    }

    public static ServicePrincipal Principal(JsonElement element) => new(
        Asked(element, "id").GetString() ?? throw new JsonException("A service principal has no id."),
        Guid.TryParse(Text(element, "appId"), out var appId) ? appId : throw new JsonException("A service principal has no application id."),
        Text(element, "displayName"),
        Flag(element, "accountEnabled"),
        Texts(Asked(element, "servicePrincipalNames"), "servicePrincipalNames"),
        [.. Keys(element)]);

    public static string? Text(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw new JsonException($"{name} is not a text.");
    }

    private static IEnumerable<ServicePrincipalKey> Keys(JsonElement element)
    {
        var keys = Asked(element, "keyCredentials");
        if (keys.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("keyCredentials is not a list.");
        }

        foreach (var key in keys.EnumerateArray())
        {
            yield return new ServicePrincipalKey(
                Thumbprint(Text(key, "customKeyIdentifier")) ?? OfCertificate(Text(key, "key")), Text(key, "usage"), Time(key, "startDateTime"), Time(key, "endDateTime"));
        }
    }

    // Some callers store the 20 bytes of the thumbprint, others its 40 hexadecimal digits: as text, or read as if they were base64 themselves.
    private static string? Thumbprint(string? identifier)
    {
        if (identifier is null || IsHexThumbprint(identifier))
        {
            return identifier?.ToUpperInvariant();
        }

        var bytes = Bytes(identifier);
        if (bytes is { Length: 20 })
        {
            return BitConverter.ToString(bytes).Replace("-", string.Empty);
        }

        var text = bytes is { Length: 40 } ? Encoding.ASCII.GetString(bytes) : null;
        return text is not null && IsHexThumbprint(text) ? text.ToUpperInvariant() : null;
    }

    // The certificate itself, or, as the published script stores it, the ASCII codes of its base64 form.
    private static string? OfCertificate(string? key)
    {
        var bytes = key is null ? null : Bytes(key);
        if (bytes is null)
        {
            return null;
        }

        var certificate = CertificateFacts.Read(bytes) ?? (Bytes(Encoding.ASCII.GetString(bytes)) is { } inner ? CertificateFacts.Read(inner) : null);
        return certificate?.Thumbprint;
    }

    private static byte[]? Bytes(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool IsHexThumbprint(string text) => text.Length == 40 && text.All(Uri.IsHexDigit);

    private static DateTimeOffset? Time(JsonElement element, string name) =>
        DateTimeOffset.TryParse(Text(element, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.ToUniversalTime() : null;

    private static bool? Flag(JsonElement element, string name) => !element.TryGetProperty(name, out var value)
        ? null
        : value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Null => null,
            _ => throw new JsonException($"{name} is neither true nor false."),
        };

    private static string[] Texts(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Array => [.. element.EnumerateArray().Select(item =>
            item.ValueKind == JsonValueKind.String ? item.GetString()! : throw new JsonException($"{name} holds something that is not a text."))],
        _ => throw new JsonException($"{name} is not a list."),
    };

    private static JsonElement Asked(JsonElement element, string name) =>
        Present(element, name).GetProperty(name);

    private static JsonElement Present(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out _) ? element : throw new JsonException($"The answer lacks {name}, which was asked for.");
}
