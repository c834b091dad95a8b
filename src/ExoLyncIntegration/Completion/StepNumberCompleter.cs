using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ExoLyncIntegration.Scenarios;
using ExoLyncIntegration.Steps;

namespace ExoLyncIntegration.Completion;

/// <summary>Completes the number of a deployment step.</summary>
public sealed class StepNumberCompleter : CatalogueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ListText, string ToolTip)> Entries =>
        StepCatalogue.For(Scenario.ForTopology(Topology.Hybrid))
            .Select(static step => (step.Number.ToString(CultureInfo.InvariantCulture), step.ToString(), step.Summary));
}
