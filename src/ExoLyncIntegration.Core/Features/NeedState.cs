namespace ExoLyncIntegration.Features;

/// <summary>
/// What the results say about a need. The order follows <see cref="Results.CheckStatus"/>, so that a worse result never makes a
/// better state: what is known to be wrong weighs more than what is not known, and that more than what merely looks unusual.
/// </summary>
internal enum NeedState
{
    /// <summary>Does not concern the deployment.</summary>
    NotConcerned,

    /// <summary>There.</summary>
    Met,

    /// <summary>There, but not as documented.</summary>
    Unusual,

    /// <summary>Could not be determined, at least in part.</summary>
    Unknown,

    /// <summary>Known to be missing for some, or for all where the feature can do without.</summary>
    PartlyMissing,

    /// <summary>Missing everywhere, and the feature cannot do without.</summary>
    Missing,
}
