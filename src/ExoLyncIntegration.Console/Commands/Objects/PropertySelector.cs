using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Microsoft.PowerShell.Commands;

namespace ExoLyncIntegration.Console.Commands.Objects;

/// <summary>
/// A property as users name it: by name, by wildcard, by script block, or by a table with Name (Label) and Expression, and Descending
/// where something is sorted.
/// </summary>
/// <param name="Name">The name that the user gives to the value; <see langword="null"/> for the property's own.</param>
/// <param name="Expression">What gives the value.</param>
/// <param name="Descending">How to sort by it, where the user says so.</param>
internal sealed record PropertySelector(string? Name, PSPropertyExpression Expression, bool? Descending)
{
    /// <summary>Reads what the user gave.</summary>
    /// <param name="given">A name, a script block or a table.</param>
    /// <returns>The selector.</returns>
    /// <exception cref="PSArgumentException">It is none of these.</exception>
    public static PropertySelector Of(object given)
    {
        switch (given is PSObject wrapped ? wrapped.BaseObject : given)
        {
            case ScriptBlock script:
                return new PropertySelector(script.ToString().Trim(), new PSPropertyExpression(script), null);
            case IDictionary table:
                var expression = Entry(table, "Expression") ?? Entry(table, "Name", "Label")
                    ?? throw new PSArgumentException("A calculated property needs an Expression.");
                var plain = Of(expression);
                return plain with
                {
                    Name = Entry(table, "Name", "Label")?.ToString() ?? plain.Name,
                    Descending = Entry(table, "Descending") is { } descending ? LanguagePrimitives.IsTrue(descending) : null,
                };
            case { } name:
                return new PropertySelector(null, new PSPropertyExpression(name.ToString()), null);
            default:
                throw new PSArgumentException("A property cannot be null.");
        }
    }

    /// <summary>The values of an object, with their names; none where it has no such property.</summary>
    /// <param name="input">The object.</param>
    /// <returns>One value for a name, several for a wildcard.</returns>
    public IEnumerable<PSPropertyExpressionResult> Values(PSObject input) =>
        Expression.GetValues(input).Where(static result => result.Exception is null);

    /// <summary>The value of an object.</summary>
    /// <param name="input">The object.</param>
    /// <returns>The first value, or <see langword="null"/>.</returns>
    public object? Value(PSObject input) => Values(input).FirstOrDefault()?.Result;

    // Keys may be shortened, as in PowerShell: N, E, L.
    private static object? Entry(IDictionary table, params string[] names) => table.Keys.Cast<object>()
        .Where(key => names.Any(name => name.StartsWith(key.ToString()!, StringComparison.OrdinalIgnoreCase) && key.ToString()!.Length > 0))
        .Select(key => table[key])
        .FirstOrDefault();
}
