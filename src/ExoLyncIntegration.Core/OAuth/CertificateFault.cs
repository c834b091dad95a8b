namespace ExoLyncIntegration.OAuth;

/// <summary>What can be wrong with a certificate.</summary>
public enum CertificateFault
{
    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>Its time has not begun.</summary>
    NotYetValid,

    /// <summary>It does not bear the name of the host.</summary>
    WrongName,

    /// <summary>It was issued by itself and is not among the trusted ones.</summary>
    SelfSigned,

    /// <summary>Its chain ends in an authority that is not trusted here.</summary>
    UntrustedAuthority,

    /// <summary>Its chain cannot be completed: the server does not send the certificates between.</summary>
    IncompleteChain,

    /// <summary>It was revoked.</summary>
    Revoked,

    /// <summary>Its key is too short.</summary>
    WeakKey,

    /// <summary>Another fault, which the detail names.</summary>
    Other,
}
