using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using ExoLyncIntegration.Features;

namespace ExoLyncIntegration.Reports;

/// <summary>
/// A report as comma-separated values (RFC 4180): one line a result, a result with several findings in one line for each of them.
/// Streams.
/// </summary>
/// <remarks>
/// Every cell is quoted, stands on one line, and begins with an apostrophe where a spreadsheet would take it for a formula. The verdicts
/// on the features are not in this format.
/// </remarks>
public sealed class CsvReportWriter(TextWriter output) : IReportWriter
{
    private const string Formula = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    /// <inheritdoc/>
    public void Start(ReportHeader header) =>
        WriteLine("Step", "Check", "Target", "Status", "Expected", "Actual", "Message", "Remediation", "Reference", "Accepted", "Details");

    /// <inheritdoc/>
    public void Write(ReportEntry entry)
    {
        foreach (var line in entry.Findings.Count == 0 ? [entry] : entry.Findings)
        {
            var result = line.Result;
            WriteLine(
                result.Step.ToString(CultureInfo.InvariantCulture),
                result.Check,
                result.Target,
                result.Status.ToString(),
                result.Expected,
                result.Actual,
                result.Message,
                result.Remediation,
                result.Reference,
                entry.IsAccepted ? entry.Acceptance!.Reason : null,
                string.Join("; ", entry.Details.Select(static detail => $"{detail.Key}={detail.Value}")));
        }
    }

    /// <inheritdoc/>
    public void Finish(IReadOnlyList<FeatureVerdict> verdicts) => output.Flush();

    /// <summary>A cell that no spreadsheet computes.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The cell, quoted.</returns>
    internal static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "\"\"";
        }

        var oneLine = VisibleText.Of(value!.Replace("\r\n", "\\n").Replace("\n", "\\n").Replace("\t", "\\t"));
        var cell = new StringBuilder(oneLine.Length + 8).Append('"');

        // A spreadsheet that separates cells by semicolons sees a new cell behind each: the quotes do not hold there.
        var startsCell = true;
        foreach (var character in oneLine)
        {
            if (startsCell && Formula.IndexOf(character) >= 0)
            {
                cell.Append('\'');
            }

            startsCell = character == ';' || (startsCell && character is ' ' or '"' or '\u00A0');
            cell.Append(character == '"' ? "\"\"" : character.ToString());
        }

        return cell.Append('"').ToString();
    }

    private void WriteLine(params string?[] cells)
    {
        output.Write(string.Join(",", cells.Select(Cell)));
        output.Write("\r\n");
    }
}
