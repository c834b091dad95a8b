using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using ExoLyncIntegration.Features;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Reports;

/// <summary>A report as JSON; <c>report.schema.json</c> describes the form (a test holds the two together). Streams.</summary>
internal sealed class ReportJsonWriter(Stream output) : IReportWriter, System.IDisposable
{
    public const int FormatVersion = 1;

    private const int FlushAt = 64 * 1024;
    private const int MostDeciders = 20;

    private readonly Utf8JsonWriter json = new(output, new JsonWriterOptions { Indented = true });
    private readonly ReportSummary summary = new();

    public void Start(ReportHeader header)
    {
        json.WriteStartObject();
        json.WriteNumber("formatVersion", FormatVersion);
        json.WriteString("product", ReportHeader.Product);
        json.WriteString("version", header.ModuleVersion);
        json.WriteString("generated", header.GeneratedText);
        if (header.Scenario is { } scenario)
        {
            json.WritePropertyName("scenario");
            ScenarioJson.Write(scenario, json);
        }

        json.WriteStartArray("results");
    }

    public void Write(ReportEntry entry)
    {
        summary.Add(entry);
        WriteEntry(entry);
        if (json.BytesPending > FlushAt)
        {
            json.Flush();
        }
    }

    public void Finish(IReadOnlyList<FeatureVerdict> verdicts)
    {
        json.WriteEndArray();
        json.WriteStartArray("features");
        foreach (var verdict in verdicts)
        {
            WriteVerdict(verdict);
        }

        json.WriteEndArray();
        json.WriteStartObject("summary");
        json.WriteNumber("total", summary.Total);
        foreach (var status in ReportSummary.Statuses)
        {
            json.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(status.ToString()), summary[status]);
        }

        json.WriteNumber("accepted", summary.Accepted);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
    }

    public void Dispose() => json.Dispose();

    private void WriteEntry(ReportEntry entry)
    {
        json.WriteStartObject();
        WriteResult(entry.Result);
        if (entry.Details.Count > 0)
        {
            json.WriteStartObject("details");
            foreach (var detail in entry.Details)
            {
                json.WriteString(detail.Key, detail.Value);
            }

            json.WriteEndObject();
        }

        if (entry.Findings.Count > 0)
        {
            json.WriteStartArray("findings");
            foreach (var finding in entry.Findings)
            {
                WriteEntry(finding);
            }

            json.WriteEndArray();
        }

        if (entry.Acceptance is { } acceptance)
        {
            json.WriteStartObject("acceptance");
            json.WriteString("reason", acceptance.Reason);
            json.WriteString("expires", acceptance.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteBoolean("expired", acceptance.IsExpired);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteResult(CheckResult result)
    {
        json.WriteNumber("step", result.Step);
        json.WriteString("check", result.Check);
        json.WriteString("target", result.Target);
        json.WriteString("status", result.Status.ToString());
        WriteText("expected", result.Expected);
        WriteText("actual", result.Actual);
        json.WriteString("message", result.Message);
        WriteText("remediation", result.Remediation);
        json.WriteString("reference", result.Reference);
    }

    private void WriteVerdict(FeatureVerdict verdict)
    {
        json.WriteStartObject();
        json.WriteString("topology", verdict.Topology.ToString());
        json.WriteString("feature", verdict.Feature);
        json.WriteString("displayName", verdict.DisplayName);
        json.WriteString("verdict", verdict.Verdict.ToString());
        if (verdict.NextStep is { } step)
        {
            json.WriteNumber("nextStep", step);
        }

        json.WriteString("message", verdict.Message);
        json.WriteString("reference", verdict.Reference);

        // The results themselves stand above; of many that decide alike, some are enough to find them.
        json.WriteNumber("decidedByCount", verdict.DecidedBy.Length);
        json.WriteStartArray("decidedBy");
        foreach (var result in verdict.DecidedBy.Take(MostDeciders))
        {
            json.WriteStartObject();
            json.WriteString("check", result.Check);
            json.WriteString("target", result.Target);
            json.WriteString("status", result.Status.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteText(string field, string? value)
    {
        if (value is not null)
        {
            json.WriteString(field, value);
        }
    }
}
