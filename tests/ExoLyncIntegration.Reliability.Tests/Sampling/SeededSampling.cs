using System;
using System.Collections.Concurrent;
using System.Threading.Tasks;
using CsCheck;
using Xunit;

namespace ExoLyncIntegration.Sampling;

/// <summary>
/// Holds an assertion against samples that follow from the seed of the run and their number alone, whatever the number of threads.
/// A sample that breaks it is made smaller by CsCheck, and its seed is told.
/// </summary>
internal static class SeededSampling
{
    /// <summary>Holds the assertion against each sample.</summary>
    /// <param name="samples">What makes the samples.</param>
    /// <param name="assert">Throws where a sample breaks it.</param>
    /// <param name="iter">How many samples are taken.</param>
    /// <param name="threads">How many threads take them; as many as the computer has where it is not said.</param>
    /// <param name="seed">The seed of the run.</param>
    public static void Hold<T>(this Gen<T> samples, Action<T> assert, int iter, int threads = -1, ulong? seed = null)
    {
        if (Environment.GetEnvironmentVariable("CsCheck_Seed") is { Length: > 0 } one)
        {
            samples.Sample(assert, seed: one, iter: 1, threads: 1);
            return;
        }

        var run = seed ?? RunSeed.Current;
        TestContext.Current.TestOutputHelper?.WriteLine($"{iter} samples of {RunSeed.Variable}={run}");
        var broken = new ConcurrentDictionary<int, Exception>();
        Parallel.For(0, iter, new ParallelOptions { MaxDegreeOfParallelism = threads }, (number, loop) =>
        {
            try
            {
                assert(samples.Generate(Generator(run, number), null, out _));
            }
            catch (Exception failure)
            {
                broken[number] = failure;
                loop.Break();
            }
        });
        if (!broken.IsEmpty)
        {
            Tell(samples, assert, iter, run, broken);
        }
    }

    /// <summary>Holds a condition: false breaks it.</summary>
    /// <inheritdoc cref="Hold{T}(Gen{T}, Action{T}, int, int, ulong?)"/>
    public static void Hold<T>(this Gen<T> samples, Func<T, bool> condition, int iter, int threads = -1) =>
        samples.Hold(sample => Assert.True(condition(sample), "The condition does not hold."), iter, threads);

    /// <inheritdoc cref="Hold{T}(Gen{T}, Action{T}, int, int, ulong?)"/>
    public static void Hold<T1, T2>(this Gen<(T1, T2)> samples, Action<T1, T2> assert, int iter, int threads = -1) =>
        samples.Hold(sample => assert(sample.Item1, sample.Item2), iter, threads);

    /// <inheritdoc cref="Hold{T}(Gen{T}, Action{T}, int, int, ulong?)"/>
    public static void Hold<T1, T2>(this Gen<(T1, T2)> samples, Func<T1, T2, bool> condition, int iter, int threads = -1) =>
        samples.Hold(sample => condition(sample.Item1, sample.Item2), iter, threads);

    /// <inheritdoc cref="Hold{T}(Gen{T}, Action{T}, int, int, ulong?)"/>
    public static void Hold<T1, T2, T3>(this Gen<(T1, T2, T3)> samples, Action<T1, T2, T3> assert, int iter, int threads = -1) =>
        samples.Hold(sample => assert(sample.Item1, sample.Item2, sample.Item3), iter, threads);

    /// <inheritdoc cref="Hold{T}(Gen{T}, Action{T}, int, int, ulong?)"/>
    public static void Hold<T1, T2, T3>(this Gen<(T1, T2, T3)> samples, Func<T1, T2, T3, bool> condition, int iter, int threads = -1) =>
        samples.Hold(sample => condition(sample.Item1, sample.Item2, sample.Item3), iter, threads);

    /// <inheritdoc cref="Hold{T}(Gen{T}, Action{T}, int, int, ulong?)"/>
    public static void Hold<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> samples, Action<T1, T2, T3, T4> assert, int iter, int threads = -1) =>
        samples.Hold(sample => assert(sample.Item1, sample.Item2, sample.Item3, sample.Item4), iter, threads);

    // Each sample has a generator of its own, so that it does not depend on which thread made the one before it.
    // Its start is the number as SplitMix64 has it (Steele, Lea and Flood 2014): generators with neighbouring starts would give neighbouring numbers.
    private static PCG Generator(ulong run, int number)
    {
        var mixed = unchecked(run + (((ulong)number + 1) * 0x9E3779B97F4A7C15));
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB);
        mixed ^= mixed >> 31;
        return new((uint)(mixed >> 32), mixed);
    }

    private static void Tell<T>(Gen<T> samples, Action<T> assert, int iter, ulong run, ConcurrentDictionary<int, Exception> broken)
    {
        var first = int.MaxValue;
        foreach (var number in broken.Keys)
        {
            first = Math.Min(first, number);
        }

        var again = $"Sample {first} of {RunSeed.Variable}={run} breaks it.";
        try
        {
            samples.Sample(assert, seed: Generator(run, first).ToString(), iter: iter, threads: 1);
        }
        catch (CsCheckException smaller)
        {
            throw new InvalidOperationException($"{again} {smaller.Message}", smaller);
        }

        throw new InvalidOperationException($"{again} It did not break it a second time, alone.", broken[first]);
    }
}
