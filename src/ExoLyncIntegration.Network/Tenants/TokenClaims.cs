using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace ExoLyncIntegration.Network.Tenants;

/// <summary>What an access token says about itself. It is shown, never trusted: whether the token is good, the service decides.</summary>
internal sealed record TokenClaims
{
    public static TokenClaims None { get; } = new();

    public string? TenantId { get; private init; }

    public string? ClientId { get; private init; }

    public string? Account { get; private init; }

    public string? Audience { get; private init; }

    public DateTimeOffset? ExpiresOn { get; private init; }

    public string[] Permission { get; private init; } = [];

    /// <summary>Reads a token; one that cannot be read says nothing.</summary>
    public static TokenClaims Read(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3)
        {
            return None;
        }

        try
        {
            using var document = JsonDocument.Parse(Decode(parts[1]));
            var root = document.RootElement;
            return root.ValueKind != JsonValueKind.Object ? None : new TokenClaims
            {
                TenantId = Text(root, "tid"),
                ClientId = Text(root, "appid") ?? Text(root, "azp"),
                Account = Text(root, "upn") ?? Text(root, "preferred_username") ?? Text(root, "unique_name") ?? Text(root, "app_displayname"),
                Audience = Text(root, "aud"),
                ExpiresOn = root.TryGetProperty("exp", out var end) && end.ValueKind == JsonValueKind.Number && end.TryGetInt64(out var seconds)
                    ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                    : null,
                Permission = [.. Permissions(root).Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(static name => name, StringComparer.OrdinalIgnoreCase)],
            };
        }
        // A text that is no Unicode is an InvalidOperationException.
        catch (Exception exception) when (exception is JsonException or FormatException or ArgumentOutOfRangeException or InvalidOperationException)
        {
            return None;
        }
    }

    // Delegated permissions are one text (scp), those of an application a list (roles).
    private static IEnumerable<string> Permissions(JsonElement root)
    {
        foreach (var scope in (Text(root, "scp") ?? string.Empty).Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            yield return scope;
        }

        if (root.TryGetProperty("roles", out var roles) && roles.ValueKind == JsonValueKind.Array)
        {
            foreach (var role in roles.EnumerateArray())
            {
                if (role.ValueKind == JsonValueKind.String)
                {
                    yield return role.GetString()!;
                }
            }
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static byte[] Decode(string part)
    {
        var text = part.Replace('-', '+').Replace('_', '/');
        return Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='));
    }
}
