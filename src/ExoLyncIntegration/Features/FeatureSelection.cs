using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Errors;

namespace ExoLyncIntegration.Features;

/// <summary>Finds the features that a user names.</summary>
internal static class FeatureSelection
{
    /// <summary>The features that match, in catalogue order.</summary>
    /// <param name="patterns">Ids or names; wildcards are allowed.</param>
    /// <param name="writeError">Takes an error for each pattern that matches nothing.</param>
    public static IReadOnlyList<FeatureDefinition> Of(IEnumerable<string> patterns, Action<ExoLyncException, object?> writeError)
    {
        var selected = new HashSet<FeatureDefinition>();
        foreach (var pattern in patterns)
        {
            var wildcard = new WildcardPattern(pattern, WildcardOptions.IgnoreCase);
            var matches = FeatureCatalogue.All.Where(feature => wildcard.IsMatch(feature.Id) || wildcard.IsMatch(feature.DisplayName)).ToList();
            if (matches.Count == 0)
            {
                writeError(new ExoLyncException(ErrorCatalogue.FeatureNotFound, $"No feature matches '{pattern}'."), pattern);
            }

            selected.UnionWith(matches);
        }

        return [.. FeatureCatalogue.All.Where(selected.Contains)];
    }
}
