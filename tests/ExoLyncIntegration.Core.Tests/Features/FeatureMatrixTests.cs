using System.Linq;
using ExoLyncIntegration.Scenarios;
using Xunit;

namespace ExoLyncIntegration.Features;

/// <summary>The article's table, cell by cell (KB 2614614, "More Information").</summary>
public sealed class FeatureMatrixTests
{
    [Theory]
    [InlineData(Topology.OnlineOnly, "S S S S S")]
    [InlineData(Topology.OnPremises, "S S S N S")]
    [InlineData(Topology.Hybrid, "S S S C S")]
    public void The_matrix_is_the_one_of_the_article(Topology topology, string row)
    {
        var cells = FeatureCatalogue.Matrix.Select(feature => FeatureCatalogue.Support(feature, topology).Level.ToString()[..1]);

        Assert.Equal(row, string.Join(' ', cells));
    }

    [Fact]
    public void The_footnote_stands_at_the_unified_contact_store_of_hybrid_deployments_only()
    {
        var footnotes =
            from topology in TopologyCatalogue.All
            from feature in FeatureCatalogue.Matrix
            let condition = FeatureCatalogue.Support(feature, topology.Topology).Condition
            where condition is not null
            select (topology.Topology, feature.Id);

        Assert.Equal([(Topology.Hybrid, FeatureCatalogue.UnifiedContactStore)], footnotes);
    }

    [Theory]
    [InlineData(Topology.OnlineOnly, "1 1 1 1 1")]
    [InlineData(Topology.OnPremises, "3 5 7 - 3")]
    [InlineData(Topology.Hybrid, "3 5 7 3 3")]
    public void Features_appear_after_the_step_that_the_article_names(Topology topology, string row)
    {
        var steps = FeatureCatalogue.Matrix.Select(feature => FeatureCatalogue.AvailableAfterStep(feature, topology) is { } step ? $"{step}" : "-");

        Assert.Equal(row, string.Join(' ', steps));
    }

    [Fact]
    public void What_is_not_supported_is_never_available()
    {
        var support = FeatureSupport.Of(Scenario.ForTopology(Topology.OnPremises), FeatureCatalogue.Of(FeatureCatalogue.UnifiedContactStore), afterStep: 7);

        Assert.False(support.Available);
    }

    [Fact]
    public void Retirements_stand_beside_the_matrix_and_do_not_change_it()
    {
        var support = FeatureSupport.Of(Scenario.ForTopology(Topology.OnlineOnly), FeatureCatalogue.Of(FeatureCatalogue.OutlookIntegration));

        Assert.Equal(FeatureSupportLevel.Supported, support.Support);
        Assert.Equal(["SkypeForBusinessOnline", "ExchangeWebServices"], support.Lifecycle.Select(fact => fact.Id));
    }
}
