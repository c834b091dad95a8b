using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;
using Xunit;
using static ExoLyncIntegration.Features.TestDeployment;

namespace ExoLyncIntegration.Features;

public sealed class FeatureVerdictTests
{
    public static TheoryData<Topology, string, int> FeaturesAndSteps
    {
        get
        {
            var data = new TheoryData<Topology, string, int>();
            foreach (var topology in Enum.GetValues<Topology>())
            {
                foreach (var feature in FeatureCatalogue.Matrix)
                {
                    for (var step = 1; step <= (FeatureCatalogue.AvailableAfterStep(feature, topology) ?? 0); step++)
                    {
                        // Step 6 is for partner applications: it decides meetings only, the last feature.
                        data.Add(topology, feature.Id, step);
                    }
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(FeaturesAndSteps))]
    public void A_step_that_is_not_done_is_named_as_the_next_step(Topology topology, string feature, int step)
    {
        var results = Everything.Select(item => Result(item.Step, item.Check, item.Step == step ? CheckStatus.Fail : CheckStatus.Pass));

        var verdict = Judge(ScenarioOf(topology), results, feature);

        Assert.Equal(step, verdict.NextStep);
        Assert.True(verdict.Verdict is Verdict.Blocked or Verdict.Degraded, verdict.Verdict.ToString());
        Assert.All(verdict.DecidedBy, result => Assert.Equal((step, CheckStatus.Fail), (result.Step, result.Status)));
        Assert.NotEmpty(verdict.DecidedBy);
    }

    [Theory]
    [MemberData(nameof(FeaturesAndSteps))]
    public void A_step_that_nothing_is_known_of_leaves_the_feature_unknown_unless_the_topology_ends_before(Topology topology, string feature, int step)
    {
        var results = Everything.Where(item => item.Step != step).Select(item => Result(item.Step, item.Check, CheckStatus.Pass));

        var verdict = Judge(ScenarioOf(topology), results, feature);

        Assert.Equal((Verdict.Unknown, (int?)step), (verdict.Verdict, verdict.NextStep));
    }

    [Theory]
    [InlineData(Topology.OnlineOnly)]
    [InlineData(Topology.OnPremises)]
    [InlineData(Topology.Hybrid)]
    public void With_nothing_collected_every_supported_feature_is_unknown(Topology topology) =>
        Assert.All(
            FeatureJudge.Judge(ScenarioOf(topology), []).Where(verdict => verdict.Verdict != Verdict.NotSupported),
            verdict => Assert.Equal((Verdict.Unknown, (int?)1), (verdict.Verdict, verdict.NextStep)));

    [Fact]
    public void Every_check_that_decides_is_in_the_catalogue() => Assert.All(
        FeatureNeeds.All.SelectMany(need => need.Check),
        check => Assert.NotNull(Checks.CheckCatalogue.Find(check)));

    [Fact]
    public void With_everything_in_place_every_feature_works_but_the_one_that_the_topology_lacks()
    {
        var results = Everything.Select(item => Result(item.Step, item.Check, CheckStatus.Pass)).ToList();

        Assert.All(FeatureJudge.Judge(ScenarioOf(Topology.Hybrid), results), verdict => Assert.Equal(Verdict.Working, verdict.Verdict));
        Assert.Equal(
            ["UnifiedContactStore"],
            FeatureJudge.Judge(ScenarioOf(Topology.OnPremises), results).Where(verdict => verdict.Verdict != Verdict.Working).Select(verdict => verdict.Feature));
    }

    [Fact]
    public void A_failure_for_some_users_only_degrades()
    {
        var results = Everything.Select(item => Result(item.Step, item.Check, CheckStatus.Pass)).Append(Result(2, "Sip.Address", CheckStatus.Fail));

        Assert.Equal(Verdict.Degraded, Judge(ScenarioOf(Topology.Hybrid), results, FeatureCatalogue.OutlookWebAppImPresence).Verdict);
    }

    [Fact]
    public void A_warning_does_not_hide_that_something_else_is_unknown()
    {
        var results = Everything.Select(item => Result(item.Step, item.Check, item.Step switch
        {
            1 => CheckStatus.Warning,
            5 => CheckStatus.Inconclusive,
            _ => CheckStatus.Pass,
        }));

        var verdict = Judge(ScenarioOf(Topology.Hybrid), results, FeatureCatalogue.OutlookWebAppImPresence);

        Assert.Equal((Verdict.Unknown, (int?)5), (verdict.Verdict, verdict.NextStep));
    }

    [Fact]
    public void A_domain_of_the_scenario_that_nobody_looked_at_leaves_the_feature_unknown()
    {
        var scenario = ScenarioOf(Topology.Hybrid) with { SipDomain = ["contoso.com", "fabrikam.com"] };
        var results = Everything.Select(item => Result(item.Step, item.Check, CheckStatus.Pass));

        var verdict = Judge(scenario, results, FeatureCatalogue.OutlookWebAppImPresence);

        Assert.Equal(Verdict.Unknown, verdict.Verdict);
        Assert.Contains("fabrikam.com", verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_apply_is_no_proof_that_a_feature_works()
    {
        var results = Everything.Select(item => Result(item.Step, item.Check, CheckStatus.NotApplicable));

        Assert.All(FeatureJudge.Judge(ScenarioOf(Topology.Hybrid), results), verdict => Assert.Equal(Verdict.Unknown, verdict.Verdict));
    }

    [Fact]
    public void A_function_is_judged_like_the_feature_that_it_is_part_of()
    {
        var results = Everything.Select(item => Result(item.Step, item.Check, item.Step == 3 ? CheckStatus.Fail : CheckStatus.Pass)).ToList();

        Assert.Equal(
            (Verdict.Blocked, (int?)3),
            (Judge(ScenarioOf(Topology.Hybrid), results, "FreeBusy").Verdict, Judge(ScenarioOf(Topology.Hybrid), results, "FreeBusy").NextStep));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void More_faults_never_raise_a_verdict_and_order_does_not_matter(int seed)
    {
        var random = new Random(seed);
        for (var run = 0; run < 1500; run++)
        {
            var scenario = ScenarioOf((Topology)random.Next(3));
            var results = RandomResults(random);
            var before = FeatureJudge.Judge(scenario, results);

            var shuffled = results.ToArray();
            random.Shuffle(shuffled);
            Assert.Equal(before.Select(Text), FeatureJudge.Judge(scenario, shuffled).Select(Text));

            // A further failure, or a pass that becomes one.
            var (step, check) = Everything[random.Next(Everything.Length)];
            var worse = results.Append(Result(step, check, CheckStatus.Fail)).ToList();
            if (results.Count > 0 && random.Next(2) == 0)
            {
                worse = [.. results];
                var index = random.Next(worse.Count);
                worse[index] = Result(worse[index].Step, worse[index].Check, CheckStatus.Fail);
            }

            foreach (var (one, other) in before.Zip(FeatureJudge.Judge(scenario, worse)))
            {
                Assert.True(Rank(other.Verdict) <= Rank(one.Verdict), $"seed {seed}, run {run}: {one} became {other}");
            }

            // What was known becomes unknown.
            var lessKnown = results.Select(result => random.Next(3) == 0 ? Result(result.Step, result.Check, CheckStatus.Inconclusive) : result).ToList();
            foreach (var (one, other) in before.Zip(FeatureJudge.Judge(scenario, lessKnown)))
            {
                Assert.True(one.Verdict == Verdict.Working || other.Verdict != Verdict.Working, $"seed {seed}, run {run}: {one} became {other}");
            }
        }
    }

    // NotSupported does not depend on results; Unknown is better than what is known to be wrong, and worse than what is known to work.
    private static int Rank(Verdict verdict) => verdict switch
    {
        Verdict.Blocked => 0,
        Verdict.Degraded => 1,
        Verdict.Unknown => 2,
        _ => 3,
    };

    private static string Text(FeatureVerdict verdict) =>
        $"{verdict} {verdict.NextStep} {verdict.Message} {string.Join("|", verdict.DecidedBy.Select(result => result.ToString() + result.Message))}";

    private static List<CheckResult> RandomResults(Random random) =>
        [.. Everything.SelectMany(item => Enumerable.Range(0, random.Next(3)).Select(_ => Result(item.Step, item.Check, (CheckStatus)random.Next(5))))];
}
