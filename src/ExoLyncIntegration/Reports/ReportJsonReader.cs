using System.Linq;
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
    public static Report Read(string json, string source) =>
        StrictJson.Read(json, source, "a report", ErrorCatalogue.InvalidReportFile, ReportJsonWriter.FormatVersion, Read);

    private static Report Read(JsonFields fields, JsonProblems _)
    {
        fields.Text("product");
        var scenario = fields.Object("scenario") is { } inner ? ScenarioJson.Read(inner) : null;
        fields.Require("generated");
        var header = new ReportHeader(fields.Time("generated") ?? default, fields.Text("version") ?? string.Empty, scenario);
        fields.Require("results");
        var entries = fields.ObjectFields("results").Select(Entry).ToList();
        var verdicts = fields.ObjectFields("features").Select(Verdict).ToList();
        fields.Object("summary");
        return new Report(header, entries, verdicts);
    }

    private static ReportEntry Entry(JsonFields fields)
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
            [.. fields.ObjectFields("findings").Select(Entry)])
        {
            Acceptance = fields.Object("acceptance") is { } acceptance ? Acceptance(acceptance) : null,
        };
        fields.RefuseOthers();
        return entry;
    }

    private static Acceptance Acceptance(JsonFields fields)
    {
        fields.Require("expires");
        var acceptance = new Acceptance(fields.Text("reason") ?? string.Empty, fields.Time("expires")?.UtcDateTime ?? default, fields.Flag("expired") ?? false);
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
}
