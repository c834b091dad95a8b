using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Checks;

namespace ExoLyncIntegration.Completion;

/// <summary>Completes the id of a check.</summary>
public sealed class CheckCompleter : CatalogueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ListText, string ToolTip)> Entries =>
        CheckCatalogue.All.Select(static check => (check.Id, check.Id, check.Meaning));
}
