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
    }

    public FeatureNeed Need { get; }

    public NeedState State { get; }

    public string WhatIsUnknown => domainsNotLookedAt.Count > 0
        ? $"nobody looked at {domainsNotLookedAt[0]}."
        : $"nothing was collected that tells ({string.Join(", ", Need.Check)}).";

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
}
