using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;
using ExoLyncIntegration.Steps;

namespace ExoLyncIntegration.Features;

/// <summary>
/// Reaches a verdict on each feature from the results of checks. Pure: the same results in whatever order give the same verdicts, a
/// further failure never makes a verdict better, and what could not be determined never makes a feature Working.
/// </summary>
public static class FeatureJudge
{
    /// <summary>Judges the features of the matrix.</summary>
    /// <param name="scenario">What is to be integrated.</param>
    /// <param name="results">What the checks found.</param>
    /// <returns>One verdict a feature, in the order of the matrix.</returns>
    public static IReadOnlyList<FeatureVerdict> Judge(Scenario scenario, IEnumerable<CheckResult> results) =>
        Judge(scenario, results, FeatureCatalogue.Matrix);

    /// <summary>Judges features.</summary>
    /// <param name="scenario">What is to be integrated.</param>
    /// <param name="results">What the checks found.</param>
    /// <param name="features">The features.</param>
    /// <returns>One verdict a feature, in the order given.</returns>
    public static IReadOnlyList<FeatureVerdict> Judge(Scenario scenario, IEnumerable<CheckResult> results, IEnumerable<FeatureDefinition> features)
    {
        var byCheck = results.ToLookup(static result => result.Check, StringComparer.OrdinalIgnoreCase);
        return [.. features.Select(feature => Judge(scenario, byCheck, feature))];
    }

    /// <summary>The checks that features rest on.</summary>
    /// <param name="scenario">What is to be integrated.</param>
    /// <param name="features">The features.</param>
    /// <returns>The ids of the checks.</returns>
    public static ISet<string> ChecksOf(Scenario scenario, IEnumerable<FeatureDefinition> features) => new HashSet<string>(
        features.SelectMany(feature => NeedsOf(scenario, feature)).SelectMany(static need => need.Check), StringComparer.OrdinalIgnoreCase);

    private static FeatureVerdict Judge(Scenario scenario, ILookup<string, CheckResult> byCheck, FeatureDefinition feature)
    {
        var (level, condition) = FeatureCatalogue.Support(feature, scenario.Topology);
        if (level == FeatureSupportLevel.NotSupported)
        {
            return Make(scenario, feature, Verdict.NotSupported, [], null, $"The {scenario.Topology} topology does not have this feature.");
        }

        var needs = NeedsOf(scenario, feature).Select(need => new JudgedNeed(need, feature, scenario, byCheck)).ToList();
        var state = needs.Select(static need => need.State).DefaultIfEmpty(NeedState.Unknown).Max();

        // Where every check says that it does not concern the deployment, nothing shows that the feature works.
        state = state == NeedState.NotConcerned ? NeedState.Unknown : state;

        // The article's order: the earliest step that is not well comes first.
        var culprits = needs.Where(need => IsDeciding(need.State, state)).OrderBy(need => need.StepOf(state)).ToList();
        var deciding = culprits.SelectMany(need => need.Deciding(state))
            .Distinct()
            .OrderBy(static result => result.Step)
            .ThenBy(static result => result.Check, StringComparer.Ordinal)
            .ThenBy(static result => result.Target, StringComparer.Ordinal)
            .ThenBy(static result => result.Message, StringComparer.Ordinal)
            .ToArray();
        int? next = state == NeedState.Met ? null : culprits.Count > 0 ? culprits[0].StepOf(state) : 1;
        var message = Message(state, next, culprits, deciding);
        if (state == NeedState.Met && needs.Select(static need => need.NotLookedAtHint).OfType<string>().ToList() is { Count: > 0 } hints)
        {
            message += $" Not looked at: {string.Join("; ", hints)}.";
        }

        return Make(scenario, feature, VerdictOf(state), deciding, next, condition is null ? message : $"{message} {condition}");
    }

    private static IEnumerable<FeatureNeed> NeedsOf(Scenario scenario, FeatureDefinition feature)
    {
        var id = feature.PartOf ?? feature.Id;
        var lastStep = FeatureCatalogue.AvailableAfterStep(feature, scenario.Topology);
        return FeatureNeeds.All.Where(need =>
            (need.Blocks.Contains(id) || need.Degrades.Contains(id))
            && (need.AppliesTo?.Invoke(scenario) ?? need.Step <= lastStep));
    }

    // Missing things decide together with those that are missing in part: both are to be mended.
    private static bool IsDeciding(NeedState need, NeedState overall) =>
        overall >= NeedState.PartlyMissing ? need >= NeedState.PartlyMissing : need == overall;

    private static Verdict VerdictOf(NeedState state) => state switch
    {
        NeedState.Missing => Verdict.Blocked,
        NeedState.PartlyMissing or NeedState.Unusual => Verdict.Degraded,
        NeedState.Met => Verdict.Working,
        _ => Verdict.Unknown,
    };

    private static string Message(NeedState state, int? next, List<JudgedNeed> culprits, CheckResult[] deciding)
    {
        if (state == NeedState.Met)
        {
            return string.Format(CultureInfo.InvariantCulture, "All {0} results that decide are as they should be.", deciding.Length);
        }

        var step = next is { } number ? $"Step {number} ({StepCatalogue.Name(number)}): " : string.Empty;
        var first = deciding.FirstOrDefault(result => culprits[0].Need.Check.Contains(result.Check, StringComparer.OrdinalIgnoreCase));
        if (first is null)
        {
            return step + (culprits.Count > 0 ? culprits[0].WhatIsUnknown : "nothing was collected.");
        }

        var why = step + (first.Message.Contains(first.Target) ? first.Message : $"{first.Target}: {first.Message}");
        return deciding.Length == 1
            ? why
            : string.Format(CultureInfo.InvariantCulture, "{0} And {1:#,0} more {2}.", why, deciding.Length - 1, deciding.Length == 2 ? "result" : "results");
    }

    private static FeatureVerdict Make(
        Scenario scenario, FeatureDefinition feature, Verdict verdict, CheckResult[] decidedBy, int? nextStep, string message) => new()
        {
            Topology = scenario.Topology,
            Feature = feature.Id,
            DisplayName = feature.DisplayName,
            Verdict = verdict,
            DecidedBy = decidedBy,
            NextStep = nextStep,
            Message = message,
            Reference = feature.Reference,
        };
}
