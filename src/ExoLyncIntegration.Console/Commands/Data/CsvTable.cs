using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace ExoLyncIntegration.Console.Commands.Data;

/// <summary>Objects as lines of comma-separated values; the first object decides the columns.</summary>
/// <param name="delimiter">What stands between fields.</param>
/// <param name="columns">The columns, where they are known already.</param>
internal sealed class CsvTable(char delimiter, IReadOnlyList<string>? columns = null)
{
    private readonly bool headerKnown = columns is not null;
    private IReadOnlyList<string>? columns = columns;

    /// <summary>The lines for one more object: before the first one the header, unless it is known already.</summary>
    /// <param name="input">The object.</param>
    /// <returns>One or two lines.</returns>
    public IEnumerable<string> Lines(PSObject input)
    {
        if (columns is null)
        {
            columns = [.. input.Properties.Select(static property => property.Name)];
            if (!headerKnown)
            {
                yield return CsvText.Line(columns, delimiter);
            }
        }

        yield return CsvText.Line(columns.Select(name => Text(input.Properties[name])), delimiter);
    }

    private static string? Text(PSPropertyInfo? property) =>
        property?.Value is { } value ? LanguagePrimitives.ConvertTo<string>(value is PSObject or string ? value : value.ToString()) : null;
}
