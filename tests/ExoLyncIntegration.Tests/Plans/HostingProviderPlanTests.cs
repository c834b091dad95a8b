using System;
using System.Linq;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Plans;

public sealed class HostingProviderPlanTests
{
    private const string ArticleCommand =
        "New-CsHostingProvider -Identity \"Exchange Online\" -Enabled $True -EnabledSharedAddressSpace $False -HostsOCSUsers $False"
        + " -ProxyFqdn \"exap.um.outlook.com\" -IsLocal $False -VerificationLevel UseSourceVerification";

    private static readonly string HybridCommand =
        ArticleCommand.Replace("-EnabledSharedAddressSpace $False", "-EnabledSharedAddressSpace $True", StringComparison.Ordinal);

    [Fact]
    public void WhatIf_prints_the_commands_of_the_article_and_emits_nothing()
    {
        using var session = new EngineSession();

        var onPremises = session.Run("New-ExoLyncHostingProviderPlan -Scenario OnPremises -WhatIf").ThrowOnError();
        var hybrid = session.Run("New-ExoLyncHostingProviderPlan -Scenario Hybrid -WhatIf").ThrowOnError();

        Assert.Equal([ArticleCommand], onPremises.WhatIf);
        Assert.Equal([HybridCommand], hybrid.WhatIf);
        Assert.Empty(onPremises.Output);
        Assert.Empty(onPremises.Warnings);
    }

    [Fact]
    public void Without_a_scenario_the_servers_alone_are_assumed_and_a_warning_says_so()
    {
        using var session = new EngineSession();

        var outcome = session.Run("New-ExoLyncHostingProviderPlan").ThrowOnError();

        Assert.Equal([ArticleCommand], outcome.Column("CommandLine"));
        Assert.Contains(outcome.Warnings, line => line.Contains("OnPremises is assumed", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_planned_where_there_are_no_servers_and_verbose_says_why()
    {
        using var session = new EngineSession();

        var outcome = session.Run("New-ExoLyncHostingProviderPlan OnlineOnly -Verbose").ThrowOnError();

        Assert.Empty(outcome.Output);
        Assert.Contains(outcome.Verbose, line => line.Contains("step 1", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_sources_of_Microsoft_contradict_the_article_is_followed_and_the_other_is_named()
    {
        using var session = new EngineSession();

        Assert.Contains(session.Run("New-ExoLyncHostingProviderPlan OnPremises").Information, line => line.Contains("hh533880", StringComparison.Ordinal));
        Assert.Contains("hh533880", (string)session.Run("New-ExoLyncHostingProviderPlan OnPremises").Single("Description")!, StringComparison.Ordinal);
        Assert.Empty(session.Run("New-ExoLyncHostingProviderPlan Hybrid").Information);
        Assert.Empty(session.Run("New-ExoLyncHostingProviderPlan OnPremises -EnabledSharedAddressSpace $true").Information);
    }

    [Fact]
    public void Values_of_the_user_go_before_those_of_the_article()
    {
        using var session = new EngineSession();

        var outcome = session.Run("New-ExoLyncHostingProviderPlan OnPremises -Identity Exo -ProxyFqdn EXAP.contoso.com. -EnabledSharedAddressSpace $true").ThrowOnError();

        Assert.Equal("Exo", outcome.Single("Identity"));
        Assert.Equal("exap.contoso.com", outcome.Single("ProxyFqdn"));
        Assert.Equal(true, outcome.Single("EnabledSharedAddressSpace"));
    }

    [Theory]
    [InlineData("China21Vianet", "exap.um.partner.outlook.cn")]
    [InlineData("UsGovGccHigh", "exap.um.office365.us")]
    public void The_proxy_is_that_of_the_cloud(string cloud, string proxy)
    {
        using var session = new EngineSession();

        Assert.Equal(proxy, session.Run(In(cloud) + "New-ExoLyncHostingProviderPlan $scenario").ThrowOnError().Single("ProxyFqdn"));
    }

    [Theory]
    [InlineData("UsGovDoD")]
    [InlineData("Germany")]
    public void A_cloud_whose_proxy_is_documented_nowhere_asks_for_it(string cloud)
    {
        using var session = new EngineSession();

        var outcome = session.Run(In(cloud) + "New-ExoLyncHostingProviderPlan $scenario");
        var given = session.Run(In(cloud) + "New-ExoLyncHostingProviderPlan $scenario -ProxyFqdn exap.example.com");

        Assert.Equal(["HostingProviderProxyUnknown"], outcome.ErrorIds);
        Assert.Empty(outcome.Output);
        Assert.Equal("exap.example.com", given.ThrowOnError().Single("ProxyFqdn"));
    }

    [Fact]
    public void A_proxy_that_is_no_host_name_is_an_error_and_the_rest_of_the_pipeline_goes_on()
    {
        using var session = new EngineSession();

        Assert.Equal(["InvalidDomainName"], session.Run("New-ExoLyncHostingProviderPlan Hybrid -ProxyFqdn 'exap outlook'").ErrorIds);
        Assert.Equal(
            ["OnPremises", "Hybrid"],
            session.Run("'OnPremises', 'OnlineOnly', 'Hybrid' | New-ExoLyncHostingProviderPlan").ThrowOnError().Column("Topology"));
    }

    [Fact]
    public void The_object_binds_by_property_name_to_a_function_that_takes_the_native_parameters_so()
    {
        using var session = new EngineSession();
        session.UseNativeDouble(NativeBehaviour.ByPropertyName, "New-CsHostingProvider", "Get-CsHostingProvider");

        session.Run("New-ExoLyncHostingProviderPlan Hybrid | New-CsHostingProvider").ThrowOnError();

        AssertProvider(session);
    }

    [Fact]
    public void The_parameters_splat_into_a_command_that_follows_the_contract()
    {
        using var session = new EngineSession();
        session.UseNativeDouble("New-CsHostingProvider", "Get-CsHostingProvider");

        session.Run("New-ExoLyncHostingProviderPlan Hybrid | ForEach-Object { $p = $_.Parameters; New-CsHostingProvider @p }").ThrowOnError();

        AssertProvider(session);
    }

    [Fact]
    public void The_command_line_runs_as_it_stands()
    {
        using var session = new EngineSession();
        session.UseNativeDouble("New-CsHostingProvider", "Get-CsHostingProvider");

        session.Run(HybridCommand).ThrowOnError();

        AssertProvider(session);
    }

    private static void AssertProvider(EngineSession session)
    {
        var provider = session.Run("Get-CsHostingProvider").ThrowOnError();
        Assert.Equal("Exchange Online", provider.Single("Identity"));
        Assert.Equal("exap.um.outlook.com", provider.Single("ProxyFqdn"));
        Assert.Equal("UseSourceVerification", provider.Single("VerificationLevel")!.ToString());
        Assert.Equal([true, true, false, false], new[] { "Enabled", "EnabledSharedAddressSpace", "HostsOCSUsers", "IsLocal" }.Select(provider.Single).Cast<bool>());
    }

    // A scenario of another cloud.
    private static string In(string cloud) =>
        $"$scenario = [ExoLyncIntegration.Scenarios.Scenario]::ForTopology('Hybrid', @('contoso.com')); [ExoLyncIntegration.Scenarios.Scenario].GetProperty('Cloud').SetValue($scenario, [ExoLyncIntegration.Scenarios.Cloud]::{cloud}); ";
}
