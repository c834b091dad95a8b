using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using CsCheck;
using ExoLyncIntegration.Checks;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Features;
using ExoLyncIntegration.Reliability;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Sampling;
using ExoLyncIntegration.Scenarios;
using Xunit;

namespace ExoLyncIntegration.Evidence;

public sealed class VerdictInvariantTests
{
    private static readonly string[] Cultures = ["tr-TR", "de-DE", "ar-SA"];

    private static readonly Gen<Scenario> AScenario = Gen.Select(Gen.Enum<Topology>(), Gen.Enum<ExchangeDeployment>(), Gen.Bool, static (topology, exchange, two) =>
        Scenario.ForTopology(topology, two ? ["contoso.com", "fabrikam.com"] : ["contoso.com"]) with { ExchangeDeployment = exchange });

    private static readonly Gen<CheckResult> AResult = Gen.Select(Gen.Int[0, CheckCatalogue.All.Count - 1], Gen.Enum<CheckStatus>(), Gen.Int[0, 3], static (check, status, target) =>
        Result(CheckCatalogue.All[check], status, target));

    // Enough of each that features are also found to work.
    private static readonly Gen<List<CheckResult>> Results = Gen.Select(
        AResult.List[0, 40], Gen.Bool, static (some, isMostlyGood) => isMostlyGood ? [.. some.Take(3), .. CheckCatalogue.All.Select(static check => Result(check, CheckStatus.Pass, 0))] : some);

    [Fact]
    [Invariant("one more failure never makes a verdict better", samples: 20_000, input: "results of checks, one of which turns to Fail")]
    public void A_failure_never_makes_a_verdict_better() => Gen.Select(AScenario, Results, Gen.Int[0, 1000]).Hold(
        static (scenario, results, which) => results.Count == 0
            || Judge(scenario, results).Zip(Judge(scenario, With(results, which, CheckStatus.Fail))).All(static pair => Rank(pair.Second) <= Rank(pair.First)),
        iter: Samples.Of(typeof(VerdictInvariantTests), nameof(A_failure_never_makes_a_verdict_better)));

    [Fact]
    [Invariant("what becomes unknown never makes a feature Working", samples: 20_000, input: "results of checks, one of which turns to Inconclusive")]
    public void What_becomes_unknown_never_makes_a_feature_work() => Gen.Select(AScenario, Results, Gen.Int[0, 1000]).Hold(
        static (scenario, results, which) => results.Count == 0
            || Judge(scenario, results).Zip(Judge(scenario, With(results, which, CheckStatus.Inconclusive)))
                .All(static pair => pair.First.Verdict == Verdict.Working || pair.Second.Verdict != Verdict.Working),
        iter: Samples.Of(typeof(VerdictInvariantTests), nameof(What_becomes_unknown_never_makes_a_feature_work)));

    [Fact]
    [Invariant("a verdict of Working rests on no failed and no unknown result", samples: 20_000, input: "results of checks")]
    public void A_feature_that_works_rests_on_nothing_failed_or_unknown() => Gen.Select(AScenario, Results).Hold(
        static (scenario, results) => Judge(scenario, results).Where(static verdict => verdict.Verdict == Verdict.Working).All(static verdict =>
            verdict.NextStep is null && verdict.DecidedBy.Length > 0 && verdict.DecidedBy.All(static result => result.Status == CheckStatus.Pass)),
        iter: Samples.Of(typeof(VerdictInvariantTests), nameof(A_feature_that_works_rests_on_nothing_failed_or_unknown)));

    [Fact]
    [Invariant("verdicts do not depend on order, thread or culture", samples: 2_000, input: "results of checks, shuffled, on several threads under tr-TR, de-DE and ar-SA")]
    public void Verdicts_do_not_depend_on_order_thread_or_culture() => Gen.Select(AScenario, Results, Gen.Int).Hold(
        static (scenario, results, seed) =>
        {
            var expected = Text(Judge(scenario, results));
            var shuffled = results.ToArray();
            new Random(seed).Shuffle(shuffled);
            var found = new string[Cultures.Length];
            Parallel.For(0, Cultures.Length, index =>
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Cultures[index]);
                found[index] = Text(Judge(scenario, shuffled));
            });
            return found.All(text => text == expected);
        },
        iter: Samples.Of(typeof(VerdictInvariantTests), nameof(Verdicts_do_not_depend_on_order_thread_or_culture)), threads: 1);

    private static IReadOnlyList<FeatureVerdict> Judge(Scenario scenario, IEnumerable<CheckResult> results) => FeatureJudge.Judge(scenario, results, FeatureCatalogue.All);

    private static List<CheckResult> With(List<CheckResult> results, int which, CheckStatus status)
    {
        var changed = results.ToList();
        var old = changed[which % changed.Count];
        changed[which % changed.Count] = Result(CheckCatalogue.Find(old.Check)!, status, 0, old.Target, (old as DnsCheckResult)?.Domain);
        return changed;
    }

    private static int Rank(FeatureVerdict verdict) => verdict.Verdict switch
    {
        Verdict.Blocked => 0,
        Verdict.Degraded => 1,
        Verdict.Unknown => 2,
        _ => 3,
    };

    private static string Text(IEnumerable<FeatureVerdict> verdicts) => string.Join('\n', verdicts.Select(static verdict =>
        $"{verdict} {verdict.NextStep} {verdict.Message} {string.Join('|', verdict.DecidedBy.Select(static result => $"{result.Check} {result.Target} {result.Status}"))}"));

    private static CheckResult Result(CheckDefinition check, CheckStatus status, int target, string? name = null, string? domain = null)
    {
        domain ??= target % 2 == 0 ? "contoso.com" : "fabrikam.com";
        name ??= $"host{target.ToString(CultureInfo.InvariantCulture)}.{domain}";
        return check.Id.StartsWith("Dns.", StringComparison.Ordinal)
            ? new DnsCheckResult
            {
                Step = check.Step,
                Check = check.Id,
                Target = name,
                Status = status,
                Message = "Found.",
                Reference = check.Reference,
                Domain = domain,
                UnicodeDomain = domain,
                View = DnsView.External,
                Name = name,
                Type = DnsRecordType.SRV,
                PointsTo = PointsTo.Undetermined,
            }
            : check.Result(name, status, "Found.");
    }
}
