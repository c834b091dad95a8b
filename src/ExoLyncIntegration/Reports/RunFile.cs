using System.Linq;
using System.Management.Automation;
using System.Text.Json;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Evidence;
using ExoLyncIntegration.Features;
using ExoLyncIntegration.Files;
using ExoLyncIntegration.Session;

namespace ExoLyncIntegration.Reports;

/// <summary>The file of one run: a report, or evidence, which is judged.</summary>
internal static class RunFile
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="ExoLyncException">The file is missing, cannot be read or breaks its schema.</exception>
    public static Report Read(SessionState session, string path)
    {
        var file = InputFiles.Resolve(session, path, literal: true)[0];
        var text = InputFiles.ReadText(file);
        return IsEvidence(text) ? Judged(EvidenceJson.Read(text, file)) : ReportJsonReader.Read(text, file);
    }

    private static Report Judged(DeploymentEvidence evidence)
    {
        var results = EvidencePart.JudgeAll(evidence).ToList();
        return new Report(
            new ReportHeader(evidence.Collected, ModuleVersion.Text, evidence.Scenario),
            [.. results.Select(static result => ReportInput.TryReadEntry(PSObject.AsPSObject(result), out var entry) ? entry : new ReportEntry(result, [], []))],
            FeatureJudge.Judge(evidence.Scenario, results));
    }

    private static bool IsEvidence(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("collected", out _);
        }
        catch (JsonException)
        {
            // The reader of reports says where the text is wrong.
            return false;
        }
    }
}
