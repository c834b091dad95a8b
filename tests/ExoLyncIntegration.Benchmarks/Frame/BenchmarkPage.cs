using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace ExoLyncIntegration.Benchmarks.Frame;

/// <summary>docs/benchmarks.md: the goals with what was measured, then each section.</summary>
internal static class BenchmarkPage
{
    /// <summary>Where the page lies.</summary>
    public static string FilePath => Path.Combine(EngineSession.RepositoryRoot, "docs", "benchmarks.md");

    /// <summary>The page.</summary>
    /// <param name="sections">The sections of a full run.</param>
    public static string Write(IReadOnlyList<Section> sections)
    {
        var page = new StringBuilder();
        page.Append("# Benchmarks\n\n");
        page.Append(CultureInfo.InvariantCulture, $"Made on {DateTime.UtcNow:yyyy-MM-dd} by `dotnet run --project tests/ExoLyncIntegration.Benchmarks -c Release` on {Machine.Description}.\n");
        page.Append("Subject and peers run in turns within one run; figures are medians of the rounds, the spread is half the distance between the\n");
        page.Append("fastest and the slowest round. Only ratios carry over to another machine.\n\n");
        var summary = new Section("Goals");
        summary.Table(
            ["subject", "beside", "goal", "measured", "met"],
            [.. sections.SelectMany(section => section.Goals).Select(goal => new[] { goal.Subject, goal.Beside, goal.BoundText, goal.MeasuredText, goal.Met ? "yes" : "**no**" })]);
        foreach (var section in sections.Prepend(summary))
        {
            page.Append(CultureInfo.InvariantCulture, $"## {section.Title}\n\n{section.Text}");
        }

        return page.ToString().TrimEnd() + "\n";
    }
}
