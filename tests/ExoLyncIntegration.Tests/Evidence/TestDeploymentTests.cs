using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.Reliability;
using Xunit;

namespace ExoLyncIntegration.Evidence;

/// <summary>The whole deployment: zone files in place of DNS, users from the pipeline, the servers' configuration from the double.</summary>
public sealed class TestDeploymentTests : IDisposable
{
    private const string Setup = """
        $scenario = New-ExoLyncScenario -Topology Hybrid -SipDomain contoso.com -ExchangeDeployment Hybrid -PoolFqdn pool.contoso.com -AccessEdgeFqdn sip.contoso.com `
            -ExternalWebServicesFqdn web.contoso.com -TenantId 11111111-2222-3333-4444-555555555555
        $plan = New-ExoLyncDeploymentPlan $scenario | Where-Object { $_.Shell -eq 'LyncManagementShell' -and $_.CommandName -like '*-Cs*' }
        function New-User($Name, $Sip, $Mail) {
            [pscustomobject]@{
                DistinguishedName = "CN=$Name,DC=contoso,DC=com"; 'msRTCSIP-PrimaryUserAddress' = $Sip; 'msRTCSIP-UserEnabled' = $true; 'msRTCSIP-DeploymentLocator' = 'SRV:'
                proxyAddresses = @($(if ($Mail) { "SMTP:$Mail" }), $(if ($Sip) { $Sip }) | Where-Object { $_ }); mail = $Mail; userPrincipalName = "$Name@contoso.com"
            }
        }
        function Get-OrganizationConfig { [CmdletBinding()] param() [pscustomobject]@{ Name = 'contoso'; EwsEnabled = $true; EwsAllowedAppIDs = '00000004-0000-0ff1-ce00-000000000000' } }
        function Get-Users($Without) {
            foreach ($name in 'ada', 'grace') { New-User $name $(if ($Without -ne 2) { "sip:$name@contoso.com" }) $(if ($Without -ne 3) { "$name@contoso.com" }) }
        }
        """;

    private static readonly string[] Natives =
    [
        "*-CsHostingProvider", "Get-CsPublicProvider", "*-CsAccessEdgeConfiguration", "*-CsOAuthConfiguration", "*-CsOAuthServer",
        "*-CsPartnerApplication", "*-CsExternalAccessPolicy", "*-CsManagementStoreReplication*",
    ];

    private readonly EngineSession session = new();
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void A_step_that_is_not_done_is_named_and_its_evidence_gives_the_same_results(int undone)
    {
        Prepare(undone);
        var evidence = Path.Combine(folder.Path, "evidence.json");

        var live = session.Run(
            "Get-Users $args[0] | Test-ExoLyncDeployment $scenario -ZoneFile $args[1] -EvidencePath $args[2]", undone, Zone(undone), evidence).ThrowOnError();
        var replay = session.Run("Test-ExoLyncDeployment -FromEvidence $args[0]", evidence).ThrowOnError();

        Assert.Equal(Texts(live), Texts(replay));
        var verdicts = live.Output.Where(item => item.Properties["Verdict"] is not null).ToDictionary(item => (string)item.Properties["Feature"].Value);
        Assert.Equal(5, verdicts.Count);
        var meetings = verdicts["OutlookWebAppOnlineMeetings"];
        if (undone == 0)
        {
            // The tenant, the metadata documents and Exchange Server were not looked at.
            Assert.All(verdicts.Values.Where(verdict => verdict != meetings), verdict => Assert.Equal("Working", verdict.Properties["Verdict"].Value.ToString()));
            Assert.Equal("Unknown", meetings.Properties["Verdict"].Value.ToString());
        }
        else
        {
            Assert.Equal(undone, meetings.Properties["NextStep"].Value);
            Assert.Contains(meetings.Properties["Verdict"].Value.ToString(), (string[])["Blocked", "Degraded"]);
        }
    }

    [Fact]
    public void Where_nothing_can_be_looked_at_every_verdict_is_Unknown_and_Quiet_is_false()
    {
        var outcome = session.Run("Test-ExoLyncDeployment Hybrid");

        Assert.Equal(["NoDomain"], outcome.ErrorIds);
        Assert.Equal(Enumerable.Repeat("Unknown", 5), outcome.Column("Verdict").Where(verdict => verdict is not null));
        Assert.DoesNotContain("Pass", outcome.Column("Status"));
        Assert.Equal("False", session.Run("Test-ExoLyncDeployment Hybrid -Quiet -ErrorAction Ignore").Output.Single().ToString());
    }

    [Fact]
    public void Steps_and_features_can_be_chosen()
    {
        Prepare(0);

        var outcome = session.Run("Test-ExoLyncDeployment $scenario -ZoneFile $args[0] -Step 4 -Feature *Presence", Zone(0)).ThrowOnError();

        Assert.Equal(["Configuration.AccessEdge"], outcome.Column("Check").Where(check => check is not null));
        Assert.Equal(["OutlookWebAppImPresence"], outcome.Column("Feature").Where(feature => feature is not null));
    }

    [Theory]
    [InlineData("-Step 4", 0, "True")]
    [InlineData("-Step 4, 5", 0, "True")]
    [InlineData("-Step 4, 5", 5, "False")]
    [InlineData("-Step 4", 5, "True")]
    [InlineData("-Step 2", 0, "False")]
    [InlineData("-Step 7", 0, "False")]
    [InlineData("-Step 4 -Feature *Presence", 0, "True")]
    [InlineData("-Step 4 -Feature HighResolutionPhotos", 0, "False")]
    [InlineData("-Step 4 -Feature NoSuchFeature", 0, "False")]
    public void Quiet_judges_the_chosen_steps_alone(string chosen, int undone, string expected)
    {
        Prepare(undone);

        var outcome = session.Run($"Test-ExoLyncDeployment $scenario -ZoneFile $args[0] {chosen} -Quiet -ErrorAction Ignore", Zone(0)).ThrowOnError();

        Assert.Equal(expected, outcome.Output.Single().ToString());
    }

    [Theory]
    [InlineData("OutlookIntegration", 0, "True")]
    [InlineData("OutlookIntegration, HighResolutionPhotos", 4, "True")]
    [InlineData("OutlookIntegration", 3, "False")]
    [InlineData("OutlookWebAppImPresence", 4, "False")]
    [InlineData("OutlookWebAppOnlineMeetings", 0, "False")]
    [InlineData("OutlookIntegration, NoSuchFeature", 0, "False")]
    public void Quiet_judges_the_chosen_features_alone(string chosen, int undone, string expected)
    {
        Prepare(undone);

        var outcome = session.Run($"Get-Users {undone} | Test-ExoLyncDeployment $scenario -ZoneFile $args[0] -Feature {chosen} -Quiet -ErrorAction Ignore", Zone(0)).ThrowOnError();

        Assert.Equal(expected, outcome.Output.Single().ToString());
    }

    [Fact]
    public void A_piped_object_without_an_address_is_no_matter_for_the_steps_of_the_servers()
    {
        Prepare(0);

        var outcome = session.Run("[pscustomobject]@{ Colour = 'red' } | Test-ExoLyncDeployment $scenario -ZoneFile $args[0] -Step 4 -Quiet", Zone(0));

        Assert.Empty(outcome.ErrorIds);
        Assert.Equal("True", outcome.Output.Single().ToString());
    }

    [Theory]
    [InlineData("while ($true) { [Threading.Thread]::Sleep(10) }")]
    [InlineData("try { while ($true) { [Threading.Thread]::Sleep(10) } } catch { }")]
    [Fault(Fault.Stopped, "Test-ExoLyncDeployment")]
    public async Task Stopped_in_a_native_command_it_ends_and_leaves_the_evidence_of_the_last_run(string native)
    {
        Prepare(0);
        var evidence = folder.Write("evidence.json", "old");
        using var started = new ManualResetEventSlim();
        session.Run($$"""function Get-OrganizationConfig { [CmdletBinding()] param() $global:started.Set(); {{native}} }; $global:started = $args[0]""", started).ThrowOnError();

        var run = Task.Run(() => session.Run("Test-ExoLyncDeployment $scenario -ZoneFile $args[0] -EvidencePath $args[1]; $global:isOver = $true", Zone(0), evidence), TestContext.Current.CancellationToken);
        started.Wait(TestContext.Current.CancellationToken);
        session.Stop();
        var outcome = await run;

        Assert.Equal("old", await File.ReadAllTextAsync(evidence, TestContext.Current.CancellationToken));
        Assert.DoesNotContain(outcome.Column("Check"), static check => check == "Exchange.EwsEnabled");
        Assert.DoesNotContain("Verdict", outcome.Output.SelectMany(static item => item.Properties).Select(static property => property.Name));
        Assert.DoesNotContain("True", session.Run("\"$global:isOver\"").Output.Select(static value => value.ToString()));
    }

    [Theory]
    [InlineData("throw [System.Management.Automation.PipelineStoppedException]::new()")]
    [InlineData("$PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([System.Management.Automation.PipelineStoppedException]::new(), 'Stopped', 'OperationStopped', $null))")]
    [InlineData("$PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([System.Management.Automation.PipelineStoppedException]::new(), 'Stopped', 'OperationStopped', $null))")]
    [Fault(Fault.Stopped, "Test-ExoLyncDeployment")]
    public void A_native_command_that_says_it_was_stopped_stops_the_test_and_the_evidence_of_the_last_run_stays(string native)
    {
        Prepare(0);
        var evidence = folder.Write("evidence.json", "old");
        session.Run($$"""function Get-OrganizationConfig { [CmdletBinding()] param() {{native}} }""").ThrowOnError();

        var outcome = session.Run("Test-ExoLyncDeployment $scenario -ZoneFile $args[0] -EvidencePath $args[1]; $global:isOver = $true", Zone(0), evidence);

        Assert.Equal("old", File.ReadAllText(evidence));
        Assert.DoesNotContain(outcome.Column("Check"), static check => check == "Exchange.EwsEnabled");
        Assert.DoesNotContain("True", session.Run("\"$global:isOver\"").Output.Select(static value => value.ToString()));
    }

    [Theory]
    [InlineData("silence")]
    [InlineData("object")]
    [InlineData("error")]
    [InlineData("exception")]
    [Fault(Fault.Stopped, "Test-ExoLyncDeployment")]
    public async Task Stopped_in_a_native_cmdlet_it_leaves_the_evidence_of_the_last_run_whatever_the_cmdlet_makes_of_it(string ending)
    {
        Prepare(0);
        var evidence = folder.Write("evidence.json", "old");
        using var started = new ManualResetEventSlim();
        session.Run(
            "$ExecutionContext.InvokeProvider.Item.Remove('Function:Get-OrganizationConfig', $false); Import-Module -Assembly $args[0]; $global:ending = $args[1]; $global:started = $args[2]",
            typeof(StoppedNativeCommand).Assembly, ending, started).ThrowOnError();

        var run = Task.Run(() => session.Run("Test-ExoLyncDeployment $scenario -ZoneFile $args[0] -EvidencePath $args[1]; $global:isOver = $true", Zone(0), evidence), TestContext.Current.CancellationToken);
        started.Wait(TestContext.Current.CancellationToken);
        session.Stop();
        var outcome = await run;

        Assert.Equal("old", await File.ReadAllTextAsync(evidence, TestContext.Current.CancellationToken));
        Assert.DoesNotContain(outcome.Column("Check"), static check => check == "Exchange.EwsEnabled");
        Assert.DoesNotContain("True", session.Run("\"$global:isOver\"").Output.Select(static value => value.ToString()));
    }

    [Theory]
    [InlineData("ActiveDirectory", "Get-ADUser")]
    [InlineData("LyncServer", "Get-CsAdUser")]
    [Fault(Fault.Stopped, "Test-ExoLyncDeployment")]
    public async Task Stopped_while_users_are_read_it_ends_and_leaves_the_evidence_of_the_last_run(string source, string command)
    {
        Prepare(0);
        var evidence = folder.Write("evidence.json", "old");
        using var started = new ManualResetEventSlim();
        session.Run($$"""function {{command}} { [CmdletBinding()] param($Filter, $Properties, $ResultSize, $LdapFilter) (Get-Users)[0]; $global:started.Set(); while ($true) { [Threading.Thread]::Sleep(10) } }; $global:started = $args[0]""", started).ThrowOnError();

        var run = Task.Run(() => session.Run($"Test-ExoLyncDeployment $scenario -UserSource {source} -ZoneFile $args[0] -EvidencePath $args[1]; $global:isOver = $true", Zone(0), evidence), TestContext.Current.CancellationToken);
        started.Wait(TestContext.Current.CancellationToken);
        session.Stop();
        var outcome = await run;

        Assert.Equal("old", await File.ReadAllTextAsync(evidence, TestContext.Current.CancellationToken));
        Assert.DoesNotContain(outcome.Column("Message"), static message => message?.Contains("did not give all users", StringComparison.Ordinal) == true);
        Assert.DoesNotContain("True", session.Run("\"$global:isOver\"").Output.Select(static value => value.ToString()));
    }

    [Fact]
    public void Two_runs_of_the_same_compare_as_unchanged_and_what_was_mended_as_resolved()
    {
        Prepare(4);
        const string run = "Get-Users | Test-ExoLyncDeployment $scenario -ZoneFile $args[0] -EvidencePath $args[1] | Export-ExoLyncReport $args[2] -Scenario $scenario";
        session.Run(run, Zone(0), At("a.evidence.json"), At("a.json")).ThrowOnError();
        session.Run(run, Zone(0), At("b.evidence.json"), At("b.json")).ThrowOnError();
        session.Run("$plan | Invoke-ExoLyncPlan -Confirm:$false").ThrowOnError();
        session.Run(run, Zone(1), At("c.evidence.json"), At("c.json")).ThrowOnError();

        Assert.Equal(["Unchanged"], session.Run("Compare-ExoLyncReport $args[0] $args[1]", At("a.json"), At("b.json")).ThrowOnError().Column("Change").Distinct());
        Assert.Empty(session.Run("Compare-ExoLyncReport $args[0] $args[1] -ChangedOnly", At("a.evidence.json"), At("b.json")).ThrowOnError().Output);

        var changes = session.Run("Compare-ExoLyncReport $args[0] $args[1] -ChangedOnly", At("b.json"), At("c.evidence.json")).ThrowOnError().Output
            .Select(change => change.ToString()).ToList();
        Assert.Contains(changes, change => change.StartsWith("Resolved Configuration.AccessEdge", StringComparison.Ordinal));
        Assert.Contains("New Dns.FederationSrv _sipfederationtls._tcp.contoso.com", changes);
        Assert.Contains("New Feature.OutlookIntegration Hybrid", changes);
    }

    [Fact]
    public void Evidence_holds_no_secrets()
    {
        session.Run("""
            function Get-CsOAuthServer { [pscustomobject]@{ Identity = 'microsoft.sts'; ClientSecret = 'hunter2'; Password = 'hunter2'; MetadataUrl = 'https://example.org/' } }
            """).ThrowOnError();
        Prepare(0, doubles: false);

        session.Run("Test-ExoLyncDeployment $scenario -ZoneFile $args[0] -EvidencePath $args[1]", Zone(0), At("evidence.json")).ThrowOnError();

        var text = File.ReadAllText(At("evidence.json"));
        Assert.Contains("microsoft.sts", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "line 1")]
    [InlineData("[]", "$: an object is expected")]
    [InlineData("{ \"formatVersion\": 2, \"scenario\": { \"formatVersion\": 1, \"topology\": \"Hybrid\" } }", "version 2 is unknown")]
    [InlineData("{ \"formatVersion\": 1, \"scenario\": { \"formatVersion\": 1, \"topology\": \"Hybrid\" }, \"dns\": [ { \"source\": \"x\", \"answers\": [ { \"name\": \"a\", \"type\": \"SRV\", \"outcome\": \"Answered\", \"records\": [ { \"name\": \"a\", \"type\": \"SRV\", \"port\": 70000 } ] } ] } ] }", "$.dns[0].answers[0].records[0].port")]
    [InlineData("{ \"formatVersion\": 1, \"scenario\": { \"formatVersion\": 1, \"topology\": \"Hybrid\" }, \"configuration\": [ { \"section\": \"AccessEdge\", \"items\": [ { \"Identity\": \"Global\", \"identity\": \"Other\" } ] } ] }", "$.configuration[0].items[0].identity")]
    public void Evidence_that_breaks_its_form_is_an_error_that_names_the_place(string text, string place)
    {
        var outcome = session.Run("Test-ExoLyncDeployment -FromEvidence $args[0]", folder.Write("bad.json", text));

        Assert.Equal(["InvalidEvidenceFile"], outcome.ErrorIds);
        Assert.Contains(place, (outcome.Terminating ?? outcome.Errors[0]).ToString(), StringComparison.Ordinal);
    }

    private string At(string file) => Path.Combine(folder.Path, file);

    private void Prepare(int undone, bool doubles = true)
    {
        if (doubles)
        {
            session.UseNativeDouble(Natives);
        }

        session.Run(Setup).ThrowOnError();
        if (doubles)
        {
            session.Run("$plan | Where-Object Step -ne $args[0] | Invoke-ExoLyncPlan -Confirm:$false", undone).ThrowOnError();
        }
    }

    private string Zone(int undone) => folder.Write($"zone{undone}.zone", """
        $ORIGIN contoso.com.
        $TTL 3600
        @ IN SOA ns hostmaster 1 3600 600 86400 3600
        @ IN NS ns
        ns IN A 192.0.2.53

        """ + (undone == 1 ? string.Empty : """
        sip IN A 203.0.113.10
        webcon IN A 203.0.113.11
        lyncdiscover IN A 203.0.113.20
        web IN A 203.0.113.20
        meet IN A 203.0.113.20
        dialin IN A 203.0.113.20
        _sip._tls IN SRV 0 0 443 sip
        _sipfederationtls._tcp IN SRV 0 0 5061 sip

        """));

    private static string Texts(SessionOutcome outcome) => string.Join('\n', outcome.Output.Select(item => string.Join(" | ", item.Properties
        .Where(property => property.Name is not "DecidedBy" and not "Finding")
        .Select(property => $"{property.Name}={property.Value}"))));
}
