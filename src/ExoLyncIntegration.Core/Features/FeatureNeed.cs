using System;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Features;

/// <summary>Something that features rest on, and the checks that look at it.</summary>
/// <param name="Step">The step that brings it, 1 to 7.</param>
/// <param name="Check">
/// The ids of the checks. Their results count together: where all fail, the features that cannot do without it are blocked; where
/// some fail, it is there for some domains, users or clients only.
/// </param>
internal sealed record FeatureNeed(int Step, params string[] Check)
{
    /// <summary>The ids of the features that cannot do without it.</summary>
    public string[] Blocks { get; init; } = [];

    /// <summary>The ids of the features that lose something without it.</summary>
    public string[] Degrades { get; init; } = [];

    /// <summary>The scenarios that have the need; by default those whose deployment goes through the step.</summary>
    public Func<Scenario, bool>? AppliesTo { get; init; }

    /// <summary>
    /// What makes the checks look, for a need that counts only where somebody looked: the verdict says then that nobody did.
    /// <see langword="null"/> for a need without which nothing is known.
    /// </summary>
    public string? OptionalUntil { get; init; }

    /// <summary>The scenarios for which somebody could look; by default all.</summary>
    public Func<Scenario, bool>? CanBeLookedAt { get; init; }

    /// <summary>Whether that nobody looked leaves the verdict as it is.</summary>
    public bool IsOptional => OptionalUntil is not null;

    /// <summary>Whether each SIP domain of the scenario must have been looked at.</summary>
    public bool IsPerDomain { get; init; }

    /// <summary>Why features need it: the source, a URL.</summary>
    public required string Reference { get; init; }
}
