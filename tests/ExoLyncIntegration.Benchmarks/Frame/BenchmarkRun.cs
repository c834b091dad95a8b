using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ExoLyncIntegration.Benchmarks.Frame;

/// <summary>One run of a benchmark: how large and how often, and where the figures go.</summary>
/// <param name="section">The section to fill.</param>
/// <param name="isShort">Whether only to show that everything runs: small sizes, one round; the figures mean nothing.</param>
internal sealed class BenchmarkRun(Section section, bool isShort)
{
    /// <summary>Whether this run only shows that everything runs.</summary>
    public bool IsShort => isShort;

    /// <summary>The size to take: <paramref name="full"/>, or <paramref name="small"/> in a short run.</summary>
    public int Size(int full, int small) => isShort ? small : full;

    /// <summary>Adds a paragraph to the section.</summary>
    public void Say(FormattableString text) => section.Paragraph(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a table to the section.</summary>
    public void Table(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows) => section.Table(headings, rows);

    /// <summary>
    /// Runs the contestants in turns and adds a table of their medians: the first is the subject, the last column says how many times as fast
    /// as each of the others it is.
    /// </summary>
    /// <param name="unit">What a unit of work is, in the plural: "records".</param>
    /// <param name="rounds">How many rounds count, after one that warms up.</param>
    /// <param name="contestants">The subject, then its peers.</param>
    public Comparison Compare(string unit, int rounds, params IReadOnlyList<Contestant> contestants)
    {
        var comparison = Comparison.Of(isShort ? 1 : rounds, contestants);
        var subject = contestants[0].Name;
        section.Table(
            ["contestant", $"{unit} a run", $"{unit}/s", "µs each", "spread", "speed of the subject"],
            [.. contestants.Select(contestant => new[]
            {
                contestant.Name,
                Number(contestant.Units),
                Number(1 / comparison.SecondsPerUnit(contestant.Name)),
                (comparison.SecondsPerUnit(contestant.Name) * 1e6).ToString("#,0.00", CultureInfo.InvariantCulture),
                "± " + comparison.Spread(contestant.Name).ToString("P0", CultureInfo.InvariantCulture),
                contestant.Name == subject ? "–" : comparison.Speed(subject, contestant.Name).ToString("0.00 ×", CultureInfo.InvariantCulture),
            })]);
        return comparison;
    }

    /// <summary>
    /// Measures at growing sizes, the sizes in turns, and adds a table with the exponent of the growth: 1 is linear.
    /// </summary>
    /// <param name="what">What is measured.</param>
    /// <param name="unit">What the size counts, in the plural.</param>
    /// <param name="rounds">How many rounds count, after one that warms up.</param>
    /// <param name="sizes">The sizes, growing.</param>
    /// <param name="measure">Does the work of a size and gives how long it took.</param>
    /// <returns>The exponent.</returns>
    public double Growth(string what, string unit, int rounds, IReadOnlyList<int> sizes, Func<int, TimeSpan> measure)
    {
        var comparison = Comparison.Of(
            isShort ? 1 : rounds, [.. sizes.Select(size => new Contestant(Number(size), size, () => measure(size)))], warmUps: Math.Max(1, sizes.Count - 2));
        var exponent = Statistics.Exponent([.. sizes.Select(size => ((double)size, comparison.SecondsPerUnit(Number(size)) * size))]);
        section.Table(
            [unit, "seconds", $"µs each", "spread"],
            [.. sizes.Select(size => new[]
            {
                Number(size),
                (comparison.SecondsPerUnit(Number(size)) * size).ToString("#,0.000", CultureInfo.InvariantCulture),
                (comparison.SecondsPerUnit(Number(size)) * 1e6).ToString("#,0.00", CultureInfo.InvariantCulture),
                "± " + comparison.Spread(Number(size)).ToString("P0", CultureInfo.InvariantCulture),
            })]);
        Say($"{what}: time grows with {unit} to the power of {exponent:0.000}.");
        return exponent;
    }

    /// <summary>Judges a value that should be at least the bound.</summary>
    public void AtLeast(string subject, string beside, double bound, double measured, string unit = "×") =>
        section.Goals.Add(new Goal(subject, beside, '≥', bound, measured, unit));

    /// <summary>Judges a value that should be at most the bound.</summary>
    public void AtMost(string subject, string beside, double bound, double measured, string unit = "×") =>
        section.Goals.Add(new Goal(subject, beside, '≤', bound, measured, unit));

    private static string Number(double value) =>
        value.ToString(value >= 100 ? "#,0" : "0.##", CultureInfo.InvariantCulture);
}
