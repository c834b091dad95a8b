using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ExoLyncIntegration.Troubleshooting;

namespace ExoLyncIntegration.Completion;

/// <summary>Completes the number of a troubleshooting article.</summary>
public sealed class ArticleCompleter : CatalogueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ListText, string ToolTip)> Entries =>
        TroubleshootingCatalogue.All.Select(static article => (article.Article.ToString(CultureInfo.InvariantCulture), article.ToString(), article.Title));
}
