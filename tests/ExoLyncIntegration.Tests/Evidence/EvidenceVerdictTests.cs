using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Evidence;

/// <summary>The rules, tested by evidence: what was observed goes in, verdicts come out, and nothing is looked at.</summary>
public sealed class EvidenceVerdictTests : IDisposable
{
    // After which step each feature works (KB 2614614); 0 where the topology does not have it, 1 where the article ends there.
    private static readonly Dictionary<string, Dictionary<string, int>> Matrix = new()
    {
        ["OnlineOnly"] = new() { ["OutlookIntegration"] = 1, ["OutlookWebAppImPresence"] = 1, ["OutlookWebAppOnlineMeetings"] = 1, ["UnifiedContactStore"] = 1, ["HighResolutionPhotos"] = 1 },
        ["OnPremises"] = new() { ["OutlookIntegration"] = 3, ["OutlookWebAppImPresence"] = 5, ["OutlookWebAppOnlineMeetings"] = 7, ["UnifiedContactStore"] = 0, ["HighResolutionPhotos"] = 3 },
        ["Hybrid"] = new() { ["OutlookIntegration"] = 3, ["OutlookWebAppImPresence"] = 5, ["OutlookWebAppOnlineMeetings"] = 7, ["UnifiedContactStore"] = 3, ["HighResolutionPhotos"] = 3 },
    };

    private static readonly string[] MailboxFeatures = ["OutlookIntegration", "UnifiedContactStore", "HighResolutionPhotos"];

    private readonly EngineSession session = new();
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, string, int> FeaturesAndSteps => new(Matrix.SelectMany(static topology =>
        topology.Value.SelectMany(feature => Enumerable.Range(1, feature.Value).Select(step => (topology.Key, feature.Key, step)))));

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("OnlineOnly")]
    [InlineData("OnPremises")]
    [InlineData("Hybrid")]
    public void With_all_steps_done_every_feature_works(string topology)
    {
        var evidence = Write(EvidenceFile.Of(topology));

        Assert.All(Verdicts(evidence), verdict => Assert.Equal(Matrix[topology][verdict.Key] == 0 ? "NotSupported" : "Working", verdict.Value.Verdict));
        Assert.Equal("True", session.Run("Test-ExoLyncDeployment -FromEvidence $args[0] -Quiet", evidence).ThrowOnError().Output.Single().ToString());
    }

    [Theory]
    [MemberData(nameof(FeaturesAndSteps))]
    public void A_step_that_is_not_done_is_the_next_one_of_each_feature_that_needs_it(string topology, string feature, int step)
    {
        var evidence = Write(EvidenceFile.Of(topology).Without(step));

        var (verdict, next, message) = Verdicts(evidence)[feature];

        Assert.Equal(step, next);
        Assert.Contains(verdict, (string[])["Blocked", "Degraded"]);
        Assert.StartsWith($"Step {step} (", message, StringComparison.Ordinal);
        Assert.Equal("False", session.Run("Test-ExoLyncDeployment -FromEvidence $args[0] -Quiet", evidence).ThrowOnError().Output.Single().ToString());
    }

    [Theory]
    [InlineData("OnPremises")]
    [InlineData("Hybrid")]
    public void A_step_that_a_feature_does_not_need_leaves_it_working(string topology)
    {
        foreach (var step in new[] { 4, 5, 6, 7 })
        {
            var verdicts = Verdicts(Write(EvidenceFile.Of(topology).Without(step)));

            Assert.All(
                Matrix[topology].Where(feature => feature.Value > 0 && feature.Value < step),
                feature => Assert.Equal("Working", verdicts[feature.Key].Verdict));
        }
    }

    [Theory]
    [InlineData("OnlineOnly")]
    [InlineData("OnPremises")]
    [InlineData("Hybrid")]
    public void With_nothing_collected_every_verdict_is_unknown_and_Quiet_is_false(string topology)
    {
        var file = EvidenceFile.Of(topology);
        foreach (var part in new[] { "dns", "users", "configuration", "metadata", "tenant" })
        {
            file.Root.Remove(part);
        }

        var evidence = Write(file);

        Assert.All(Verdicts(evidence), verdict => Assert.Equal(Matrix[topology][verdict.Key] == 0 ? "NotSupported" : "Unknown", verdict.Value.Verdict));
        Assert.DoesNotContain("Pass", session.Run("Test-ExoLyncDeployment -FromEvidence $args[0]", evidence).ThrowOnError().Column("Status"));
        Assert.Equal("False", session.Run("Test-ExoLyncDeployment -FromEvidence $args[0] -Quiet", evidence).ThrowOnError().Output.Single().ToString());
    }

    [Theory]
    [InlineData("dns", 1, "OutlookIntegration", "OutlookWebAppImPresence", "OutlookWebAppOnlineMeetings", "UnifiedContactStore", "HighResolutionPhotos")]
    [InlineData("users", 2, "OutlookIntegration", "OutlookWebAppImPresence", "OutlookWebAppOnlineMeetings", "UnifiedContactStore", "HighResolutionPhotos")]
    [InlineData("metadata", 6, "OutlookWebAppOnlineMeetings")]
    [InlineData("tenant", 7, "OutlookWebAppOnlineMeetings")]
    public void What_nobody_looked_at_leaves_exactly_the_features_unknown_that_rest_on_it(string part, int step, params string[] features)
    {
        var file = EvidenceFile.Of("Hybrid");
        file.Root.Remove(part);

        var verdicts = Verdicts(Write(file));

        Assert.Equal(features.Order(StringComparer.Ordinal), verdicts.Where(static verdict => verdict.Value.Verdict == "Unknown").Select(static verdict => verdict.Key).Order(StringComparer.Ordinal));
        Assert.All(features, feature => Assert.Equal(step, verdicts[feature].Next));
        Assert.All(verdicts.Where(verdict => !features.Contains(verdict.Key)), static verdict => Assert.Equal("Working", verdict.Value.Verdict));
    }

    [Theory]
    [InlineData("False", "Blocked")]
    [InlineData("", "Degraded")]
    [InlineData(null, "Unknown")]
    public void Mailbox_features_rest_on_what_Exchange_Online_allows(string? enabled, string expected)
    {
        var file = EvidenceFile.Of("Hybrid");
        if (enabled is null)
        {
            file.Entry("ExchangeOrganization").Remove("items");
            file.Entry("ExchangeOrganization")["reason"] = "Get-OrganizationConfig is not in this session.";
        }
        else
        {
            file.Section("ExchangeOrganization")[0]!["EwsEnabled"] = enabled.Length > 0 ? bool.Parse(enabled) : null;
        }

        var verdicts = Verdicts(Write(file));

        Assert.All(MailboxFeatures, feature => Assert.Equal((expected, (int?)3), (verdicts[feature].Verdict, verdicts[feature].Next)));
        Assert.Equal("Working", verdicts["OutlookWebAppImPresence"].Verdict);
    }

    [Theory]
    [InlineData("""{ "reason": "Get-CsManagementStoreReplicationStatus failed: Access denied." }""", "Access denied")]
    [InlineData("""{ "items": [] }""", "returned nothing")]
    [InlineData("""{ "items": [ { "ReplicaFqdn": "fe01.contoso.com", "UpToDate": true }, { "ReplicaFqdn": "edge01.contoso.com" } ] }""", "edge01.contoso.com is up to date")]
    [InlineData("""{ "items": [ { "ReplicaFqdn": "edge01.contoso.com", "UpToDate": "" } ] }""", "edge01.contoso.com is up to date")]
    [InlineData("""{ "items": [ { "Text": "no such shape" } ] }""", "a replica without a name")]
    public void Replication_that_cannot_be_read_leaves_open_whether_the_servers_have_what_is_in_place(string reading, string reason)
    {
        var file = EvidenceFile.Of("Hybrid");
        foreach (var property in JsonNode.Parse(reading)!.AsObject())
        {
            file.Entry("Replication").Remove("items");
            file.Entry("Replication")[property.Key] = property.Value!.DeepClone();
        }

        var evidence = Write(file);
        var results = session.Run("Test-ExoLyncDeployment -FromEvidence $args[0] | Where-Object Expected -Match '-Cs'", evidence).ThrowOnError();

        Assert.NotEmpty(results.Output);
        Assert.All(results.Column("Status"), static status => Assert.Equal("Inconclusive", status));
        Assert.All(results.Column("Message"), message => Assert.Contains(reason, message, StringComparison.Ordinal));
        Assert.Equal("Unknown", Verdicts(evidence)["OutlookWebAppImPresence"].Verdict);
        Assert.Equal("False", session.Run("Test-ExoLyncDeployment -FromEvidence $args[0] -Quiet", evidence).ThrowOnError().Output.Single().ToString());
    }

    [Fact]
    public void A_replica_that_is_behind_is_named_also_beside_one_that_does_not_tell()
    {
        var file = EvidenceFile.Of("Hybrid");
        file.Section("Replication")[0]!["UpToDate"] = false;
        file.Section("Replication")[1]!.AsObject().Remove("UpToDate");

        var results = session.Run("Test-ExoLyncDeployment -FromEvidence $args[0] | Where-Object Check -eq Configuration.AccessEdge", Write(file)).ThrowOnError();

        Assert.Equal("Warning", results.Single("Status")!.ToString());
        Assert.Contains("Not replicated yet to fe01.contoso.com.", (string)results.Single("Message")!, StringComparison.Ordinal);
        Assert.Contains("edge01.contoso.com is up to date", (string)results.Single("Message")!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_verdict_of_working_names_what_nobody_looked_at_and_how_to()
    {
        var file = EvidenceFile.Of("Hybrid");
        file.Root["scenario"]!["exchangeDeployment"] = "Online";
        file.Root["includesOptional"] = false;
        file.Root["dns"]!.AsArray().RemoveAt(1);

        var verdicts = Verdicts(Write(file));

        Assert.Equal("Working", verdicts["OutlookIntegration"].Verdict);
        Assert.Contains("Not looked at: Dns.ExchangeAutodiscover (-IncludeOptional)", verdicts["OutlookIntegration"].Message, StringComparison.Ordinal);
        Assert.Contains("Dns.ViewsAgree (-InternalServer)", verdicts["OutlookWebAppImPresence"].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Certificates_are_judged_by_the_day_of_the_evidence_not_by_that_of_the_replay()
    {
        var file = EvidenceFile.Of("Hybrid");
        file.Root["collected"] = "2035-01-01T00:00:00Z";

        // Nine years later the signing certificate of the evidence is over, and so are Exchange Web Services.
        var verdicts = Verdicts(Write(file));

        Assert.Equal("Degraded", verdicts["OutlookWebAppOnlineMeetings"].Verdict);
        Assert.Equal("Blocked", verdicts["OutlookIntegration"].Verdict);
    }

    [Fact]
    public void What_is_to_be_done_in_Lync_Server_runs_there()
    {
        session.UseNativeDouble("*-Cs*");
        var remedies = Enumerable.Range(4, 4)
            .SelectMany(step => session.Run(
                "Test-ExoLyncDeployment -FromEvidence $args[0] | Where-Object { $_.Status -eq 'Fail' -and $_.Remediation }", Write(EvidenceFile.Of("Hybrid").Without(step))).ThrowOnError().Column("Remediation"))
            .SelectMany(static remedy => remedy!.Split('\n'))
            .Where(static line => line.Contains("-Cs", StringComparison.Ordinal))
            .Distinct()
            .ToList();

        Assert.True(remedies.Count >= 4, string.Join('\n', remedies));
        Assert.All(remedies, remedy => session.Run(remedy + " -Confirm:$false").ThrowOnError());
    }

    [Fact]
    public void What_several_computers_saw_is_judged_together()
    {
        // A Front End server sees no internet and no tenant; a workstation sees no server.
        var server = EvidenceFile.Of("Hybrid");
        server.Root.Remove("tenant");
        server.Root["dns"]!.AsArray().RemoveAt(0);
        server.Entry("ExchangeOrganization").Remove("items");
        server.Entry("ExchangeOrganization")["reason"] = "Get-OrganizationConfig is not in this session.";
        var workstation = EvidenceFile.Of("Hybrid");
        workstation.Root.Remove("users");
        workstation.Root["dns"]!.AsArray().RemoveAt(1);
        foreach (var entry in workstation.Root["configuration"]!.AsArray().Where(static entry => (string)entry!["section"]! != "ExchangeOrganization"))
        {
            entry!.AsObject().Remove("items");
            entry["reason"] = "It is not in this session.";
        }

        var (one, other) = (folder.Write("server.json", server.Root.ToJsonString()), folder.Write("workstation.json", workstation.Root.ToJsonString()));

        Assert.Contains(Verdicts(one).Values, static verdict => verdict.Verdict == "Unknown");
        Assert.Contains(Verdicts(other).Values, static verdict => verdict.Verdict == "Unknown");
        foreach (var order in new[] { (one, other), (other, one) })
        {
            Assert.Equal("True", session.Run("Test-ExoLyncDeployment -FromEvidence $args[0], $args[1] -Quiet", order.Item1, order.Item2).ThrowOnError().Output.Single().ToString());
        }
    }

    [Fact]
    public void Evidence_of_different_scenarios_is_not_mixed_unless_one_is_given()
    {
        var hybrid = Write(EvidenceFile.Of("Hybrid"));
        var lync = folder.Write("lync.json", EvidenceFile.Of("OnPremises").Root.ToJsonString());

        var outcome = session.Run("Test-ExoLyncDeployment -FromEvidence $args[0], $args[1]", hybrid, lync);

        Assert.Equal(["InvalidEvidenceFile"], outcome.ErrorIds);
        Assert.Empty(session.Run("Test-ExoLyncDeployment (New-ExoLyncScenario Hybrid -SipDomain contoso.com) -FromEvidence $args[0], $args[1]", hybrid, lync).ErrorIds);
    }

    private string Write(EvidenceFile file) => folder.Write("evidence.json", file.Root.ToJsonString());

    private Dictionary<string, (string Verdict, int? Next, string Message)> Verdicts(string evidence) =>
        session.Run("Test-ExoLyncDeployment -FromEvidence $args[0]", evidence).ThrowOnError().Output
            .Where(static item => item.Properties["Verdict"] is not null)
            .ToDictionary(
                static item => (string)item.Properties["Feature"].Value,
                static item => (item.Properties["Verdict"].Value.ToString()!, (int?)item.Properties["NextStep"].Value, (string)item.Properties["Message"].Value));
}
