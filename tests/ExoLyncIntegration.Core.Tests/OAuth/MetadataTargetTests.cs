using System;
using System.Linq;
using ExoLyncIntegration.Scenarios;
using Xunit;

namespace ExoLyncIntegration.OAuth;

public sealed class MetadataTargetTests
{
    [Theory]
    [InlineData("https://pool.contoso.com/metadata/json/1", MetadataPublisher.Lync, 6)]
    [InlineData("https://autodiscover.contoso.com/autodiscover/metadata/json/1", MetadataPublisher.Exchange, 6)]
    [InlineData("https://mail.contoso.com/Autodiscover/metadata/json/1?realm=contoso.com", MetadataPublisher.Exchange, 6)]
    [InlineData("https://accounts.accesscontrol.windows.net/11111111-2222-3333-4444-555555555555/metadata/json/1", MetadataPublisher.SecurityTokenServer, 7)]
    [InlineData("https://notaccesscontrol.windows.net/metadata/json/1", MetadataPublisher.Lync, 6)]
    public void The_address_tells_the_publisher_and_the_step(string address, MetadataPublisher publisher, int step)
    {
        var target = MetadataTarget.At(new Uri(address));

        Assert.Equal(publisher, target.Publisher);
        Assert.Equal(step, target.Step);
    }

    [Fact]
    public void A_scenario_without_servers_relies_on_no_document() =>
        Assert.Empty(MetadataTarget.Of(Scenario.ForTopology(Topology.OnlineOnly, "contoso.com") with { TenantId = Guid.NewGuid() }));

    [Fact]
    public void The_token_servers_address_is_documented_for_the_worldwide_cloud_only()
    {
        var scenario = Scenario.ForTopology(Topology.OnPremises, "contoso.com") with { TenantId = Guid.NewGuid() };

        Assert.Equal(MetadataPublisher.SecurityTokenServer, Assert.Single(MetadataTarget.Of(scenario)).Publisher);
        Assert.Empty(MetadataTarget.Of(scenario with { Cloud = Cloud.UsGovGccHigh }));
    }

    [Fact]
    public void Exchange_publishes_only_where_it_is_on_premises_too()
    {
        var scenario = Scenario.ForTopology(Topology.OnPremises, "contoso.com", "fabrikam.com") with { PoolFqdn = ["pool.contoso.com"] };

        Assert.Equal([MetadataPublisher.Lync], MetadataTarget.Of(scenario).Select(static target => target.Publisher));
        Assert.Equal(
            ["https://pool.contoso.com/metadata/json/1", "https://autodiscover.contoso.com/autodiscover/metadata/json/1", "https://autodiscover.fabrikam.com/autodiscover/metadata/json/1"],
            MetadataTarget.Of(scenario with { ExchangeDeployment = ExchangeDeployment.Hybrid }).Select(static target => target.Address.AbsoluteUri));
    }
}
