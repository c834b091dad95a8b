using System.Collections.Generic;

namespace ExoLyncIntegration.Completion;

/// <summary>Completes a boolean: the engine offers nothing for one.</summary>
public sealed class BooleanCompleter : CatalogueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ListText, string ToolTip)> Entries =>
        [("$true", "$true", "Yes"), ("$false", "$false", "No")];
}
