using System;
using System.Collections.Generic;
using System.Security;
using System.Security.Cryptography.X509Certificates;

namespace ExoLyncIntegration.Tenants;

/// <summary>All that signing in needs. Secrets are in their safe forms only: this object can be shown anywhere.</summary>
public sealed record SignInRequest
{
    /// <summary>
    /// Microsoft Graph Command Line Tools (<see cref="References.Source.MicrosoftApplications"/>): Microsoft's own public client for administrators at
    /// a prompt, the one that Connect-MgGraph uses. A person signs in with it where no application of the organization's own is named.
    /// </summary>
    public static readonly Guid GraphCommandLineTools = new("14d82eec-204b-4c2f-b7e8-296a70dab67e");

    /// <summary>The cloud's services.</summary>
    public required CloudServices Services { get; init; }

    /// <summary>How to sign in.</summary>
    public required SignInMethod Method { get; init; }

    /// <summary>The tenant's id or one of its domains; <see langword="null"/> for the home tenant of the account.</summary>
    public string? Tenant { get; init; }

    /// <summary>
    /// The application's id. For a managed identity the id of a user-assigned one, or <see langword="null"/> for the system-assigned one.
    /// </summary>
    public Guid? ClientId { get; init; }

    /// <summary>The permissions to ask for; each is a name of Microsoft Graph, such as <c>User.Read.All</c>.</summary>
    public IReadOnlyList<string> Permission { get; init; } = [];

    /// <summary>The account that a person is asked to sign in with; <see langword="null"/> to choose.</summary>
    public string? Account { get; init; }

    /// <summary>The certificate with its private key, for <see cref="SignInMethod.Certificate"/>.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>The secret of <see cref="SignInMethod.ClientSecret"/>, or the token of <see cref="SignInMethod.AccessToken"/>.</summary>
    public SecureString? Secret { get; init; }
}
