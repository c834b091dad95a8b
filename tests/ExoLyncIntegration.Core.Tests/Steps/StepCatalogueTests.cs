using System;
using System.Linq;
using ExoLyncIntegration.Features;
using ExoLyncIntegration.Scenarios;
using Xunit;

namespace ExoLyncIntegration.Steps;

public sealed class StepCatalogueTests
{
    // Every topology x Exchange deployment x directory synchronization that the article allows, with the action of each step:
    // N nothing, M manual, C command.
    [Theory]
    [InlineData(Topology.OnlineOnly, ExchangeDeployment.Online, false, "M")]
    [InlineData(Topology.OnlineOnly, ExchangeDeployment.Online, true, "M")]
    [InlineData(Topology.OnlineOnly, ExchangeDeployment.Hybrid, false, "M")]
    [InlineData(Topology.OnlineOnly, ExchangeDeployment.Hybrid, true, "M")]
    [InlineData(Topology.OnPremises, ExchangeDeployment.Online, false, "MMMCCNC")]
    [InlineData(Topology.OnPremises, ExchangeDeployment.Online, true, "MNMCCNC")]
    [InlineData(Topology.OnPremises, ExchangeDeployment.Hybrid, false, "MMMCCCC")]
    [InlineData(Topology.OnPremises, ExchangeDeployment.Hybrid, true, "MNMCCCC")]
    [InlineData(Topology.Hybrid, ExchangeDeployment.Online, true, "MNNCCNC")]
    [InlineData(Topology.Hybrid, ExchangeDeployment.Hybrid, true, "MNNCCCC")]
    public void Each_variant_has_the_actions_of_the_article(Topology topology, ExchangeDeployment exchange, bool synchronized, string actions)
    {
        var scenario = (Scenario.ForTopology(topology) with { ExchangeDeployment = exchange, DirectorySynchronization = synchronized }).Validated();
        if (scenario.HasServers)
        {
            scenario = scenario with
            {
                SipDomain = ["contoso.com"],
                PoolFqdn = ["pool.contoso.com"],
                ExternalWebServicesFqdn = ["web.contoso.com"],
                TenantId = Guid.Parse("11111111-2222-3333-4444-555555555555"),
            };
        }

        Assert.Equal(actions, string.Concat(StepCatalogue.For(scenario).Select(step => step.Action.ToString()[0])));
    }

    [Fact]
    public void Online_only_stops_after_step_1()
    {
        var steps = StepCatalogue.For(Scenario.ForTopology(Topology.OnlineOnly));

        Assert.Equal([1], steps.Select(step => step.Number));
        Assert.Equal(FeatureCatalogue.All.Select(feature => feature.Id), steps[0].Enables);
    }

    [Fact]
    public void A_step_that_a_scenario_does_not_reach_asks_for_nothing_and_says_so()
    {
        var step = StepCatalogue.For(Scenario.ForTopology(Topology.OnlineOnly), 5);

        Assert.Equal(StepAction.None, step.Action);
        Assert.Contains("step 1", step.Summary, StringComparison.Ordinal);
        Assert.Empty(step.Command);
    }

    [Theory]
    [InlineData(3, "OutlookIntegration HighResolutionPhotos FreeBusy OutOfOffice ConversationHistory")]
    [InlineData(5, "OutlookWebAppImPresence")]
    [InlineData(7, "OutlookWebAppOnlineMeetings")]
    [InlineData(1, "")]
    [InlineData(6, "")]
    public void Steps_enable_the_features_of_the_article(int number, string features) =>
        Assert.Equal(features, string.Join(' ', StepCatalogue.For(Scenario.ForTopology(Topology.OnPremises), number).Enables));

    [Fact]
    public void Step_4_carries_the_command_of_the_article() =>
        Assert.Equal(
            ["Set-CsAccessEdgeConfiguration -AllowFederatedUsers $True"],
            StepCatalogue.For(Scenario.ForTopology(Topology.Hybrid), 4).Command);

    [Theory]
    [InlineData(Topology.OnPremises, "$False")]
    [InlineData(Topology.Hybrid, "$True")]
    public void Step_5_carries_the_command_of_the_article(Topology topology, string shared) =>
        Assert.Equal(
            [$"New-CsHostingProvider -Identity \"Exchange Online\" -Enabled $True -EnabledSharedAddressSpace {shared} -HostsOCSUsers $False -ProxyFqdn \"exap.um.outlook.com\" -IsLocal $False -VerificationLevel UseSourceVerification"],
            StepCatalogue.For(Scenario.ForTopology(topology), 5).Command);

    [Fact]
    public void Step_5_asks_a_person_where_no_source_names_the_host_of_the_cloud()
    {
        var step = StepCatalogue.For(Scenario.ForTopology(Topology.Hybrid) with { Cloud = Cloud.Germany }, 5);

        Assert.Equal(StepAction.Manual, step.Action);
        Assert.Empty(step.Command);
        Assert.Contains("Germany", step.Instruction[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_whose_commands_need_more_than_the_scenario_tells_says_what_is_missing()
    {
        var step = StepCatalogue.For(Scenario.ForTopology(Topology.Hybrid), 7);

        Assert.Equal(StepAction.Manual, step.Action);
        Assert.Contains("TenantId", step.Instruction[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_step_of_every_variant_has_a_summary_and_a_source() =>
        Assert.All(
            from topology in TopologyCatalogue.All
            from number in Enumerable.Range(1, 7)
            select StepCatalogue.For(Scenario.ForTopology(topology.Topology), number),
            step =>
            {
                Assert.NotEmpty(step.Summary);
                Assert.NotEmpty(step.Reference);
            });
}
