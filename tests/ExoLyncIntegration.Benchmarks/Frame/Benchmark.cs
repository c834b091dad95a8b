namespace ExoLyncIntegration.Benchmarks.Frame;

/// <summary>One subject of the benchmarks: what it does, beside which peers, with which goals.</summary>
internal abstract class Benchmark
{
    /// <summary>The word that names it on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>The heading of its section.</summary>
    public abstract string Title { get; }

    /// <summary>Does the work and hands what it found to <paramref name="run"/>.</summary>
    /// <param name="run">Sizes, rounds, the section to fill.</param>
    public abstract void Run(BenchmarkRun run);
}
