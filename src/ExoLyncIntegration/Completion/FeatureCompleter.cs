using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Features;

namespace ExoLyncIntegration.Completion;

/// <summary>Completes the id of a feature.</summary>
public sealed class FeatureCompleter : CatalogueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ListText, string ToolTip)> Entries =>
        FeatureCatalogue.All.Select(static feature => (feature.Id, feature.Id, feature.DisplayName));
}
