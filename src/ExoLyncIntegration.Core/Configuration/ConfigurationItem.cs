using System;
using System.Collections.Generic;
using System.Linq;

namespace ExoLyncIntegration.Configuration;

/// <summary>One object of the configuration, as it was read: a property that it does not carry is unknown, not empty.</summary>
public sealed class ConfigurationItem
{
    private readonly Dictionary<string, object?> properties;

    /// <summary>Makes an item.</summary>
    /// <param name="properties">The properties: texts (enumerations, too), booleans, numbers and lists of texts.</param>
    public ConfigurationItem(IEnumerable<KeyValuePair<string, object?>> properties) =>
        this.properties = properties.ToDictionary(static property => property.Key, static property => property.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>What the object carries.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Properties => properties;

    /// <summary>The object's name; empty where it carries none.</summary>
    public string Identity => Text("Identity") ?? string.Empty;

    /// <summary>Whether the object carries a property.</summary>
    /// <param name="name">The property's name.</param>
    /// <param name="value">Its value, which can be empty.</param>
    /// <returns>Whether it does.</returns>
    public bool TryGet(string name, out object? value) => properties.TryGetValue(name, out value);

    /// <summary>A property as text.</summary>
    /// <param name="name">The property's name.</param>
    /// <returns>The text; <see langword="null"/> where the property is empty or not carried.</returns>
    public string? Text(string name) => properties.TryGetValue(name, out var value) ? value?.ToString() : null;

    /// <summary>Whether a property has a text, whatever the case of its letters.</summary>
    /// <param name="name">The property's name.</param>
    /// <param name="text">The text.</param>
    /// <returns>Whether it has.</returns>
    public bool Is(string name, string? text) => string.Equals(Text(name), text, StringComparison.OrdinalIgnoreCase);
}
