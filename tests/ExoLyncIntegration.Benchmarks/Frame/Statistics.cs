using System;
using System.Collections.Generic;
using System.Linq;

namespace ExoLyncIntegration.Benchmarks.Frame;

/// <summary>The few numbers that say what a handful of runs say.</summary>
internal static class Statistics
{
    /// <summary>The middle value; of an even number of values, half way between the two in the middle.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>Half the distance from the least to the greatest value, as a share of the median: 0.05 means ± 5 %.</summary>
    public static double Spread(IReadOnlyCollection<double> values) => (values.Max() - values.Min()) / 2 / Median(values);

    /// <summary>
    /// The exponent b of y = a·x^b that fits best: the slope of the least-squares line through the logarithms. 1 is linear.
    /// </summary>
    public static double Exponent(IReadOnlyCollection<(double Size, double Value)> points)
    {
        var logs = points.Select(point => (X: Math.Log(point.Size), Y: Math.Log(point.Value))).ToArray();
        var (x, y) = (logs.Average(log => log.X), logs.Average(log => log.Y));
        return logs.Sum(log => (log.X - x) * (log.Y - y)) / logs.Sum(log => (log.X - x) * (log.X - x));
    }
}
