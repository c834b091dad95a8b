using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace ExoLyncIntegration;

/// <summary>Lists what a static catalogue class declares, so that an entry is written once.</summary>
internal static class Catalogue
{
    /// <summary>The values of all public static properties of type <typeparamref name="T"/>.</summary>
    /// <typeparam name="T">The type of an entry.</typeparam>
    /// <param name="catalogue">The static class that declares the entries.</param>
    /// <param name="id">What an entry is ordered by, ordinally.</param>
    /// <returns>The entries.</returns>
    public static IReadOnlyList<T> Of<T>(Type catalogue, Func<T, string> id)
        where T : class =>
        [.. catalogue.GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(static property => property.PropertyType == typeof(T))
            .Select(static property => (T)property.GetValue(null)!)
            .OrderBy(id, StringComparer.Ordinal)];
}
