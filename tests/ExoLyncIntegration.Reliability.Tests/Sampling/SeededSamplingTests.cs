using System;
using System.Collections.Concurrent;
using System.Linq;
using CsCheck;
using Xunit;

namespace ExoLyncIntegration.Sampling;

public sealed class SeededSamplingTests
{
    [Fact]
    public void A_seed_makes_the_same_samples_on_any_number_of_threads() => Assert.Equal(Taken(seed: 7, threads: 1), Taken(seed: 7, threads: 4));

    [Fact]
    public void Another_seed_makes_other_samples() => Assert.NotEqual(Taken(seed: 7, threads: 1), Taken(seed: 8, threads: 1));

    [Fact]
    public void A_longer_run_takes_the_samples_of_the_shorter_one_first() => Assert.Subset(Taken(seed: 7, threads: 1, count: 200).ToHashSet(), Taken(seed: 7, threads: 1).ToHashSet());

    [Fact]
    public void A_sample_that_breaks_the_assertion_is_told_with_its_seed_and_made_smaller()
    {
        var failure = Assert.Throws<InvalidOperationException>(static () =>
            Gen.Int[0, 1_000_000].Hold(static number => Assert.True(number < 1000), iter: 100, threads: 1, seed: 7));

        Assert.Contains("EXOLYNC_SEED=7", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Set seed:", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_breaks_only_once_is_told_as_well()
    {
        var broken = false;

        var failure = Assert.Throws<InvalidOperationException>(() => Gen.Int.Hold(_ => { if (!broken) { broken = true; Assert.Fail("once"); } }, iter: 1, threads: 1, seed: 7));

        Assert.Contains("a second time", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_seed_is_fixed_given_or_new()
    {
        Assert.Equal(RunSeed.Of(null), RunSeed.Of(""));
        Assert.Equal(123UL, RunSeed.Of("123"));
        Assert.NotEqual(RunSeed.Of("new"), RunSeed.Of("new"));
        Assert.Throws<FormatException>(static () => RunSeed.Of("seven"));
    }

    private static string[] Taken(ulong seed, int threads, int count = 100)
    {
        var taken = new ConcurrentBag<string>();
        Gen.String.Hold(taken.Add, count, threads, seed);
        return [.. taken.Order(StringComparer.Ordinal)];
    }
}
