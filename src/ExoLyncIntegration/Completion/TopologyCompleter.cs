using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Completion;

/// <summary>Completes a <c>-Scenario</c> parameter with the names of the topologies.</summary>
public sealed class TopologyCompleter : CatalogueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ListText, string ToolTip)> Entries =>
        TopologyCatalogue.All.Select(static entry => (entry.Topology.ToString(), entry.Topology.ToString(), entry.DisplayName));
}
