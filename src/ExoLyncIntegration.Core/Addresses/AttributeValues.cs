using System.Collections.Generic;
using System.Linq;

namespace ExoLyncIntegration.Addresses;

/// <summary>The values of one attribute in one of three states: unknown (the object does not carry it), empty, or there.</summary>
/// <remarks>What is unknown was not looked up: a rule that needs it can be neither passed nor failed.</remarks>
public sealed class AttributeValues
{
    private AttributeValues(bool isKnown, IReadOnlyList<string> values)
    {
        IsKnown = isKnown;
        Values = values;
    }

    /// <summary>The object does not carry the attribute.</summary>
    public static AttributeValues Unknown { get; } = new(false, []);

    /// <summary>The object carries the attribute, and it has no value.</summary>
    public static AttributeValues Empty { get; } = new(true, []);

    /// <summary>Whether the object carries the attribute, be it empty.</summary>
    public bool IsKnown { get; }

    /// <summary>Whether the object carries the attribute without a value.</summary>
    public bool IsEmpty => IsKnown && Values.Count == 0;

    /// <summary>Whether the attribute has a value.</summary>
    public bool HasValue => Values.Count > 0;

    /// <summary>The values; none where the attribute is empty or unknown.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>The value of an attribute that has one at most; <see langword="null"/> where it is empty or unknown.</summary>
    public string? Value => Values.Count > 0 ? Values[0] : null;

    /// <summary>An attribute that the object carries, of one value at most.</summary>
    /// <param name="value">The value; without a character it does not count.</param>
    /// <returns>The attribute.</returns>
    public static AttributeValues Of(string value) => value.Length == 0 ? Empty : new AttributeValues(true, [value]);

    /// <summary>An attribute that the object carries.</summary>
    /// <param name="values">The values; those without a character do not count.</param>
    /// <returns>The attribute: empty where no value counts.</returns>
    public static AttributeValues Of(params IEnumerable<string> values)
    {
        string[] present = [.. values.Where(static value => value.Length > 0)];
        return present.Length == 0 ? Empty : new AttributeValues(true, present);
    }

    /// <summary>This attribute, or another where this one is unknown.</summary>
    /// <param name="other">The other; <see langword="null"/> counts as unknown.</param>
    /// <returns>The one that is known.</returns>
    public AttributeValues OrIfUnknown(AttributeValues? other) => IsKnown || other is null ? this : other;

    /// <summary>The values, separated by semicolons.</summary>
    /// <returns><c>(unknown)</c> where the attribute is unknown.</returns>
    public override string ToString() => IsKnown ? string.Join("; ", Values) : "(unknown)";
}
