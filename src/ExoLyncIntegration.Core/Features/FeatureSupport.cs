using ExoLyncIntegration.Lifecycle;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Features;

/// <summary>One cell of the article's feature matrix, with what has happened since.</summary>
public sealed class FeatureSupport
{
    private FeatureSupport(Scenario scenario, FeatureDefinition feature, int? afterStep)
    {
        (Support, Condition) = FeatureCatalogue.Support(feature, scenario.Topology);
        Topology = scenario.Topology;
        Feature = feature.Id;
        DisplayName = feature.DisplayName;
        PartOf = feature.PartOf;
        AvailableAfterStep = FeatureCatalogue.AvailableAfterStep(feature, scenario.Topology);
        Available = afterStep is null ? null : AvailableAfterStep is { } step && step <= afterStep;
        Lifecycle = [.. LifecycleCatalogue.Of(scenario, feature)];
        Reference = feature.Reference;
    }

    /// <summary>The topology: the row of the matrix.</summary>
    public Topology Topology { get; }

    /// <summary>The feature's id: the column of the matrix.</summary>
    public string Feature { get; }

    /// <summary>The feature's name.</summary>
    public string DisplayName { get; }

    /// <summary>What the article says.</summary>
    public FeatureSupportLevel Support { get; }

    /// <summary>The article's footnote; <see langword="null"/> where the cell has none.</summary>
    public string? Condition { get; }

    /// <summary>The step after which the feature works; <see langword="null"/> where it is not supported.</summary>
    public int? AvailableAfterStep { get; }

    /// <summary>Whether the feature works after the step that was asked for; <see langword="null"/> where none was asked for.</summary>
    public bool? Available { get; }

    /// <summary>What has been retired since, apart from the article.</summary>
    public LifecycleFact[] Lifecycle { get; }

    /// <summary>The matrix feature that this function belongs to; <see langword="null"/> for the matrix's own features.</summary>
    public string? PartOf { get; }

    /// <summary>The source, a URL.</summary>
    public string Reference { get; }

    /// <summary>The support of a feature in a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="feature">The feature.</param>
    /// <param name="afterStep">The last step that is done, 0 to 7, or <see langword="null"/> to leave <see cref="Available"/> open.</param>
    /// <returns>The support.</returns>
    public static FeatureSupport Of(Scenario scenario, FeatureDefinition feature, int? afterStep = null) =>
        new(scenario, feature, afterStep);

    /// <summary>Topology, feature and support on one line.</summary>
    /// <returns>For example <c>Hybrid UnifiedContactStore: Conditional</c>.</returns>
    public override string ToString() => $"{Topology} {Feature}: {Support}";
}
