using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.References;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Features;

/// <summary>The features of the article's matrix, and the Exchange Web Services functions of its summary.</summary>
public static class FeatureCatalogue
{
    /// <summary>Outlook integration through Exchange Web Services and MAPI.</summary>
    public const string OutlookIntegration = "OutlookIntegration";

    /// <summary>Instant messaging and presence in Outlook Web App.</summary>
    public const string OutlookWebAppImPresence = "OutlookWebAppImPresence";

    /// <summary>Online meeting scheduling in Outlook Web App.</summary>
    public const string OutlookWebAppOnlineMeetings = "OutlookWebAppOnlineMeetings";

    /// <summary>The unified contact store.</summary>
    public const string UnifiedContactStore = "UnifiedContactStore";

    /// <summary>High-resolution contact photos.</summary>
    public const string HighResolutionPhotos = "HighResolutionPhotos";

    // Step: Exchange Web Services work after step 3, instant messaging and presence after 5, meetings after 7 (KB 2614614).

    /// <summary>All features: the five columns of the matrix first, then the functions.</summary>
    public static IReadOnlyList<FeatureDefinition> All { get; } =
    [
        new(OutlookIntegration, "Outlook integration (EWS, MAPI)", 3, null, Source.Article),
        new(OutlookWebAppImPresence, "Outlook Web App instant messaging and presence", 5, null, Source.Article),
        new(OutlookWebAppOnlineMeetings, "Outlook Web App online meeting scheduling", 7, null, Source.Article),
        new(UnifiedContactStore, "Unified contact store", 3, null, Source.Article),
        new(HighResolutionPhotos, "High-resolution contact photos", 3, null, Source.Article),
        new("FreeBusy", "Free/busy information", 3, OutlookIntegration, Source.Article),
        new("OutOfOffice", "Out-of-office messages", 3, OutlookIntegration, Source.Article),
        new("ConversationHistory", "Conversation history", 3, OutlookIntegration, Source.Article),
    ];

    /// <summary>The columns of the article's matrix, in its order.</summary>
    public static IReadOnlyList<FeatureDefinition> Matrix { get; } = [.. All.Where(static feature => feature.PartOf is null)];

    /// <summary>A feature by its id.</summary>
    /// <param name="id">The id; case does not matter.</param>
    /// <returns>The feature.</returns>
    public static FeatureDefinition Of(string id) =>
        All.First(feature => string.Equals(feature.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>What the article's matrix says of a feature in a topology.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="topology">The topology.</param>
    /// <returns>The level, and the footnote where the matrix has one.</returns>
    public static (FeatureSupportLevel Level, string? Condition) Support(FeatureDefinition feature, Topology topology) =>
        // Fifteen cells: all are supported but these two.
        (feature.PartOf ?? feature.Id, topology) switch
        {
            (UnifiedContactStore, Topology.OnPremises) => (FeatureSupportLevel.NotSupported, null),
            (UnifiedContactStore, Topology.Hybrid) => (FeatureSupportLevel.Conditional, "Only for Skype for Business Online users in the hybrid deployment."),
            _ => (FeatureSupportLevel.Supported, null),
        };

    /// <summary>The deployment step after which a feature works.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="topology">The topology.</param>
    /// <returns>The step; 1 for Online only, which ends there; <see langword="null"/> where the feature is not supported.</returns>
    public static int? AvailableAfterStep(FeatureDefinition feature, Topology topology) => Support(feature, topology).Level switch
    {
        FeatureSupportLevel.NotSupported => null,
        _ => topology == Topology.OnlineOnly ? 1 : feature.Step,
    };
}
