using System.Collections.Generic;

namespace ExoLyncIntegration.Configuration;

/// <summary>What reading a section gave.</summary>
public sealed class SectionReading
{
    private SectionReading(IReadOnlyList<ConfigurationItem>? items, string? reason)
    {
        Items = items;
        Reason = reason;
    }

    /// <summary>The objects; <see langword="null"/> where they are unknown.</summary>
    public IReadOnlyList<ConfigurationItem>? Items { get; }

    /// <summary>Why the objects are unknown; <see langword="null"/> where they are known.</summary>
    public string? Reason { get; }

    /// <summary>A section that was read.</summary>
    /// <param name="items">The objects; none where the section is empty.</param>
    /// <returns>The reading.</returns>
    public static SectionReading Of(IReadOnlyList<ConfigurationItem> items) => new(items, null);

    /// <summary>A section that could not be read.</summary>
    /// <param name="reason">Why, in one sentence.</param>
    /// <returns>The reading.</returns>
    public static SectionReading Unknown(string reason) => new(null, reason);
}
