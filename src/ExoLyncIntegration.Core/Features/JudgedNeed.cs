using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Features;

/// <summary>A need, with the results that speak of it and what they say together.</summary>
internal sealed class JudgedNeed
{
    private readonly List<CheckResult> results;
    private readonly List<string> domainsNotLookedAt;

    public JudgedNeed(FeatureNeed need, FeatureDefinition feature, Scenario scenario, ILookup<string, CheckResult> byCheck)
    {
        Need = need;
        results = [.. need.Check.SelectMany(check => byCheck[check])];
        domainsNotLookedAt = need.IsPerDomain && results.Count > 0 ? NotLookedAt(scenario) : [];
        var blocks = need.Blocks.Contains(feature.PartOf ?? feature.Id);
        State = StateOf(blocks);
        NotLookedAtHint = Hint(scenario);
    }

    public FeatureNeed Need { get; }

    public NeedState State { get; }

    public string WhatIsUnknown => domainsNotLookedAt.Count > 0
        ? $"nobody looked at {domainsNotLookedAt[0]}."
        : $"nothing was collected that tells ({string.Join(", ", Need.Check)}).";

    /// <summary>What nobody looked at although it could have been, and what makes that possible; <see langword="null"/> where somebody did.</summary>
    public string? NotLookedAtHint { get; }

    /// <summary>The step to go to: that of the first result that decides, which can be a later one than the need's.</summary>
    public int StepOf(NeedState overall) => Deciding(overall).Select(static result => result.Step).Where(static step => step > 0).DefaultIfEmpty(Need.Step).Min();

    public IEnumerable<CheckResult> Deciding(NeedState overall) => results.Where(result => overall switch
    {
        >= NeedState.PartlyMissing => result.Status == CheckStatus.Fail,
        NeedState.Unknown => result.Status == CheckStatus.Inconclusive,
        NeedState.Unusual => result.Status == CheckStatus.Warning,
        _ => result.Status == CheckStatus.Pass,
    });

    private NeedState StateOf(bool blocks)
    {
        if (results.Count == 0)
        {
            return Need.IsOptional ? NeedState.NotConcerned : NeedState.Unknown;
        }

        var worst = results.Select(static result => result.Status).Worst();
        if (worst == CheckStatus.Fail)
        {
            var everywhere = domainsNotLookedAt.Count == 0
                && results.All(static result => result.Status is CheckStatus.Fail or CheckStatus.NotApplicable);
            return blocks && everywhere ? NeedState.Missing : NeedState.PartlyMissing;
        }

        return worst == CheckStatus.Inconclusive || domainsNotLookedAt.Count > 0 ? NeedState.Unknown : worst switch
        {
            CheckStatus.Warning => NeedState.Unusual,
            CheckStatus.Pass => NeedState.Met,
            _ => NeedState.NotConcerned,
        };
    }

    private List<string> NotLookedAt(Scenario scenario)
    {
        var seen = new HashSet<string>(results.OfType<DnsCheckResult>().Select(static result => result.Domain), StringComparer.OrdinalIgnoreCase);
        return [.. scenario.SipDomain.Where(domain => !seen.Contains(domain))];
    }

    private string? Hint(Scenario scenario) => results.Count == 0 && Need.OptionalUntil is { } hint && Need.CanBeLookedAt?.Invoke(scenario) != false
        ? $"{string.Join(", ", Need.Check)} ({hint})"
        : null;
}
