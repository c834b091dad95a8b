namespace ExoLyncIntegration.Features;

/// <summary>Whether the article supports a feature in a topology.</summary>
public enum FeatureSupportLevel
{
    /// <summary>Supported.</summary>
    Supported,

    /// <summary>Supported under a condition: the article's footnote.</summary>
    Conditional,

    /// <summary>Not supported.</summary>
    NotSupported,
}
