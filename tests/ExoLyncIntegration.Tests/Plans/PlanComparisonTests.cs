using System;
using System.IO;
using System.Linq;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Plans;

/// <summary>What Test-ExoLyncPlan knows of the rules that providers, routing and applications follow.</summary>
public sealed class PlanComparisonTests : IDisposable
{
    private const string Provider = "New-CsHostingProvider -EnabledSharedAddressSpace $true -HostsOCSUsers $false -Enabled $true -VerificationLevel UseSourceVerification ";

    private readonly EngineSession session = new();
    private readonly string folder = Directory.CreateTempSubdirectory("exolync").FullName;

    public PlanComparisonTests() => session.UseNativeDouble(
        "*-CsHostingProvider", "Get-CsPublicProvider", "*-CsAccessEdgeConfiguration", "*-CsOAuthServer", "*-CsPartnerApplication", "*-CsManagementStoreReplication*", "Invoke-CsManagementStoreReplication");

    public void Dispose()
    {
        session.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_provider_with_the_proxy_under_another_name_is_the_provider()
    {
        session.Run(Provider + "-Identity 'Hosted voice mail' -ProxyFqdn EXAP.um.outlook.com").ThrowOnError();

        var outcome = session.Run("New-ExoLyncHostingProviderPlan Hybrid | Test-ExoLyncPlan").ThrowOnError();

        Assert.Equal("InPlace", outcome.Single("PlanState")!.ToString());
        Assert.Contains("Hosted voice mail", (string)outcome.Single("Message")!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_provider_with_other_values_is_changed_not_made_and_can_be_changed_back()
    {
        session.Run("New-CsHostingProvider -EnabledSharedAddressSpace $false -HostsOCSUsers $true -Enabled $false -Identity Voice -ProxyFqdn exap.um.outlook.com").ThrowOnError();
        var before = session.NativeSnapshot();
        var undo = Path.Combine(folder, "undo.json");

        var compared = session.Run("New-ExoLyncHostingProviderPlan Hybrid | Test-ExoLyncPlan").ThrowOnError();
        var applied = session.Run("Clear-NativeDoubleCall; New-ExoLyncHostingProviderPlan Hybrid | Invoke-ExoLyncPlan -Confirm:$false -UndoPath $args[0]", undo).ThrowOnError();

        Assert.Equal("Different", compared.Single("PlanState")!.ToString());
        Assert.Equal(
            ["Enabled: False, planned True", "EnabledSharedAddressSpace: False, planned True", "HostsOCSUsers: True, planned False", "VerificationLevel: AlwaysVerifiable, planned UseSourceVerification"],
            ((System.Collections.IEnumerable)compared.Single("Difference")!).Cast<object>().Select(difference => difference.ToString()));
        Assert.Equal("Applied", applied.Single("Outcome")!.ToString());
        Assert.Equal(["Set-CsHostingProvider"], session.NativeCalls());

        session.Run("Import-ExoLyncPlan $args[0] | Invoke-ExoLyncPlan -Confirm:$false", undo).ThrowOnError();
        Assert.Equal(before, session.NativeSnapshot());
    }

    [Fact]
    public void A_provider_of_the_name_with_another_proxy_is_removed_and_made_anew_which_is_said_before()
    {
        session.Run(Provider + "-Identity 'Exchange Online' -ProxyFqdn old.contoso.com -AutodiscoverUrl https://old.contoso.com/x -SipClientPort 4443").ThrowOnError();
        var before = session.NativeSnapshot();
        var undo = Path.Combine(folder, "undo.json");

        var compared = session.Run("New-ExoLyncHostingProviderPlan Hybrid | Test-ExoLyncPlan").ThrowOnError();
        var preview = session.Run("New-ExoLyncHostingProviderPlan Hybrid | Invoke-ExoLyncPlan -WhatIf").ThrowOnError();
        session.Run("New-ExoLyncHostingProviderPlan Hybrid | Invoke-ExoLyncPlan -Confirm:$false -UndoPath $args[0]", undo).ThrowOnError();

        Assert.Contains("removed and created again", (string)compared.Single("Message")!, StringComparison.Ordinal);
        Assert.StartsWith("Remove-CsHostingProvider -Identity \"Exchange Online\"; New-CsHostingProvider", preview.WhatIf.Single(), StringComparison.Ordinal);
        Assert.Equal("exap.um.outlook.com", session.Run("Get-CsHostingProvider").Single("ProxyFqdn"));

        session.Run("Import-ExoLyncPlan $args[0] | Invoke-ExoLyncPlan -Confirm:$false", undo).ThrowOnError();
        Assert.Equal(before, session.NativeSnapshot());
    }

    [Fact]
    public void A_replacement_that_fails_halfway_can_be_undone()
    {
        session.Run(Provider + "-Identity 'Exchange Online' -ProxyFqdn old.contoso.com").ThrowOnError();
        var before = session.NativeSnapshot();
        var undo = Path.Combine(folder, "undo.json");
        session.Run("Set-NativeDoubleFault New-CsHostingProvider");

        Assert.Equal(["PlanCommandFailed"], session.Run("New-ExoLyncHostingProviderPlan Hybrid | Invoke-ExoLyncPlan -Confirm:$false -UndoPath $args[0]", undo).ErrorIds);
        Assert.Empty(session.Run("Get-CsHostingProvider").Output);

        session.Run("Import-ExoLyncPlan $args[0] | Invoke-ExoLyncPlan -Confirm:$false", undo).ThrowOnError();
        Assert.Equal(before, session.NativeSnapshot());
    }

    [Theory]
    [InlineData("Identity", "Messenger", "exap.um.outlook.com")]
    [InlineData("ProxyFqdn", "Exchange Online", "federation.messenger.msn.com")]
    public void A_public_provider_with_the_name_or_the_proxy_is_a_conflict_that_nothing_is_run_for(string what, string identity, string proxy)
    {
        var outcome = session.Run("New-ExoLyncHostingProviderPlan Hybrid -Identity $args[0] -ProxyFqdn $args[1] | Invoke-ExoLyncPlan -Confirm:$false", identity, proxy);

        Assert.Equal("Conflict", outcome.Single("PlanState")!.ToString());
        Assert.Equal("Failed", outcome.Single("Outcome")!.ToString());
        Assert.Contains("Messenger", (string)outcome.Single("Message")!, StringComparison.Ordinal);
        Assert.Empty(session.NativeCalls());
        Assert.NotEmpty(what);
    }

    [Fact]
    public void While_default_routing_is_on_no_provider_can_be_made_and_the_recommended_settings_open_the_way()
    {
        session.Run("(Get-NativeDoubleState).PublicProvider.Clear(); Set-CsAccessEdgeConfiguration -UseDefaultRouting -DefaultRouteFqdn sip.contoso.com").ThrowOnError();
        var before = session.NativeSnapshot();
        var undo = Path.Combine(folder, "undo.json");

        Assert.Equal("Conflict", session.Run("New-ExoLyncHostingProviderPlan Hybrid | Test-ExoLyncPlan").Single("PlanState")!.ToString());

        var outcome = session.Run(
            "@(New-ExoLyncAccessEdgePlan Hybrid -IncludeRecommended | Where-Object CommandName -eq Set-CsAccessEdgeConfiguration) + @(New-ExoLyncHostingProviderPlan Hybrid) | Invoke-ExoLyncPlan -Confirm:$false -UndoPath $args[0]", undo).ThrowOnError();
        Assert.Equal(["Applied", "Applied", "Applied"], outcome.Column("Outcome"));

        // The provider goes before the routing comes back, though it could not be judged before the routing had changed.
        session.Run("Import-ExoLyncPlan $args[0] | Invoke-ExoLyncPlan -Confirm:$false", undo).ThrowOnError();
        Assert.Equal(before, session.NativeSnapshot());
    }

    [Fact]
    public void What_cannot_be_read_is_unknown_and_nothing_is_run()
    {
        using var blind = new EngineSession().UseNativeDouble("New-CsHostingProvider");
        var outcome = blind.Run("New-ExoLyncHostingProviderPlan Hybrid | Invoke-ExoLyncPlan -Confirm:$false");

        Assert.Equal("Unknown", blind.Run("New-ExoLyncHostingProviderPlan Hybrid | Test-ExoLyncPlan").Single("PlanState")!.ToString());
        Assert.Equal("Failed", outcome.Single("Outcome")!.ToString());
        Assert.Contains("Get-CsHostingProvider is not in this session", (string)outcome.Single("Message")!, StringComparison.Ordinal);
        Assert.Empty(blind.NativeCalls());
    }

    [Fact]
    public void What_cannot_be_read_here_says_the_line_that_records_it_elsewhere_and_the_recording_is_enough()
    {
        using var folder = new Dns.TemporaryFolder();
        using var blind = new EngineSession();
        var unknown = (string)blind.Run("New-ExoLyncAccessEdgePlan Hybrid | Test-ExoLyncPlan").Single("Message")!;
        var line = unknown[(unknown.IndexOf(": @{", StringComparison.Ordinal) + 2)..unknown.IndexOf(" | Export-Clixml", StringComparison.Ordinal)];

        var recording = folder.At("configuration.xml");
        session.Run($"[IO.File]::WriteAllText($args[0], [System.Management.Automation.PSSerializer]::Serialize(({line}), 5))", recording).ThrowOnError();

        Assert.Equal("Different", blind.Run("New-ExoLyncAccessEdgePlan Hybrid | Test-ExoLyncPlan -Configuration $args[0]", recording).ThrowOnError().Single("PlanState")!.ToString());
    }

    [Fact]
    public void A_property_that_the_object_does_not_carry_is_unknown_not_different()
    {
        session.Run("(Get-NativeDoubleState).AccessEdge.PSObject.Properties.Remove('AllowFederatedUsers')");

        var outcome = session.Run("New-ExoLyncAccessEdgePlan | Test-ExoLyncPlan").ThrowOnError();

        Assert.Equal("Unknown", outcome.Single("PlanState")!.ToString());
        Assert.Contains("AllowFederatedUsers", (string)outcome.Single("Message")!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_has_not_reached_the_Edge_says_so()
    {
        session.Run("Set-CsAccessEdgeConfiguration -AllowFederatedUsers $true; ((Get-NativeDoubleState).Replica | Where-Object ReplicaFqdn -like edge*).UpToDate = $false").ThrowOnError();

        var outcome = session.Run("New-ExoLyncAccessEdgePlan | Test-ExoLyncPlan").ThrowOnError();

        Assert.Equal("InPlace", outcome.Single("PlanState")!.ToString());
        Assert.Equal(["edge01.contoso.com"], (string[])outcome.Single("PendingReplica")!);
    }

    [Theory]
    [InlineData("1 | Test-ExoLyncPlan -Quiet")]
    [InlineData("@() | Test-ExoLyncPlan -Quiet")]
    public void Quiet_is_false_where_no_planned_command_was_compared(string script) =>
        Assert.Equal("False", session.Run(script).Output.Single().ToString());

    [Fact]
    public void Where_replication_cannot_be_read_the_comparison_says_why()
    {
        session.Run("Set-CsAccessEdgeConfiguration -AllowFederatedUsers $true; function Get-CsManagementStoreReplicationStatus { throw 'Access denied.' }").ThrowOnError();

        var outcome = session.Run("New-ExoLyncAccessEdgePlan | Test-ExoLyncPlan").ThrowOnError();

        Assert.Equal("InPlace", outcome.Single("PlanState")!.ToString());
        Assert.Contains("Access denied", (string)outcome.Single("ReplicationProblem")!, StringComparison.Ordinal);
    }

    [Fact]
    public void An_application_with_another_id_is_replaced_and_comes_back_as_it_was()
    {
        session.Run("New-CsPartnerApplication -Identity microsoft.exchange -ApplicationTrustLevel User -MetadataUrl https://mail.contoso.com/metadata/json/1; (Get-NativeDoubleState).PartnerApplication[0].ApplicationTrustLevel = 'User'").ThrowOnError();
        var before = session.NativeSnapshot();
        var undo = Path.Combine(folder, "undo.json");
        const string Plan = "New-ExoLyncOAuthPlan (New-ExoLyncScenario Hybrid -TenantId 11111111-2222-3333-4444-555555555555 -ExternalWebServicesFqdn web.contoso.com) | Where-Object CommandName -eq New-CsPartnerApplication | ";

        var outcome = session.Run(Plan + "Invoke-ExoLyncPlan -Confirm:$false -UndoPath $args[0]", undo).ThrowOnError();
        Assert.Equal("Applied", outcome.Single("Outcome")!.ToString());
        Assert.Equal("UseOAuthServer", session.Run("Get-CsPartnerApplication").Single("AuthToken"));

        session.Run("Import-ExoLyncPlan $args[0] | Invoke-ExoLyncPlan -Confirm:$false", undo).ThrowOnError();
        Assert.Equal(before, session.NativeSnapshot());
    }

    [Theory]
    [InlineData("@{ 'Get-CsHostingProvider' = @(Get-CsHostingProvider); 'Get-CsPublicProvider' = @(Get-CsPublicProvider); 'Get-CsAccessEdgeConfiguration' = Get-CsAccessEdgeConfiguration }", "Missing")]
    [InlineData("@(Get-CsAccessEdgeConfiguration)", "Unknown")]
    public void A_recorded_configuration_is_audited_without_the_shell(string recorded, string provider)
    {
        var file = Path.Combine(folder, "configuration.xml");
        session.Run("[System.IO.File]::WriteAllText($args[0], [System.Management.Automation.PSSerializer]::Serialize((" + recorded + "), 3))", file).ThrowOnError();

        using var elsewhere = new EngineSession();
        Assert.Equal(
            ["Different", provider],
            elsewhere.Run("@(New-ExoLyncAccessEdgePlan) + @(New-ExoLyncHostingProviderPlan Hybrid) | Test-ExoLyncPlan -Configuration $args[0]", file).ThrowOnError().Column("PlanState"));
    }

    [Theory]
    [InlineData("no xml")]
    [InlineData("<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\"><S>text</S></Objs>")]
    public void A_file_that_is_no_recorded_configuration_is_an_error(string text)
    {
        var file = Path.Combine(folder, "configuration.xml");
        File.WriteAllText(file, text);

        Assert.Equal(["InvalidConfigurationFile"], session.Run("New-ExoLyncAccessEdgePlan | Test-ExoLyncPlan -Configuration $args[0]", file).ErrorIds);
    }

    [Fact]
    public void People_see_the_state_the_outcome_and_what_was_found()
    {
        var compared = session.Display("New-ExoLyncHostingProviderPlan Hybrid | Test-ExoLyncPlan");
        var applied = session.Display("New-ExoLyncHostingProviderPlan Hybrid | Invoke-ExoLyncPlan -Confirm:$false");

        Assert.Matches("Missing +New-CsHostingProvider +There is no hosting provider 'Exchange Online'", compared);
        Assert.Matches("Applied +New-CsHostingProvider +The hosting provider 'Exchange Online' is as planned", applied);
    }

    [Fact]
    public void Plans_that_came_through_serialization_are_compared_too()
    {
        var outcome = session.Run(
            "[System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((New-ExoLyncHostingProviderPlan Hybrid), 3)) | Test-ExoLyncPlan").ThrowOnError();

        Assert.Equal("Missing", outcome.Single("PlanState")!.ToString());
        Assert.Equal(session.Run("New-ExoLyncHostingProviderPlan Hybrid").Single("CommandLine"), outcome.Single("CommandLine"));
        Assert.NotEmpty(session.Run("$null | Test-ExoLyncPlan").ErrorIds);
        Assert.NotEmpty(session.Run("'text' | Test-ExoLyncPlan").ErrorIds);
    }
}
