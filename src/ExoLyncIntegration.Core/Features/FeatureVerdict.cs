using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Features;

/// <summary>Whether one feature works in a deployment, why, and what to do next.</summary>
public sealed class FeatureVerdict
{
    /// <summary>The topology of the deployment.</summary>
    public required Topology Topology { get; init; }

    /// <summary>The feature's id.</summary>
    public required string Feature { get; init; }

    /// <summary>The feature's name.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>
    /// The results that decided, ordered by step, check and target: those that failed, or could not be determined, or warn; where the
    /// feature works, all that it rests on. Empty where nothing was collected.
    /// </summary>
    public required CheckResult[] DecidedBy { get; init; }

    /// <summary>The step to do or to look at next, 1 to 7; <see langword="null"/> where the feature works or is not supported.</summary>
    public int? NextStep { get; init; }

    /// <summary>Why, in one or two sentences.</summary>
    public required string Message { get; init; }

    /// <summary>The source, a URL.</summary>
    public required string Reference { get; init; }

    /// <summary>Verdict and feature on one line.</summary>
    /// <returns>For example <c>Blocked OutlookWebAppImPresence</c>.</returns>
    public override string ToString() => $"{Verdict} {Feature}";
}
