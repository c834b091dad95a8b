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
        Between(Between(Between(Between(page, "faults", Faults()), "conditions", Conditions()), "injections", Injections()), "invariants", Invariants());

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

    private static string Injections()
    {
        var sinks = Enum.GetValues<InjectionSink>();
        return Table(
            ["values from", .. sinks.Select(Described)],
            InjectionTable.Cells.Select(row => new[] { Described(row.Key) }.Concat(sinks.Select(sink => row.Value.Contains(sink) ? Number(MarkedTests.Injections.Count(test => test.Source == row.Key && test.Sinks.Contains(sink))) : string.Empty))));
    }

    private static string Invariants() => Table(
        ["what always holds", "samples a run", "input", "test"],
        MarkedTests.Invariants.Select(static test => new[] { test.Claim, test.Samples.ToString("#,0", CultureInfo.InvariantCulture), test.Input, $"`{test.Test}`" }));

    private static string Count(Fault fault, string command) =>
        Number(MarkedTests.Faults.Count(test => test.Fault == fault && test.Commands.Contains(command)));

    private static string Number(int count) => count == 0 ? "–" : count.ToString(CultureInfo.InvariantCulture);

    private static string Described<T>(T word)
        where T : struct, Enum =>
        typeof(T).GetField(word.ToString())!.GetCustomAttribute<DescriptionAttribute>()!.Description;

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
