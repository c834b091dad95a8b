using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Features;
using ExoLyncIntegration.Json;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Reports;

/// <summary>Reads what <see cref="ReportJsonWriter"/> wrote.</summary>
internal static class ReportJsonReader
{
    /// <summary>Reads a report.</summary>
    /// <param name="json">The text.</param>
    /// <param name="source">Where it comes from, for messages.</param>
    /// <exception cref="ExoLyncException">The text is not valid JSON, or breaks the schema.</exception>
    public static Report Read(string json, string source)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var problems = new JsonProblems();
            var report = Read(new JsonFields(document.RootElement, "$", problems), problems);
            return problems.Found.Count == 0
                ? report
                : throw new ExoLyncException(ErrorCatalogue.InvalidReportFile, $"{source} is not a report. {string.Join("; ", problems.Found.Take(10))}.");
        }
        catch (JsonException exception)
        {
            throw new ExoLyncException(
                ErrorCatalogue.InvalidReportFile,
                $"{source} is not valid JSON: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.",
                exception);
        }
    }

    private static Report Read(JsonFields fields, JsonProblems problems)
    {
        fields.Text("$schema");
        fields.Require("formatVersion");
        if (fields.Number("formatVersion") is { } version && version != ReportJsonWriter.FormatVersion)
        {
            problems.Add(fields.Path("formatVersion"), $"version {version} is unknown; this module reads version {ReportJsonWriter.FormatVersion}");
        }

        fields.Text("product");
        var scenario = fields.Object("scenario") is { } inner ? ScenarioJson.Read(inner, problems) : null;
        var header = new ReportHeader(Date(fields, "generated", problems), fields.Text("version") ?? string.Empty, scenario);
        fields.Require("results");
        var entries = fields.ObjectFields("results").Select(result => Entry(result, problems)).ToList();
        var verdicts = fields.ObjectFields("features").Select(Verdict).ToList();
        fields.Object("summary");
        fields.RefuseOthers();
        return new Report(header, entries, verdicts);
    }

    private static ReportEntry Entry(JsonFields fields, JsonProblems problems)
    {
        foreach (var field in new[] { "check", "target", "status" })
        {
            fields.Require(field);
        }

        var entry = new ReportEntry(
            new CheckResult
            {
                Step = fields.Number("step") ?? 0,
                Check = fields.Text("check") ?? string.Empty,
                Target = fields.Text("target") ?? string.Empty,
                Status = fields.Word<CheckStatus>("status") ?? CheckStatus.Inconclusive,
                Expected = fields.Text("expected"),
                Actual = fields.Text("actual"),
                Message = fields.Text("message") ?? string.Empty,
                Remediation = fields.Text("remediation"),
                Reference = fields.Text("reference") ?? string.Empty,
            },
            fields.Object("details")?.AllTexts() ?? [],
            [.. fields.ObjectFields("findings").Select(finding => Entry(finding, problems))])
        {
            Acceptance = fields.Object("acceptance") is { } acceptance ? Acceptance(acceptance, problems) : null,
        };
        fields.RefuseOthers();
        return entry;
    }

    private static Acceptance Acceptance(JsonFields fields, JsonProblems problems)
    {
        var acceptance = new Acceptance(fields.Text("reason") ?? string.Empty, Date(fields, "expires", problems).UtcDateTime, fields.Flag("expired") ?? false);
        fields.RefuseOthers();
        return acceptance;
    }

    private static FeatureVerdict Verdict(JsonFields fields)
    {
        foreach (var field in new[] { "topology", "feature", "verdict" })
        {
            fields.Require(field);
        }

        fields.Number("decidedByCount");
        fields.ObjectFields("decidedBy");
        var verdict = new FeatureVerdict
        {
            Topology = fields.Word<Topology>("topology") ?? default,
            Feature = fields.Text("feature") ?? string.Empty,
            DisplayName = fields.Text("displayName") ?? string.Empty,
            Verdict = fields.Word<Verdict>("verdict") ?? Features.Verdict.Unknown,
            NextStep = fields.Number("nextStep"),
            Message = fields.Text("message") ?? string.Empty,
            Reference = fields.Text("reference") ?? string.Empty,
            DecidedBy = [],
        };
        fields.RefuseOthers();
        return verdict;
    }

    private static DateTimeOffset Date(JsonFields fields, string field, JsonProblems problems)
    {
        fields.Require(field);
        if (fields.Text(field) is { } text)
        {
            if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
            {
                return date;
            }

            problems.Add(fields.Path(field), $"'{text}' is not a date");
        }

        return default;
    }
}
