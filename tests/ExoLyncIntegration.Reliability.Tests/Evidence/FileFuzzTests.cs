using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.Reliability;
using ExoLyncIntegration.Sampling;
using Xunit;

namespace ExoLyncIntegration.Evidence;

/// <summary>Files that somebody damaged: each is read whole or refused with the one error of its kind.</summary>
public sealed class FileFuzzTests : IDisposable
{
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1e308", "99999999999999999999", "\"\"", "\"x\"", "\"\\ud800\"", "\"\\u0000\"", "\"9999-99-99\"", "[]", "{}", "[[]]", "[null]", "{\"a\":1,\"a\":2}", "\"Fail\"", "\"_sip._tls\"",
    ];

    private readonly EngineSession session = new();
    private readonly string folder = Directory.CreateTempSubdirectory("exolync-fuzz-").FullName;

    public void Dispose()
    {
        session.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    [Invariant("evidence is judged whole or refused with InvalidEvidenceFile", samples: 300, input: "evidence files with damaged bytes or exchanged values")]
    public void Damaged_evidence_is_judged_whole_or_refused() => Fuzz(
        Evidence(), "Test-ExoLyncDeployment -FromEvidence $args[0]", ["InvalidEvidenceFile", "InvalidScenario", "ScenarioRuleViolated", "InvalidDomainName", "CloudClosed"], nameof(Damaged_evidence_is_judged_whole_or_refused));

    [Fact]
    [Invariant("a report is compared whole or refused with InvalidReportFile", samples: 300, input: "JSON reports with damaged bytes or exchanged values")]
    public void A_damaged_report_is_compared_whole_or_refused()
    {
        var report = Path.Combine(folder, "report.json");
        session.Run("Test-ExoLyncDeployment -FromEvidence $args[0] | Export-ExoLyncReport $args[1] -Scenario Hybrid", Write("evidence.json", Evidence()), report).ThrowOnError();
        Fuzz(
            File.ReadAllText(report), "Compare-ExoLyncReport $args[0] $args[0]", ["InvalidReportFile", "InvalidEvidenceFile"],
            nameof(A_damaged_report_is_compared_whole_or_refused));
    }

    [Fact]
    [Invariant("accepted findings are taken whole or refused with InvalidAcceptedFindingFile", samples: 300, input: "files of accepted findings with damaged bytes or exchanged values")]
    public void Damaged_acceptances_are_taken_whole_or_refused()
    {
        session.Run("$results = Test-ExoLyncDeployment -FromEvidence $args[0]; $report = $args[1]", Write("evidence.json", Evidence()), Path.Combine(folder, "report.json")).ThrowOnError();
        Fuzz(
            """{ "formatVersion": 1, "accepted": [ { "check": "Dns.*", "target": "*.contoso.com", "reason": "Because.", "expires": "2099-01-31" } ] }""",
            "$results | Export-ExoLyncReport $report -AcceptedFindingPath $args[0]", ["InvalidAcceptedFindingFile"], nameof(Damaged_acceptances_are_taken_whole_or_refused));
    }

    private static string Evidence() => File.ReadAllText(Repository.At("tests", "ExoLyncIntegration.Tests", "Evidence", "Files", "hybrid.json"));

    private void Fuzz(string text, string script, string[] errors, string test) => Gen.Select(Gen.Bool, Gen.Int[0, 1_000_000], Gen.Int[0, 255], Gen.Int[0, Values.Length - 1]).Hold(
        (isStructural, place, octet, index) =>
        {
            var outcome = session.Run(script, Write("damaged.json", isStructural ? Exchanged(text, place, Values[index]) : Damaged(text, place, octet)));

            Assert.All(outcome.ErrorIds, error => Assert.Contains(error, errors));
            Assert.True(outcome.ErrorIds.Count == 0 || outcome.Output.Count == 0, "results beside an error");
        },
        iter: Samples.Of(typeof(FileFuzzTests), test), threads: 1);

    // One byte is another, is gone, or is the last.
    private static string Damaged(string text, int place, int octet)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var at = place % bytes.Length;
        return Encoding.Latin1.GetString(octet switch
        {
            < 16 => bytes[..at],
            < 32 => [.. bytes[..at], .. bytes[(at + 1)..]],
            _ => [.. bytes[..at], (byte)octet, .. bytes[(at + 1)..]],
        });
    }

    // One value of the document is another one.
    private static string Exchanged(string text, int place, string value)
    {
        var root = JsonNode.Parse(text)!;
        var nodes = Below(root).ToList();
        var node = nodes[place % nodes.Count];
        var marker = Guid.NewGuid().ToString();
        if (node.Parent is JsonObject parent)
        {
            parent[node.GetPropertyName()] = marker;
        }
        else
        {
            node.Parent!.AsArray()[node.GetElementIndex()] = marker;
        }

        // The value stands there as it is: JsonNode would not write what is no Unicode.
        return root.ToJsonString().Replace($"\"{marker}\"", value, StringComparison.Ordinal);
    }

    private static System.Collections.Generic.IEnumerable<JsonNode> Below(JsonNode node) => (node switch
    {
        JsonObject map => map.Select(static field => field.Value),
        JsonArray list => list,
        _ => [],
    }).OfType<JsonNode>().SelectMany(static child => Below(child).Prepend(child));

    private string Write(string name, string text)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
