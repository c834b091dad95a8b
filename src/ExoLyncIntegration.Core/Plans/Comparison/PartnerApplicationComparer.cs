using System;
using System.Collections.Generic;
using ExoLyncIntegration.Configuration;

namespace ExoLyncIntegration.Plans.Comparison;

/// <summary>
/// Partner applications, known by their names. Whether one trusts an OAuth server or a metadata document shows in AuthToken only;
/// its application id cannot be changed with Set-.
/// </summary>
internal sealed class PartnerApplicationComparer : NamedObjectComparer
{
    private const string AuthToken = "AuthToken";
    private const string UseOAuthServer = "UseOAuthServer";
    private const string MetadataUrl = "MetadataUrl";
    private const string ApplicationIdentifier = "ApplicationIdentifier";
    private const string TokenPrefix = "Value=";

    protected override ConfigurationSection Section => ConfigurationSection.PartnerApplication;

    protected override string Noun => "CsPartnerApplication";

    protected override string Kind => "partner application";

    protected override IReadOnlyList<string> Properties =>
        ["Identity", ApplicationIdentifier, "ApplicationTrustLevel", "Realm", "AcceptSecurityIdentifierInformation", "Enabled"];

    protected override IReadOnlyList<string> Words => ["ApplicationTrustLevel"];

    protected override PlanComparison Creation(PlanCommand command, IReadOnlyList<ConfigurationItem> items, ConfigurationItem? named, LiveConfiguration live)
    {
        if (named is null)
        {
            return Missing(command);
        }

        var wanted = Text(command, ApplicationIdentifier);
        return wanted is not null && named.TryGet(ApplicationIdentifier, out var current) && !Same(wanted, current)
            ? Replacement(command, named, [new PlanDifference(ApplicationIdentifier, current, wanted)], $"Its ApplicationIdentifier is {current} and cannot be changed.")
            : Change(command, named);
    }

    protected override (List<PlanDifference> Differences, List<string> Unknown) Differences(PlanCommand command, ConfigurationItem item)
    {
        var differences = new List<PlanDifference>();
        var unknown = new List<string>();
        foreach (var value in Values(command, "Identity"))
        {
            var property = value.Key is UseOAuthServer or MetadataUrl ? AuthToken : value.Key;
            if (!item.TryGet(property, out var current))
            {
                unknown.Add(property);
            }
            else if (!(property == AuthToken ? Carries(current, value) : Same(value.Value, current)))
            {
                differences.Add(new PlanDifference(property, current, value.Key == UseOAuthServer ? UseOAuthServer : property == AuthToken ? TokenPrefix + value.Value : value.Value));
            }
        }

        // A disabled application does nothing, whatever its other values.
        if (!command.Parameters.Contains("Enabled") && item.TryGet("Enabled", out var enabled) && Same(enabled, false))
        {
            differences.Add(new PlanDifference("Enabled", enabled, true));
        }

        return (differences, unknown);
    }

    protected override IEnumerable<KeyValuePair<string, object?>> Setting(PlanDifference difference, object? value) =>
        difference.Property == AuthToken ? [Token(value?.ToString())] : base.Setting(difference, value);

    protected override IEnumerable<KeyValuePair<string, object?>> Recreation(ConfigurationItem item)
    {
        var token = Token(item.Text(AuthToken));
        foreach (var parameter in base.Recreation(item))
        {
            // With a metadata document the identifier and the realm come from there.
            if (token.Key == MetadataUrl && parameter.Key is ApplicationIdentifier or "Realm")
            {
                continue;
            }

            yield return parameter;
        }

        yield return token;
    }

    private static bool Carries(object? current, KeyValuePair<string, object?> value)
    {
        var wanted = value.Key == UseOAuthServer ? UseOAuthServer : value.Value?.ToString() ?? string.Empty;
        return current?.ToString() is { } token
            && (value.Key == UseOAuthServer
                ? token.IndexOf(wanted, StringComparison.OrdinalIgnoreCase) >= 0
                : string.Equals(Url(token), wanted, StringComparison.OrdinalIgnoreCase));
    }

    private static KeyValuePair<string, object?> Token(string? token) =>
        token is null || token.IndexOf(UseOAuthServer, StringComparison.OrdinalIgnoreCase) >= 0
            ? new(UseOAuthServer, PlanSwitch.On)
            : new(MetadataUrl, Url(token));

    private static string Url(string token) =>
        token.StartsWith(TokenPrefix, StringComparison.OrdinalIgnoreCase) ? token.Substring(TokenPrefix.Length) : token;
}
