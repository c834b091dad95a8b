namespace ExoLyncIntegration.Features;

/// <summary>Whether a feature works, as far as the checks tell.</summary>
public enum Verdict
{
    /// <summary>Everything that decides was looked up, and is as it should be.</summary>
    Working,

    /// <summary>Works in part: some of what decides failed, or works otherwise than documented.</summary>
    Degraded,

    /// <summary>Something that the feature cannot do without failed everywhere.</summary>
    Blocked,

    /// <summary>Nothing is known to be wrong, but something that decides could not be determined.</summary>
    Unknown,

    /// <summary>The topology does not have the feature.</summary>
    NotSupported,
}
