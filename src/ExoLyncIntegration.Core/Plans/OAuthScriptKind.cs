namespace ExoLyncIntegration.Plans;

/// <summary>What a script of step 7 does.</summary>
internal enum OAuthScriptKind
{
    /// <summary>Writes the public part of the servers' certificate to a file.</summary>
    ExportCertificate,

    /// <summary>Adds the certificate of a file to the keys of a service principal.</summary>
    AddKey,

    /// <summary>Takes the certificate of a file from the keys of a service principal.</summary>
    RemoveKey,

    /// <summary>Adds names to a service principal.</summary>
    AddNames,

    /// <summary>Takes names from a service principal.</summary>
    RemoveNames,
}
