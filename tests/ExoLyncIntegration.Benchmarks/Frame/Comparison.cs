using System;
using System.Collections.Generic;
using System.Linq;

namespace ExoLyncIntegration.Benchmarks.Frame;

/// <summary>What several contestants needed, round by round, each round in one go: what slows the machine slows them all.</summary>
internal sealed class Comparison
{
    // Until the runtime has compiled for good what is hot.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    // What takes less is done again within a round: a collection or a neighbour's burst would else be all that is seen.
    private static readonly TimeSpan ShortestRound = TimeSpan.FromSeconds(0.5);

    private readonly Dictionary<string, double[]> _secondsPerUnit = [];

    private Comparison(IReadOnlyList<Contestant> contestants) => Contestants = contestants;

    /// <summary>Who took part, in the order in which they ran.</summary>
    public IReadOnlyList<Contestant> Contestants { get; }

    /// <summary>
    /// Lets all warm up, each by as many runs as fill a second, then take turns for <paramref name="rounds"/> rounds, in each of which a
    /// contestant runs as often as fills half a second.
    /// </summary>
    /// <param name="rounds">How many rounds count; where it is one, one run is enough for it and to warm up.</param>
    /// <param name="contestants">Who takes part.</param>
    /// <param name="warmUps">How many of them, from the first, warm up; where all do the same work, the first does it for the others.</param>
    public static Comparison Of(int rounds, IReadOnlyList<Contestant> contestants, int? warmUps = null)
    {
        var comparison = new Comparison(contestants);
        foreach (var contestant in contestants.Take(warmUps ?? contestants.Count))
        {
            Repeat(contestant, rounds > 1 ? WarmUp : TimeSpan.Zero);
        }

        foreach (var contestant in contestants)
        {
            comparison._secondsPerUnit[contestant.Name] = new double[rounds];
        }

        for (var round = 0; round < rounds; round++)
        {
            foreach (var contestant in contestants)
            {
                // What one leaves behind is not for the next to collect.
                GC.Collect();
                GC.WaitForPendingFinalizers();
                comparison._secondsPerUnit[contestant.Name][round] = Repeat(contestant, rounds > 1 ? ShortestRound : TimeSpan.Zero);
            }
        }

        return comparison;
    }

    /// <summary>The median of the seconds that a contestant needs for one unit.</summary>
    public double SecondsPerUnit(string name) => Statistics.Median(_secondsPerUnit[name]);

    /// <summary>How far the rounds of a contestant lie apart, as a share of their median.</summary>
    public double Spread(string name) => Statistics.Spread(_secondsPerUnit[name]);

    /// <summary>How many times as fast as <paramref name="peer"/> the subject is: the median of the ratios of each round.</summary>
    public double Speed(string subject, string peer) =>
        Statistics.Median(_secondsPerUnit[peer].Zip(_secondsPerUnit[subject], (theirs, ours) => theirs / ours));

    /// <summary>How many times the time of <paramref name="peer"/> the subject needs: the median of the ratios of each round.</summary>
    public double Time(string subject, string peer) =>
        Statistics.Median(_secondsPerUnit[subject].Zip(_secondsPerUnit[peer], (ours, theirs) => ours / theirs));

    // Runs it once, and on until the time is spent; gives the seconds for one unit.
    private static double Repeat(Contestant contestant, TimeSpan least)
    {
        var runs = 1;
        var spent = contestant.Run();
        for (; spent < least; runs++)
        {
            spent += contestant.Run();
        }

        return spent.TotalSeconds / runs / contestant.Units;
    }
}
