using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using ExoLyncIntegration.Errors;

namespace ExoLyncIntegration.Json;

/// <summary>
/// Reads the JSON files that this module writes. What is wrong with a file is one error that names the places: a file is taken whole or
/// not at all.
/// </summary>
internal static class StrictJson
{
    private const int MostProblems = 10;

    /// <summary>Reads a file's text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">Where it comes from, for messages.</param>
    /// <param name="kind">What the file should be: "a scenario".</param>
    /// <param name="error">The error for a file that is not.</param>
    /// <param name="version">The version of the form that is known.</param>
    /// <param name="read">Reads the root; what is wrong goes to the problems.</param>
    /// <exception cref="ExoLyncException">The text is not valid JSON, or breaks its form.</exception>
    public static T Read<T>(string text, string source, string kind, ErrorDefinition error, int version, Func<JsonFields, JsonProblems, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var problems = new JsonProblems();
            var fields = new JsonFields(document.RootElement, "$", problems);
            fields.RequireVersion(version);
            var value = read(fields, problems);
            fields.RefuseOthers();
            return problems.Found.Count == 0 ? value : throw new ExoLyncException(error, $"{source} is not {kind}. {Words(problems.Found)}.");
        }
        catch (JsonException exception)
        {
            throw new ExoLyncException(
                error, $"{source} is not valid JSON: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.", exception);
        }
        catch (InvalidOperationException exception)
        {
            // The parser lets half a surrogate pair through; whoever asks for the text hears of it.
            throw new ExoLyncException(error, $"{source} is not valid JSON: it holds a text that is no Unicode.", exception);
        }
    }

    private static string Words(IReadOnlyList<string> problems) => problems.Count <= MostProblems
        ? string.Join("; ", problems)
        : $"{string.Join("; ", problems.Take(MostProblems))}; and {problems.Count - MostProblems} more";
}
