using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Completion;
using ExoLyncIntegration.Plans;

namespace ExoLyncIntegration.PipelineBinding;

/// <summary>Completes the names of the native commands that plans run.</summary>
public sealed class BindableCommandCompleter : CatalogueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ListText, string ToolTip)> Entries =>
        NativeCommandNames.All.Select(static name => (name, name, name));
}
