using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using ExoLyncIntegration.Tenants;

namespace ExoLyncIntegration.Network.Tenants;

/// <summary>
/// A user as Graph writes it. What the checks judge by and every user has, as a value or as none, must be there: a field that was asked for
/// and is not there is a damaged answer, never an empty field.
/// </summary>
internal sealed class GraphUser
{
    /// <summary>What is asked of every user.</summary>
    public const string Fields =
        "id,displayName,userPrincipalName,mail,proxyAddresses,imAddresses,accountEnabled,"
        + "onPremisesSyncEnabled,onPremisesImmutableId,onPremisesDistinguishedName,onPremisesSamAccountName";

    [JsonRequired]
    public string? Id { get; set; }

    public string? DisplayName { get; set; }

    [JsonRequired]
    public string? UserPrincipalName { get; set; }

    [JsonRequired]
    public string? Mail { get; set; }

    [JsonRequired]
    public string[]? ProxyAddresses { get; set; }

    public string[]? ImAddresses { get; set; }

    public bool? AccountEnabled { get; set; }

    public bool? OnPremisesSyncEnabled { get; set; }

    public string? OnPremisesImmutableId { get; set; }

    public string? OnPremisesDistinguishedName { get; set; }

    public string? OnPremisesSamAccountName { get; set; }

    /// <summary>The user as the module has it.</summary>
    /// <exception cref="JsonException">The user has no id, or an address that is none.</exception>
    public CloudUser ToUser() => new()
    {
        Id = Id ?? throw new JsonException("A user has no id."),
        DisplayName = DisplayName,
        UserPrincipalName = UserPrincipalName,
        Mail = Mail,
        ProxyAddresses = Texts(ProxyAddresses, "proxyAddresses"),
        ImAddresses = Texts(ImAddresses, "imAddresses"),
        AccountEnabled = AccountEnabled,
        OnPremisesSyncEnabled = OnPremisesSyncEnabled,
        OnPremisesImmutableId = OnPremisesImmutableId,
        OnPremisesDistinguishedName = OnPremisesDistinguishedName,
        OnPremisesSamAccountName = OnPremisesSamAccountName,
    };

    // The deserializer lets null stand in a list of texts.
    private static string[] Texts(string[]? values, string name)
    {
        if (values is null)
        {
            return [];
        }

        return Array.IndexOf(values, null) < 0 ? values : throw new JsonException($"{name} holds something that is not a text.");
    }
}
