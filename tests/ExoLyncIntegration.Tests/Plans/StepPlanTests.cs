using System;
using System.Linq;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Plans;

/// <summary>The plans of steps 4, 6 and 7, and the plan of the whole deployment.</summary>
public sealed class StepPlanTests
{
    private const string Scenario =
        "$scenario = New-ExoLyncScenario -Topology Hybrid -SipDomain contoso.com -ExchangeDeployment Hybrid -PoolFqdn pool.contoso.com"
        + " -ExternalWebServicesFqdn web.contoso.com -InternalWebServicesFqdn webint.contoso.com -TenantId 11111111-2222-3333-4444-555555555555; ";

    [Fact]
    public void The_recommended_settings_of_step_4_follow_the_command_of_the_article()
    {
        using var session = new EngineSession();

        Assert.Equal(
            [
                "Set-CsAccessEdgeConfiguration -AllowFederatedUsers $True",
                "Set-CsAccessEdgeConfiguration -AllowOutsideUsers $True -AllowFederatedUsers $True -EnablePartnerDiscovery $True -UseDnsSrvRouting",
                "Set-CsExternalAccessPolicy -Identity Global -EnableFederationAccess $True -EnableOutsideAccess $True",
            ],
            session.Run("New-ExoLyncAccessEdgePlan Hybrid -IncludeRecommended -WhatIf").ThrowOnError().WhatIf);
        Assert.Equal(2, session.Run("New-ExoLyncAccessEdgePlan OnPremises -IncludeRecommended").ThrowOnError().Output.Count);
    }

    [Fact]
    public void Step_6_goes_through_both_shells_in_order()
    {
        using var session = new EngineSession();

        var outcome = session.Run(Scenario + "New-ExoLyncPartnerApplicationPlan $scenario").ThrowOnError();

        Assert.Equal(
            [
                "Set-CsOAuthConfiguration -Identity global -ExchangeAutodiscoverUrl \"https://autodiscover.contoso.com/autodiscover/autodiscover.svc\"",
                "& \"C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Scripts\\Configure-EnterprisePartnerApplication.ps1\" -AuthMetaDataUrl \"https://pool.contoso.com/metadata/json/1\" -ApplicationType Lync",
                "iisreset",
                "New-CsPartnerApplication -Identity \"Exchange\" -ApplicationTrustLevel Full -MetadataUrl \"https://autodiscover.contoso.com/autodiscover/metadata/json/1\"",
            ],
            outcome.Column("CommandLine"));
        Assert.Equal(["LyncManagementShell", "ExchangeManagementShell", "ExchangeManagementShell", "LyncManagementShell"], outcome.Column("Shell"));
    }

    [Fact]
    public void Step_6_asks_for_nothing_with_Exchange_Online_alone_and_verbose_says_so()
    {
        using var session = new EngineSession();

        var outcome = session.Run("New-ExoLyncPartnerApplicationPlan Hybrid -Verbose").ThrowOnError();

        Assert.Empty(outcome.Output);
        Assert.Contains(outcome.Verbose, line => line.Contains("Exchange Online only", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("New-ExoLyncOAuthPlan Hybrid", "TenantId", "ExternalWebServicesFqdn")]
    [InlineData("New-ExoLyncPartnerApplicationPlan (New-ExoLyncScenario Hybrid -ExchangeDeployment Hybrid)", "SipDomain", "PoolFqdn")]
    public void What_the_scenario_does_not_tell_is_named_all_at_once(string plan, string first, string second)
    {
        using var session = new EngineSession();

        var outcome = session.Run(plan);

        Assert.Equal(["ScenarioIncomplete"], outcome.ErrorIds);
        Assert.Contains(first, outcome.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.Contains(second, outcome.Errors[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Step_7_trusts_the_token_service_and_gives_the_tenant_certificate_and_names()
    {
        using var session = new EngineSession();

        var lines = session.Run(Scenario + "New-ExoLyncOAuthPlan $scenario").ThrowOnError().Column("CommandLine");

        Assert.Equal("New-CsOAuthServer -Identity \"microsoft.sts\" -MetadataUrl \"https://accounts.accesscontrol.windows.net/11111111-2222-3333-4444-555555555555/metadata/json/1\"", lines[0]);
        Assert.Equal("New-CsPartnerApplication -Identity \"microsoft.exchange\" -ApplicationIdentifier \"00000002-0000-0ff1-ce00-000000000000\" -ApplicationTrustLevel Full -UseOAuthServer", lines[1]);
        Assert.Equal("Set-CsOAuthConfiguration -ServiceName \"00000004-0000-0ff1-ce00-000000000000\"", lines[2]);
        Assert.Contains("00000004-0000-0ff1-ce00-000000000000/web.contoso.com", lines[7], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.DoesNotContain("Msol", line, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("China21Vianet", "-Environment China")]
    [InlineData("UsGovGccHigh", "-Environment USGov")]
    public void The_token_service_of_another_cloud_is_asked_for_and_Graph_goes_there(string cloud, string environment)
    {
        using var session = new EngineSession();
        var scenario = Scenario.Replace("-TenantId", $"-Cloud {cloud} -TenantId", StringComparison.Ordinal);

        Assert.Equal(["TokenServiceUnknown"], session.Run(scenario + "New-ExoLyncOAuthPlan $scenario").ErrorIds);
        Assert.Contains(
            session.Run(scenario + "New-ExoLyncOAuthPlan $scenario -MetadataUrl https://sts.example/metadata/json/1").ThrowOnError().Column("CommandLine"),
            line => line!.EndsWith(environment, StringComparison.Ordinal));
    }

    [Fact]
    public void The_names_and_keys_of_the_service_principal_that_are_there_stay()
    {
        using var session = new EngineSession();
        session.Run(
            """
            function Get-MgServicePrincipal { param($Filter, [string[]] $Property)
                [pscustomobject]@{ Id = "id of $Filter"; ServicePrincipalNames = 'old/name', '00000004-0000-0ff1-ce00-000000000000/web.contoso.com'
                    KeyCredentials = [pscustomobject]@{ Name = 'valid'; EndDateTime = [datetime]::UtcNow.AddDays(9) }, [pscustomobject]@{ Name = 'expired'; EndDateTime = [datetime]::UtcNow.AddDays(-9) } } }
            function Update-MgServicePrincipal { param($ServicePrincipalId, $ServicePrincipalNames, $KeyCredentials, [switch] $AccountEnabled) $global:updates += @([pscustomobject]@{ Id = $ServicePrincipalId; Names = $ServicePrincipalNames; Keys = $KeyCredentials }) }
            """);

        session.Run(Scenario + "New-ExoLyncOAuthPlan $scenario -IncludeRecommended | Where-Object { $_.Parameters.ScriptBlock -match 'ServicePrincipalNames' } | ForEach-Object { $p = $_.Parameters; Invoke-Command @p }").ThrowOnError();

        Assert.Equal(
            ["old/name", "00000004-0000-0ff1-ce00-000000000000/web.contoso.com", "https://web.contoso.com", "https://webint.contoso.com"],
            session.Run("$updates.Names").Output.Select(name => name.ToString()));
    }

    [Fact]
    public void The_plan_of_the_deployment_is_in_the_order_of_the_steps_and_says_what_it_cannot_plan()
    {
        using var session = new EngineSession();

        var whole = session.Run(Scenario + "New-ExoLyncDeploymentPlan $scenario").ThrowOnError();
        var partial = session.Run("New-ExoLyncDeploymentPlan Hybrid");

        Assert.Equal(whole.Column("Step").Order(), whole.Column("Step"));
        Assert.Equal(["1", "4", "5", "6", "7"], whole.Column("Step").Distinct());
        Assert.Equal(["NoDomain", "ScenarioIncomplete"], partial.ErrorIds);
        Assert.Equal(["4", "5"], partial.Column("Step"));
        Assert.Contains(session.Run("New-ExoLyncDeploymentPlan $scenario -Verbose").Verbose, line => line.Contains("New-ExoLyncAddressPlan", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_servers_the_deployment_is_the_four_records_of_the_article()
    {
        using var session = new EngineSession();

        var outcome = session.Run("New-ExoLyncDeploymentPlan (New-ExoLyncScenario OnlineOnly -SipDomain contoso.com) -Verbose").ThrowOnError();

        Assert.Equal(["1", "1", "1", "1"], outcome.Column("Step"));
        Assert.Contains("Add-DnsServerResourceRecordCName -ZoneName \"contoso.com\" -Name \"sip\" -HostNameAlias \"sipdir.online.lync.com.\" -TimeToLive \"01:00:00\"", outcome.Column("CommandLine"));
        Assert.Contains(outcome.Verbose, line => line.Contains("ends after step 1", StringComparison.Ordinal));
    }

    [Fact]
    public void The_deployment_plans_the_records_of_one_view_and_asks_for_the_addresses_that_no_scenario_tells()
    {
        using var session = new EngineSession();
        const string Names = " | Where-Object Step -eq 1 | ForEach-Object { $_.Parameters.Name }";

        var without = session.Run(Scenario + "New-ExoLyncDeploymentPlan $scenario" + Names).ThrowOnError();
        var external = session.Run("New-ExoLyncDeploymentPlan $scenario -AccessEdgeAddress 192.0.2.1 -ReverseProxyAddress 192.0.2.2" + Names).ThrowOnError();
        var inside = session.Run("New-ExoLyncDeploymentPlan $scenario -View Internal -AccessEdgeAddress 192.0.2.1 -PoolAddress 10.0.0.1" + Names).ThrowOnError();

        Assert.Contains(without.Warnings, warning => warning.Contains("lyncdiscover.contoso.com", StringComparison.Ordinal) && warning.Contains("-ReverseProxyAddress", StringComparison.Ordinal));
        Assert.Contains("lyncdiscover", external.Output.Select(name => name.ToString()));
        Assert.Empty(external.Warnings);
        Assert.Contains("lyncdiscoverinternal", inside.Output.Select(name => name.ToString()));
    }
}
