using System;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Tenants;

/// <summary>How a session is connected to the cloud. It holds no secret and no token.</summary>
public sealed record CloudConnection
{
    /// <summary>The cloud.</summary>
    public required Cloud Cloud { get; init; }

    /// <summary>How the session signed in.</summary>
    public required SignInMethod Method { get; init; }

    /// <summary>The tenant's id; as it was given where the token does not tell.</summary>
    public string? TenantId { get; init; }

    /// <summary>The application's id; <see langword="null"/> where it is not told.</summary>
    public string? ClientId { get; init; }

    /// <summary>The person or the application that is signed in; <see langword="null"/> where it is not told.</summary>
    public string? Account { get; init; }

    /// <summary>The permissions that the token carries, in the order of their names. Empty where the token cannot be read.</summary>
    public string[] Permission { get; init; } = [];

    /// <summary>
    /// When the present token expires (UTC); it is renewed before, where the method of sign-in can. <see langword="null"/> where the token does not tell.
    /// </summary>
    public DateTimeOffset? ExpiresOn { get; init; }

    /// <summary>Whether the session renews its token without asking.</summary>
    public bool CanRenew => Method != SignInMethod.AccessToken;

    /// <summary>The root of the authority.</summary>
    public required Uri Authority { get; init; }

    /// <summary>The root of Microsoft Graph.</summary>
    public required Uri Graph { get; init; }

    /// <summary>The account, the tenant and the cloud, on one line.</summary>
    /// <returns>For example <c>admin@contoso.com in 11111111-2222-3333-4444-555555555555 (Worldwide)</c>.</returns>
    public override string ToString() => $"{Account ?? ClientId ?? "unknown account"} in {TenantId ?? "unknown tenant"} ({Cloud})";
}
