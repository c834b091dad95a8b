using System;
using System.Collections.Generic;
using ExoLyncIntegration.Errors;

namespace ExoLyncIntegration.Tenants;

/// <summary>The pages that a listing went through: a page that comes again would double its users and never end.</summary>
public sealed class PageTrail
{
    private readonly HashSet<string> visited = new(StringComparer.Ordinal);

    /// <summary>Goes on to a page.</summary>
    /// <param name="page">Where the page is.</param>
    /// <returns>The same address.</returns>
    /// <exception cref="ExoLyncException">The listing was there before.</exception>
    public Uri GoTo(Uri page) =>
        visited.Add(page.AbsoluteUri)
            ? page
            : throw new ExoLyncException(ErrorCatalogue.CloudAnswerInvalid, $"After {visited.Count} pages the list of users leads back to a page that was read already.");
}
