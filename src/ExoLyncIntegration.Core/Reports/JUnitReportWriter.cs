using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Steps;

namespace ExoLyncIntegration.Reports;

/// <summary>
/// A report in the JUnit form that build servers read: a suite for each step, a case for each result. Fail is a failure, Inconclusive
/// an error, a result that does not apply or is accepted is skipped, a warning passes and says so in its output.
/// </summary>
public sealed class JUnitReportWriter(TextWriter output) : WholeReportWriter
{
    /// <inheritdoc/>
    protected override void Render(Report report)
    {
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, Encoding = Encoding.UTF8, CloseOutput = false });
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", ReportHeader.Product);
        WriteCounts(xml, [.. report.Entries]);
        xml.WriteAttributeString("time", "0");
        foreach (var step in report.Entries.GroupBy(static entry => entry.Result.Step).OrderBy(static step => step.Key))
        {
            WriteSuite(xml, report.Header, SuiteName(step.Key), [.. step]);
        }

        xml.WriteEndElement();
    }

    private static string SuiteName(int step) => step switch
    {
        >= 1 and <= 7 => $"Step {step}: {StepCatalogue.Name(step)}",
        _ => "Beyond the seven steps",
    };

    private static void WriteSuite(XmlWriter xml, ReportHeader header, string name, ReportEntry[] entries)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", name);
        WriteCounts(xml, entries);
        xml.WriteAttributeString("skipped", Number(entries.Count(IsSkipped)));
        xml.WriteAttributeString("time", "0");

        // The form has no place for a time zone: UTC.
        xml.WriteAttributeString("timestamp", header.Generated.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
        foreach (var entry in entries)
        {
            WriteCase(xml, entry);
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, ReportEntry[] entries)
    {
        xml.WriteAttributeString("tests", Number(entries.Length));
        xml.WriteAttributeString("failures", Number(entries.Count(static entry => Counts(entry, CheckStatus.Fail))));
        xml.WriteAttributeString("errors", Number(entries.Count(static entry => Counts(entry, CheckStatus.Inconclusive))));
    }

    private static bool Counts(ReportEntry entry, CheckStatus status) => entry.Result.Status == status && !entry.IsAccepted;

    private static bool IsSkipped(ReportEntry entry) =>
        entry.Result.Status == CheckStatus.NotApplicable || (entry.IsAccepted && entry.Result.Status >= CheckStatus.Warning);

    private static void WriteCase(XmlWriter xml, ReportEntry entry)
    {
        var result = entry.Result;
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", VisibleText.Of(result.Check));
        xml.WriteAttributeString("name", VisibleText.Of($"{result.Check} {result.Target}"));
        xml.WriteAttributeString("time", "0");
        if (IsSkipped(entry))
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", VisibleText.Of(entry.IsAccepted ? $"Accepted: {entry.Acceptance!.Reason}" : result.Message));
            xml.WriteEndElement();
        }
        else if (result.Status is CheckStatus.Fail or CheckStatus.Inconclusive)
        {
            xml.WriteStartElement(result.Status == CheckStatus.Fail ? "failure" : "error");
            xml.WriteAttributeString("message", VisibleText.Of(result.Message));
            xml.WriteAttributeString("type", VisibleText.Of(result.Check));
            xml.WriteString(VisibleText.Of(Body(entry), keepLines: true));
            xml.WriteEndElement();
        }
        else if (result.Status == CheckStatus.Warning)
        {
            xml.WriteElementString("system-out", VisibleText.Of("Warning: " + Body(entry), keepLines: true));
        }

        xml.WriteEndElement();
    }

    // A value with a line end must not begin a line here: only commands have several.
    private static string Body(ReportEntry entry)
    {
        var result = entry.Result;
        var lines = new StringBuilder(VisibleText.OneLine(result.Message));
        foreach (var finding in entry.Findings)
        {
            lines.Append('\n').Append(finding.Result.Status).Append(' ').Append(VisibleText.OneLine(finding.Result.Check)).Append(": ").Append(VisibleText.OneLine(finding.Result.Message));
        }

        Append("Expected", result.Expected);
        Append("Actual", result.Actual);
        Append("To do", result.Remediation, keepLines: true);
        Append("Source", result.Reference);
        return lines.ToString().Replace("\r\n", "\n");

        void Append(string label, string? text, bool keepLines = false)
        {
            if (!string.IsNullOrEmpty(text))
            {
                lines.Append('\n').Append(label).Append(": ").Append(keepLines ? text : VisibleText.OneLine(text!));
            }
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
