using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ExoLyncIntegration.Checks;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Reports;

/// <summary>The findings that ask for the same thing to be done.</summary>
/// <param name="Check">The id of the check that found them; how many checks where it was not one alone.</param>
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
            .GroupBy(static item => (item.Finding.Step, item.Finding.Status, What: WhatToDo(item.Finding)))
            .Select(static group => new ReportGroup(CheckOf([.. group]), group.Key.Step, group.Key.Status, TitleOf(group.First().Finding), [.. group]))
            .OrderByDescending(static group => group.Status)
            .ThenBy(static group => group.Step == 0 ? int.MaxValue : group.Step)
            .ThenByDescending(static group => group.Items.Count)
            .ThenBy(static group => group.Check, StringComparer.Ordinal)
            .ThenBy(static group => group.Title, StringComparer.Ordinal)];

    // What is wrong is mended check by check; what could not be looked up asks for the same thing whatever the check.
    private static string WhatToDo(CheckResult finding) =>
        finding.Status == CheckStatus.Inconclusive && Advice(finding) is { } advice ? advice : finding.Check;

    private static string? Advice(CheckResult finding) => finding.Remediation is { Length: > 0 } remediation && !CommandText.Is(remediation) ? remediation : null;

    private static string CheckOf(ReportGroupItem[] items)
    {
        var checks = items.Select(static item => item.Finding.Check).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        return checks == 1 ? items[0].Finding.Check : string.Format(CultureInfo.InvariantCulture, "{0} checks", checks);
    }

    // A result of several findings is taken apart: each of them asks for something else.
    private static IEnumerable<ReportGroupItem> Apart(ReportEntry entry)
    {
        var findings = entry.Findings.Where(static finding => finding.NeedsAttention).ToList();
        return findings.Count == 0
            ? [new ReportGroupItem(entry, entry.Result)]
            : findings.Select(finding => new ReportGroupItem(entry, finding.Result));
    }

    private static string TitleOf(CheckResult finding)
    {
        var known = CheckCatalogue.Find(finding.Check);
        return finding.Status == CheckStatus.Inconclusive
            ? Advice(finding) ?? "Find out: " + (known?.Meaning ?? finding.Message)
            : known?.WhatToDo ?? finding.Message;
    }
}
