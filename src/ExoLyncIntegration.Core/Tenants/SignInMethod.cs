namespace ExoLyncIntegration.Tenants;

/// <summary>How a session signs in to the cloud.</summary>
public enum SignInMethod
{
    /// <summary>A person signs in with the browser of this computer.</summary>
    Interactive,

    /// <summary>A person signs in with the browser of any computer, by typing a code.</summary>
    DeviceCode,

    /// <summary>An application proves itself with the private key of a certificate.</summary>
    Certificate,

    /// <summary>An application proves itself with a secret.</summary>
    ClientSecret,

    /// <summary>The Azure resource that this runs on signs in with the identity it was given.</summary>
    ManagedIdentity,

    /// <summary>A token that another session got. It cannot be renewed here.</summary>
    AccessToken,
}
