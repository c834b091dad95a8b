using Xunit;

namespace ExoLyncIntegration.Scenarios;

public sealed class ScenarioRulesTests
{
    [Theory]
    [InlineData(Topology.OnlineOnly)]
    [InlineData(Topology.OnPremises)]
    [InlineData(Topology.Hybrid)]
    public void A_topology_with_its_defaults_breaks_no_rule(Topology topology) =>
        Assert.Empty(ScenarioRules.ViolatedBy(Scenario.ForTopology(topology, "contoso.com")));

    [Fact]
    public void A_hybrid_deployment_without_directory_synchronization_is_refused_by_name()
    {
        var scenario = Scenario.ForTopology(Topology.Hybrid) with { DirectorySynchronization = false };

        var exception = Assert.Throws<ScenarioException>(() => scenario.Validated());

        Assert.Contains("HybridNeedsDirectorySynchronization", exception.Message, System.StringComparison.Ordinal);
    }
}
