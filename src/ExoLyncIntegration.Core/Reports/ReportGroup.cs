using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Checks;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Reports;

/// <summary>The findings that ask for the same thing to be done.</summary>
/// <param name="Check">The id of the check that found them.</param>
/// <param name="Step">The deployment step, 0 for extras.</param>
/// <param name="Status">The status that all of them have.</param>
/// <param name="Title">What to do, from the catalogue; for a check that it does not have, the first finding's message.</param>
/// <param name="Items">The findings, each with the result that it belongs to, in the order they came.</param>
public sealed record ReportGroup(string Check, int Step, CheckStatus Status, string Title, IReadOnlyList<ReportGroupItem> Items)
{
    /// <summary>Groups what needs attention by what to do.</summary>
    /// <param name="entries">The results.</param>
    /// <returns>The groups: what failed first, then what could not be determined, then warnings; in each, the steps in their order.</returns>
    public static IReadOnlyList<ReportGroup> Of(IEnumerable<ReportEntry> entries) =>
        [.. entries.Where(static entry => entry.NeedsAttention)
            .SelectMany(static entry => Apart(entry))
            .GroupBy(static item => (item.Finding.Check, item.Finding.Step, item.Finding.Status))
            .OrderByDescending(static group => group.Key.Status)
            .ThenBy(static group => group.Key.Step == 0 ? int.MaxValue : group.Key.Step)
            .ThenByDescending(static group => group.Count())
            .ThenBy(static group => group.Key.Check, StringComparer.Ordinal)
            .Select(static group => new ReportGroup(group.Key.Check, group.Key.Step, group.Key.Status, TitleOf([.. group]), [.. group]))];

    // A result of several findings is taken apart: each of them asks for something else.
    private static IEnumerable<ReportGroupItem> Apart(ReportEntry entry)
    {
        var findings = entry.Findings.Where(static finding => finding.NeedsAttention).ToList();
        return findings.Count == 0
            ? [new ReportGroupItem(entry, entry.Result)]
            : findings.Select(finding => new ReportGroupItem(entry, finding.Result));
    }

    private static string TitleOf(ReportGroupItem[] items)
    {
        var first = items[0].Finding;
        var known = CheckCatalogue.Find(first.Check);
        return first.Status == CheckStatus.Inconclusive
            ? "Find out: " + (known?.Meaning ?? first.Message)
            : known?.WhatToDo ?? first.Message;
    }
}
