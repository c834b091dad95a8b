using System;
using System.Diagnostics;

namespace ExoLyncIntegration.Benchmarks.Frame;

/// <summary>The subject or a peer in a comparison.</summary>
/// <param name="Name">How the tables call it.</param>
/// <param name="Run">Does the work once and gives how long it took.</param>
/// <param name="Units">How many units of work one run does. A slow peer may do fewer than the others: seconds a unit are compared.</param>
internal sealed record Contestant(string Name, double Units, Func<TimeSpan> Run)
{
    /// <summary>A contestant whose whole run counts, by the clock.</summary>
    /// <param name="name">How the tables call it.</param>
    /// <param name="units">How many units of work one run does.</param>
    /// <param name="work">The work.</param>
    public static Contestant Timed(string name, double units, Action work) => new(name, units, () =>
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed;
    });
}
