using ExoLyncIntegration.Reports;

namespace ExoLyncIntegration.Tenants;

/// <summary>
/// A user as the cloud's directory has it, with what the address checks read. The names are those of Microsoft Graph. What the
/// directory has no value for is <see langword="null"/> or empty: everything here was asked for, so nothing is unknown.
/// </summary>
public sealed record CloudUser
{
    /// <summary>The object's id in the cloud's directory.</summary>
    public required string Id { get; init; }

    /// <summary>The name that people see.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The sign-in name.</summary>
    public string? UserPrincipalName { get; init; }

    /// <summary>The primary mail address.</summary>
    public string? Mail { get; init; }

    /// <summary>All addresses with their types, such as <c>SMTP:anna@contoso.com</c> and <c>sip:anna@contoso.com</c>.</summary>
    public string[] ProxyAddresses { get; init; } = [];

    /// <summary>The SIP addresses as the directory shows them apart, usually without a prefix.</summary>
    public string[] ImAddresses { get; init; } = [];

    /// <summary>Whether the account may sign in; <see langword="null"/> where the directory does not tell.</summary>
    public bool? AccountEnabled { get; init; }

    /// <summary>Whether directory synchronization keeps the user; <see langword="null"/> for a user that it never did.</summary>
    public bool? OnPremisesSyncEnabled { get; init; }

    /// <summary>What joins the user with the one on-premises, in base64.</summary>
    public string? OnPremisesImmutableId { get; init; }

    /// <summary>The distinguished name on-premises.</summary>
    public string? OnPremisesDistinguishedName { get; init; }

    /// <summary>The account name on-premises.</summary>
    public string? OnPremisesSamAccountName { get; init; }

    /// <summary>The sign-in name.</summary>
    /// <returns>The id where there is none.</returns>
    public override string ToString() => VisibleText.OneLine(UserPrincipalName ?? Id);
}
