using System;
using System.Linq;
using ExoLyncIntegration.Checks;
using ExoLyncIntegration.Configuration;
using ExoLyncIntegration.Plans;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;
using Xunit;
using static ExoLyncIntegration.Plans.TestPlace;

namespace ExoLyncIntegration.Evidence;

public sealed class ConfigurationJudgeTests
{
    private static readonly Scenario Hybrid = Scenario.ForTopology(Topology.Hybrid, "contoso.com");
    private static readonly Scenario WithExchange = Hybrid with { ExchangeDeployment = ExchangeDeployment.Hybrid };

    private static TestPlace Federated(bool isFederated = true) =>
        new TestPlace().With(ConfigurationSection.AccessEdge, Item(("Identity", "Global"), ("AllowFederatedUsers", isFederated)));

    private static CheckResult[] Judge(Scenario scenario, TestPlace place, CheckDefinition check) =>
        [.. ConfigurationJudge.Judge(scenario, place.Live()).Where(result => result.Check == check.Id)];

    private static TestPlace Replicated(TestPlace place, object? isUpToDate = null) =>
        place.With(ConfigurationSection.Replication, Item(("ReplicaFqdn", "edge.contoso.com"), ("UpToDate", isUpToDate ?? true)));

    [Fact]
    public void Without_servers_there_is_nothing_to_judge() =>
        Assert.Empty(ConfigurationJudge.Judge(Scenario.ForTopology(Topology.OnlineOnly, "contoso.com"), Federated().Live()));

    [Fact]
    public void A_value_in_place_passes_on_servers_that_have_it()
    {
        var result = Assert.Single(Judge(Hybrid, Replicated(Federated()), ConfigurationChecks.AccessEdgeFederation));

        Assert.Equal((CheckStatus.Pass, null, null), (result.Status, result.Remediation, result.Actual));
        Assert.Equal("Set-CsAccessEdgeConfiguration", result.Target);
        Assert.Equal("Set-CsAccessEdgeConfiguration -AllowFederatedUsers $True", result.Expected);
        Assert.Equal((4, "The values are as planned."), (result.Step, result.Message));
    }

    [Fact]
    public void A_server_that_is_behind_is_a_warning()
    {
        var result = Assert.Single(Judge(Hybrid, Replicated(Federated(), false), ConfigurationChecks.AccessEdgeFederation));

        Assert.Equal((CheckStatus.Warning, null, "The values are as planned. Not replicated yet to edge.contoso.com."), (result.Status, result.Remediation, result.Message));
    }

    [Fact]
    public void Where_replication_is_not_known_it_is_inconclusive()
    {
        var result = Assert.Single(Judge(Hybrid, Federated(), ConfigurationChecks.AccessEdgeFederation));

        Assert.Equal(CheckStatus.Inconclusive, result.Status);
        Assert.EndsWith("Whether all servers have it is not known: Replication was not read.", result.Message, StringComparison.Ordinal);
        Assert.StartsWith("Run Get-CsManagementStoreReplicationStatus", result.Remediation!, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_read_is_inconclusive_and_says_where_to_look()
    {
        var result = Assert.Single(Judge(Hybrid, new TestPlace(), ConfigurationChecks.AccessEdgeFederation));

        Assert.Equal((CheckStatus.Inconclusive, "AccessEdge was not read."), (result.Status, result.Message));
        Assert.StartsWith("Run the test in the Management Shell", result.Remediation!, StringComparison.Ordinal);
    }

    [Fact]
    public void What_differs_fails_with_the_command_that_mends_it()
    {
        var result = Assert.Single(Judge(Hybrid, Replicated(Federated(false)), ConfigurationChecks.AccessEdgeFederation));

        Assert.Equal((CheckStatus.Fail, "AllowFederatedUsers: False, planned True"), (result.Status, result.Actual));
        Assert.Equal("Set-CsAccessEdgeConfiguration -AllowFederatedUsers $True", result.Remediation);
    }

    [Fact]
    public void Several_commands_that_mend_stand_on_lines_of_their_own()
    {
        var place = Replicated(Federated()).With(ConfigurationSection.PublicProvider)
            .With(ConfigurationSection.HostingProvider, Item(("Identity", "Exchange Online"), ("ProxyFqdn", "old.contoso.com")));

        var result = Assert.Single(Judge(Hybrid, place, ConfigurationChecks.HostingProvider));

        Assert.Equal(CheckStatus.Fail, result.Status);
        Assert.StartsWith("Remove-CsHostingProvider -Identity \"Exchange Online\"\nNew-CsHostingProvider -Identity", result.Remediation!, StringComparison.Ordinal);
        Assert.Equal("New-CsHostingProvider Exchange Online", result.Target);
    }

    [Fact]
    public void A_conflict_has_no_command_but_the_words_of_the_catalogue()
    {
        var place = Replicated(Federated()).With(ConfigurationSection.HostingProvider)
            .With(ConfigurationSection.PublicProvider, Item(("Identity", "Exchange Online"), ("ProxyFqdn", "x.contoso.com")));

        var result = Assert.Single(Judge(Hybrid, place, ConfigurationChecks.HostingProvider));

        Assert.Equal((CheckStatus.Fail, ConfigurationChecks.HostingProvider.WhatToDo, null), (result.Status, result.Remediation, result.Actual));
    }

    [Fact]
    public void With_Exchange_Online_alone_step_6_asks_for_nothing() => Assert.Empty(Judge(Hybrid, Federated(), ConfigurationChecks.PartnerApplication));

    [Fact]
    public void A_scenario_that_does_not_tell_enough_is_inconclusive()
    {
        var result = Assert.Single(Judge(Hybrid, Federated(), ConfigurationChecks.AuthenticationService));

        Assert.Equal(("Scenario", CheckStatus.Inconclusive, 7), (result.Target, result.Status, result.Step));
        Assert.NotNull(result.Remediation);
    }

    private static CheckResult ExchangeSide(TestPlace place) =>
        Assert.Single(Judge(WithExchange with { PoolFqdn = ["pool.contoso.com"] }, place, ConfigurationChecks.PartnerApplication), static result => result.Target == "Exchange Server");

    private static ConfigurationItem LyncInExchange(bool isEnabled, string id = ApplicationIds.Lync) => Item(("Identity", "LyncEnterprise"), ("ApplicationIdentifier", id), ("Enabled", isEnabled));

    [Fact]
    public void Exchange_Servers_half_of_step_6_is_judged_too()
    {
        var notRead = ExchangeSide(new TestPlace().Unread(ConfigurationSection.ExchangePartnerApplication, "Not here."));
        var enabled = ExchangeSide(new TestPlace().With(ConfigurationSection.ExchangePartnerApplication, LyncInExchange(false), LyncInExchange(true)));
        var disabled = ExchangeSide(new TestPlace().With(ConfigurationSection.ExchangePartnerApplication, LyncInExchange(false)));
        var missing = ExchangeSide(new TestPlace().With(ConfigurationSection.ExchangePartnerApplication, LyncInExchange(true, ApplicationIds.Exchange)));

        Assert.Equal((CheckStatus.Inconclusive, "Exchange Server's half of step 6 was not looked at: Not here."), (notRead.Status, notRead.Message));
        Assert.Contains("Import-PSSession", notRead.Remediation!, StringComparison.Ordinal);
        Assert.Equal((CheckStatus.Pass, null), (enabled.Status, enabled.Remediation));
        Assert.Equal((CheckStatus.Fail, "Disabled", "Set-PartnerApplication -Identity \"LyncEnterprise\" -Enabled $True"), (disabled.Status, disabled.Actual, disabled.Remediation));
        Assert.Equal((CheckStatus.Fail, null), (missing.Status, missing.Actual));
        Assert.Contains("Configure-EnterprisePartnerApplication.ps1", missing.Remediation!, StringComparison.Ordinal);
        Assert.DoesNotContain("New-CsPartnerApplication", missing.Remediation!, StringComparison.Ordinal);
        Assert.All([notRead, enabled, disabled, missing], static result => Assert.Equal($"An enabled partner application {ApplicationIds.Lync}", result.Expected));
    }
}
