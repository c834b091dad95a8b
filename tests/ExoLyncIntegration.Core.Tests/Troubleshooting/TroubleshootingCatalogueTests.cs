using System.Linq;
using ExoLyncIntegration.Checks;
using ExoLyncIntegration.Features;
using Xunit;

namespace ExoLyncIntegration.Troubleshooting;

public sealed class TroubleshootingCatalogueTests
{
    [Fact]
    public void Every_check_that_an_article_names_is_in_the_catalogue_of_checks() =>
        Assert.Empty(TroubleshootingCatalogue.All.SelectMany(article => article.Check).Except(CheckCatalogue.All.Select(check => check.Id)));

    [Fact]
    public void Every_feature_that_an_article_names_is_in_the_catalogue_of_features() =>
        Assert.Empty(TroubleshootingCatalogue.All.SelectMany(article => article.Feature).Except(FeatureCatalogue.All.Select(feature => feature.Id)));

    [Fact]
    public void Every_article_has_a_symptom_a_cause_and_an_address() =>
        Assert.All(TroubleshootingCatalogue.All, article =>
        {
            Assert.NotEmpty(article.Symptom);
            Assert.NotEmpty(article.Cause);
            Assert.EndsWith($"/{article.Article}", article.Reference, System.StringComparison.Ordinal);
        });
}
