using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Json;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Reports;

/// <summary>
/// Findings that somebody accepts for a time; <c>accepted-findings.schema.json</c> describes the file. An acceptance that has expired
/// stays with the finding, which counts again.
/// </summary>
internal sealed class AcceptedFindings
{
    private const int FormatVersion = 1;

    private readonly List<(WildcardPattern Check, WildcardPattern Target, AcceptedFinding Finding)> patterns;
    private readonly DateTime today;

    private AcceptedFindings(IEnumerable<AcceptedFinding> findings, DateTime today)
    {
        patterns = [.. findings.Select(static finding => (Pattern(finding.Check), Pattern(finding.Target), finding))];
        this.today = today;
    }

    /// <summary>No acceptances.</summary>
    public static AcceptedFindings None { get; } = new([], default);

    /// <summary>Reads a file's text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="source">Where it comes from, for messages.</param>
    /// <param name="now">When expiry is judged.</param>
    /// <exception cref="ExoLyncException">The text is not valid JSON, or breaks the schema.</exception>
    public static AcceptedFindings Read(string json, string source, DateTimeOffset now) => new(
        StrictJson.Read(json, source, "a file of accepted findings", ErrorCatalogue.InvalidAcceptedFindingFile, FormatVersion, Findings), now.UtcDateTime.Date);

    /// <summary>
    /// The entry with the acceptance that applies to it: one that holds before one that has expired. A result that stands for several
    /// findings is accepted where each of them is.
    /// </summary>
    public ReportEntry Apply(ReportEntry entry)
    {
        if (patterns.Count == 0)
        {
            return entry;
        }

        var findings = entry.Findings.Select(finding => finding with { Acceptance = AcceptanceOf(finding.Result.Check, entry.Result.Target) }).ToList();
        var asking = findings.Where(static finding => finding.Result.Status >= CheckStatus.Warning).ToList();
        var acceptance = AcceptanceOf(entry.Result.Check, entry.Result.Target);
        if (acceptance is null && asking.Count > 0 && asking.All(static finding => finding.IsAccepted))
        {
            acceptance = asking.Select(static finding => finding.Acceptance!).OrderBy(static candidate => candidate.Expires).First();
        }

        return entry with { Findings = findings, Acceptance = acceptance };
    }

    private Acceptance? AcceptanceOf(string check, string target) => patterns
        .Where(pattern => pattern.Check.IsMatch(check) && pattern.Target.IsMatch(target))
        .Select(pattern => new Acceptance(pattern.Finding.Reason, pattern.Finding.Expires, pattern.Finding.Expires < today))
        .OrderByDescending(static acceptance => acceptance.Expires)
        .FirstOrDefault();

    private static IReadOnlyList<AcceptedFinding> Findings(JsonFields fields, JsonProblems problems)
    {
        fields.Require("accepted");
        return [.. fields.ObjectFields("accepted").Select(item => Finding(item, problems))];
    }

    private static AcceptedFinding Finding(JsonFields fields, JsonProblems problems)
    {
        foreach (var field in new[] { "check", "target", "reason", "expires" })
        {
            fields.Require(field);
            if (fields.Text(field) is { } text && text.Trim().Length == 0)
            {
                problems.Add(fields.Path(field), "the text is empty");
            }
        }

        foreach (var field in new[] { "check", "target" })
        {
            if (fields.Text(field) is { } pattern && !IsPattern(pattern))
            {
                problems.Add(fields.Path(field), $"'{pattern}' is not a wildcard pattern; a bracket that stands for itself is written `[");
            }
        }

        var date = default(DateTime);
        if (fields.Text("expires") is { } expires
            && !DateTime.TryParseExact(expires, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out date))
        {
            problems.Add(fields.Path("expires"), $"'{expires}' is not a date such as 2027-01-31");
        }

        var finding = new AcceptedFinding(fields.Text("check") ?? string.Empty, fields.Text("target") ?? string.Empty, fields.Text("reason") ?? string.Empty, date);
        fields.RefuseOthers();
        return finding;
    }

    // The engine reads a pattern when it is first used.
    private static bool IsPattern(string text)
    {
        try
        {
            _ = Pattern(text).IsMatch(string.Empty);
            return true;
        }
        catch (WildcardPatternException)
        {
            return false;
        }
    }

    private static WildcardPattern Pattern(string text) => new(text, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
}
