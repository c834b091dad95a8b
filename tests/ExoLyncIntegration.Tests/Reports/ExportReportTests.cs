using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Reports;

public sealed class ExportReportTests : IDisposable
{
    private const string Three = """
        $results = @(
            New-Dns Dns.FederationSrv SRV contoso.com _sipfederationtls._tcp Fail 'The record is missing.' 'SRV with port 5061 and sipfed.online.lync.com' $null '_sipfederationtls._tcp.contoso.com. 3600 IN SRV 100 1 5061 sipfed.online.lync.com.'
            New-Dns Dns.SipTlsSrv SRV contoso.com _sip._tls Pass 'As it should be.' 'SRV with port 443 and sipdir.online.lync.com' 'SRV 100 1 443 sipdir.online.lync.com (TTL 3600)'
            New-Result 5 Configuration.HostingProvider 'Exchange Online' Inconclusive 'Get-CsHostingProvider is not in this session.'
        )
        """;

    private readonly EngineSession session = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("exolync-report-");

    public ExportReportTests()
    {
        session.Run(SampleResults.Functions).ThrowOnError();
        session.Run(Three).ThrowOnError();
    }

    public void Dispose()
    {
        session.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public void One_run_writes_every_format()
    {
        string[] files = ["r.html", "r.json", "r.xml", "r.csv", "r.md", "r.prom"];

        var outcome = session.Run("$results | Export-ExoLyncReport -Path $args[0] -PassThru", (object)files.Select(At).ToArray()).ThrowOnError();

        Assert.Equal(files, outcome.Column("Name"));
        Assert.All(files, file => Assert.Contains("FederationSrv", File.ReadAllText(At(file)).Replace("exolync_results{check=\"Other\"", "FederationSrv", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Equal(files.Order(), folder.GetFiles().Select(file => file.Name).Order());
    }

    [Fact]
    public void A_scenario_adds_the_verdicts()
    {
        session.Run("$results | Export-ExoLyncReport -Path $args[0] -Scenario (New-ExoLyncScenario OnlineOnly -SipDomain contoso.com)", At("r.json")).ThrowOnError();

        using var json = JsonDocument.Parse(File.ReadAllText(At("r.json")));
        var feature = json.RootElement.GetProperty("features").EnumerateArray().Single(item => item.GetProperty("feature").GetString() == "OutlookWebAppImPresence");
        Assert.Equal("Blocked", feature.GetProperty("verdict").GetString());
        Assert.Equal(1, feature.GetProperty("nextStep").GetInt32());
        Assert.Equal("OnlineOnly", json.RootElement.GetProperty("scenario").GetProperty("topology").GetString());
        Assert.Equal("192.0.2.53:53", json.RootElement.GetProperty("results")[0].GetProperty("details").GetProperty("Server").GetString());
    }

    [Fact]
    public void Results_that_came_through_Clixml_make_the_same_report()
    {
        session.Run("$results | Export-ExoLyncReport -Path $args[0] -Scenario OnlineOnly", At("live.json")).ThrowOnError();
        session.Run(
            "[System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($results, 3)) | Export-ExoLyncReport -Path $args[0] -Scenario OnlineOnly",
            At("stored.json")).ThrowOnError();

        Assert.Equal(WithoutTime("live.json"), WithoutTime("stored.json"));
    }

    [Fact]
    public void What_is_no_result_is_one_error_and_the_rest_is_written()
    {
        var outcome = session.Run("$true, $results[0], 'text', @{ a = 1 } | Export-ExoLyncReport -Path $args[0]", At("r.csv"));

        Assert.Equal(["NotAResult", "NotAResult", "NotAResult"], outcome.ErrorIds);
        Assert.Equal(2, File.ReadAllLines(At("r.csv")).Length);
    }

    [Fact]
    public void An_extension_that_stands_for_nothing_is_an_error_and_the_other_files_are_written()
    {
        var outcome = session.Run("$results | Export-ExoLyncReport -Path $args[0], $args[1]", At("r.docx"), At("r.md"));

        Assert.Equal(["UnknownReportFormat"], outcome.ErrorIds);
        Assert.Equal(["r.md"], folder.GetFiles().Select(file => file.Name));
    }

    [Fact]
    public void A_pipeline_that_ends_early_leaves_the_old_report_and_nothing_else()
    {
        File.WriteAllText(At("r.json"), "old");

        session.Run("$results | ForEach-Object { $_; throw 'stop' } | Export-ExoLyncReport -Path $args[0]", At("r.json"));

        Assert.Equal("old", File.ReadAllText(At("r.json")));
        Assert.Single(folder.GetFiles());
    }

    [Fact]
    public void WhatIf_writes_nothing_and_NoClobber_leaves_what_is_there()
    {
        session.Run("$results | Export-ExoLyncReport -Path $args[0] -WhatIf", At("r.json")).ThrowOnError();
        Assert.Empty(folder.GetFiles());

        File.WriteAllText(At("r.json"), "old");
        Assert.Equal(["FileExists"], session.Run("$results | Export-ExoLyncReport -Path $args[0] -NoClobber", At("r.json")).ErrorIds);
        Assert.Equal("old", File.ReadAllText(At("r.json")));
    }

    [Theory]
    [InlineData("2999-12-31", "accepted", 1, 0)]
    [InlineData("2020-01-01", "expired", 0, 1)]
    public void An_accepted_finding_does_not_count_until_the_acceptance_expires(string expires, string kind, int accepted, int failed)
    {
        File.WriteAllText(At("accepted.json"), $$"""
            { "formatVersion": 1, "accepted": [ { "check": "Dns.Federation*", "target": "*.CONTOSO.com", "reason": "No federation, {{kind}}.", "expires": "{{expires}}" } ] }
            """);

        session.Run("$results | Export-ExoLyncReport -Path $args[0] -AcceptedFindingPath $args[1]", At("r.json"), At("accepted.json")).ThrowOnError();

        using var json = JsonDocument.Parse(File.ReadAllText(At("r.json")));
        var summary = json.RootElement.GetProperty("summary");
        Assert.Equal((accepted, failed), (summary.GetProperty("accepted").GetInt32(), summary.GetProperty("fail").GetInt32()));
        Assert.Equal(failed == 1, json.RootElement.GetProperty("results")[0].GetProperty("acceptance").GetProperty("expired").GetBoolean());
    }

    [Fact]
    public void A_wrong_file_of_accepted_findings_names_the_fields_and_nothing_is_written()
    {
        File.WriteAllText(At("accepted.json"), """{ "formatVersion": 1, "accepted": [ { "check": "[ns.*", "target": "*", "expires": "soon", "colour": "red" } ] }""");

        var outcome = session.Run("$results | Export-ExoLyncReport -Path $args[0] -AcceptedFindingPath $args[1]", At("r.json"), At("accepted.json"));

        Assert.Equal(["InvalidAcceptedFindingFile"], outcome.ErrorIds);
        var message = (outcome.Terminating ?? outcome.Errors[0]).ToString();
        Assert.All(["$.accepted[0].check", "$.accepted[0].reason", "$.accepted[0].expires", "$.accepted[0].colour"], path => Assert.Contains(path, message, StringComparison.Ordinal));
        Assert.False(File.Exists(At("r.json")));
    }

    private string At(string file) => Path.Combine(folder.FullName, file);

    private string WithoutTime(string file) =>
        string.Join('\n', File.ReadAllLines(At(file)).Where(line => !line.Contains("\"generated\"", StringComparison.Ordinal)));
}
