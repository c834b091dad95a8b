using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.Reliability;

namespace ExoLyncIntegration.Page;

/// <summary>docs/reliability.md: prose by hand, tables from the tests themselves.</summary>
internal static class ReliabilityPage
{
    public static string FilePath => Repository.At("docs", "reliability.md");

    /// <summary>The page with its tables made anew.</summary>
    public static string Renewed(string page) =>
        Between(Between(Between(page, "faults", Faults()), "conditions", Conditions()), "invariants", Invariants());

    private static string Between(string page, string name, string table)
    {
        var (begin, end) = ($"<!-- begin {name} -->\n", $"<!-- end {name} -->");
        var from = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var to = page.IndexOf(end, StringComparison.Ordinal);
        return from < begin.Length || to < from
            ? throw new InvalidDataException($"The page has no place for '{name}'.")
            : page[..from] + table + page[to..];
    }

    private static string Faults() => Table(
        ["fault", .. FaultMatrix.Commands.Select(static command => $"`{command}`")],
        FaultMatrix.Surroundings.Select(static row => new[] { Described(row.Key) }.Concat(FaultMatrix.Commands.Select(command => row.Value.Contains(command) ? Count(row.Key, command) : string.Empty))));

    private static string Conditions() => Table(
        ["condition", "tests"],
        FaultMatrix.Conditions.Select(static condition => new[]
        {
            Described(condition),
            string.Join(", ", MarkedTests.Faults.Where(test => test.Fault == condition).Select(static test => $"`{test.Test}`")),
        }));

    private static string Invariants() => Table(
        ["what always holds", "samples a run", "input", "test"],
        MarkedTests.Invariants.Select(static test => new[] { test.Claim, test.Samples.ToString("#,0", CultureInfo.InvariantCulture), test.Input, $"`{test.Test}`" }));

    private static string Count(Fault fault, string command)
    {
        var count = MarkedTests.Faults.Count(test => test.Fault == fault && test.Commands.Contains(command));
        return count == 0 ? "–" : count.ToString(CultureInfo.InvariantCulture);
    }

    private static string Described(Fault fault) =>
        typeof(Fault).GetField(fault.ToString())!.GetCustomAttribute<DescriptionAttribute>()!.Description;

    private static string Table(IReadOnlyList<string> headings, IEnumerable<IEnumerable<string>> rows)
    {
        var table = new StringBuilder();
        Row(headings);
        Row(headings.Select(static _ => "---"));
        foreach (var row in rows)
        {
            Row(row);
        }

        return table.ToString();

        void Row(IEnumerable<string> cells) => table.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }
}
