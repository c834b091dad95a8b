using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;

namespace ExoLyncIntegration.Console.Commands.Objects;

/// <summary>Compares as PowerShell's operators do; what has no order is compared as text, so that sorting never fails.</summary>
/// <param name="ignoreCase">Whether case does not matter.</param>
internal sealed class ValueComparer(bool ignoreCase) : IComparer<object?>, IEqualityComparer<object?>
{
    /// <inheritdoc/>
    public int Compare(object? x, object? y)
    {
        return LanguagePrimitives.TryCompare(x, y, ignoreCase, CultureInfo.CurrentCulture, out var result)
            ? result
            : CultureInfo.CurrentCulture.CompareInfo.Compare(Text(x), Text(y), ignoreCase ? CompareOptions.IgnoreCase : CompareOptions.None);
    }

    /// <inheritdoc/>
    public new bool Equals(object? x, object? y) => string.Equals(Key(x), Key(y), Comparison);

    /// <inheritdoc/>
    public int GetHashCode(object? obj) => Key(obj).GetHashCode(Comparison);

    private StringComparison Comparison => ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private static string Key(object? value) => value is IEnumerable and not string
        ? string.Join('\u001f', LanguagePrimitives.ConvertTo<string[]>(value))
        : Text(value);

    private static string Text(object? value) => LanguagePrimitives.ConvertTo<string>(value) ?? string.Empty;
}
