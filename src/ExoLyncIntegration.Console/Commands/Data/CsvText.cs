using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text;

namespace ExoLyncIntegration.Console.Commands.Data;

/// <summary>Comma-separated values (RFC 4180): quoted fields may hold delimiters, line breaks and doubled quotes.</summary>
internal static class CsvText
{
    /// <summary>Reads records as objects.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="delimiter">What stands between fields.</param>
    /// <param name="header">The names of the columns; the first record where they are not given.</param>
    /// <returns>One object a record, with a text for each column.</returns>
    public static IEnumerable<PSObject> ReadObjects(TextReader reader, char delimiter, IReadOnlyList<string>? header)
    {
        foreach (var record in ReadRecords(reader, delimiter))
        {
            if (header is null)
            {
                // Older exports begin with the type of the objects.
                if (!record[0].StartsWith("#TYPE", StringComparison.Ordinal))
                {
                    header = Names(record);
                }

                continue;
            }

            var output = new PSObject();
            for (var column = 0; column < header.Count; column++)
            {
                output.Properties.Add(new PSNoteProperty(header[column], column < record.Count ? record[column] : null));
            }

            yield return output;
        }
    }

    /// <summary>Writes one record; every field is quoted.</summary>
    /// <param name="fields">The fields; <see langword="null"/> becomes an empty field without quotes.</param>
    /// <param name="delimiter">What stands between fields.</param>
    /// <returns>The line, without its end.</returns>
    public static string Line(IEnumerable<string?> fields, char delimiter) => string.Join(
        delimiter,
        fields.Select(static field => field is null ? string.Empty : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    /// <summary>Reads records.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="delimiter">What stands between fields.</param>
    /// <returns>The fields of each record; blank lines are none.</returns>
    public static IEnumerable<IReadOnlyList<string>> ReadRecords(TextReader reader, char delimiter)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var next = reader.Read(); next >= 0; next = reader.Read())
        {
            var character = (char)next;
            if (quoted)
            {
                if (character != '"')
                {
                    field.Append(character);
                }
                else if (reader.Peek() == '"')
                {
                    field.Append((char)reader.Read());
                }
                else
                {
                    quoted = false;
                }
            }
            else if (character == '"' && string.IsNullOrWhiteSpace(field.ToString()))
            {
                field.Clear();
                quoted = true;
            }
            else if (character == delimiter)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else if (character is '\r' or '\n')
            {
                if (fields.Count > 0 || field.Length > 0)
                {
                    fields.Add(field.ToString());
                    yield return fields;
                }

                fields = [];
                field.Clear();
            }
            else
            {
                field.Append(character);
            }
        }

        if (fields.Count > 0 || field.Length > 0)
        {
            fields.Add(field.ToString());
            yield return fields;
        }
    }

    // A column without a name still has values; two of one name would hide each other.
    private static List<string> Names(IReadOnlyList<string> record)
    {
        var names = new List<string>();
        foreach (var name in record)
        {
            names.Add(name.Length > 0 && !names.Contains(name, StringComparer.OrdinalIgnoreCase) ? name : $"H{names.Count + 1}");
        }

        return names;
    }
}
