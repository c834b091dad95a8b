namespace ExoLyncIntegration.Results;

/// <summary>The outcome of a check. Ordered by how much it asks for attention.</summary>
public enum CheckStatus
{
    /// <summary>The check does not concern this target.</summary>
    NotApplicable,

    /// <summary>Looked up, and as it should be.</summary>
    Pass,

    /// <summary>Works, but not as documented.</summary>
    Warning,

    /// <summary>Could not be determined: a timeout, a server failure, access denied, a command missing from the session.</summary>
    Inconclusive,

    /// <summary>Looked up, and wrong or missing.</summary>
    Fail,
}
