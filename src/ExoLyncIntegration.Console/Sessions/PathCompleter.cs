using System;
using System.IO;
using System.Linq;
using ExoLyncIntegration.Console.Editing;

namespace ExoLyncIntegration.Console.Sessions;

/// <summary>Completes paths of the file system. The engine has this done by cmdlets that its package lacks.</summary>
internal static class PathCompleter
{
    // What would end a word or mean something else outside quotes.
    private const string Special = " '\"`$&|;(){}<>@#,";

    /// <summary>Completes the word before the cursor.</summary>
    /// <param name="text">The line.</param>
    /// <param name="cursor">The cursor.</param>
    /// <param name="location">The folder that relative paths start from.</param>
    /// <returns>The files and folders that begin so, folders with a separator in their label; in quotes where they need them.</returns>
    public static LineCompletion Complete(string text, int cursor, string location)
    {
        var start = WordStart(text, cursor);
        var word = text[start..cursor].Trim('\'', '"').Replace("''", "'", StringComparison.Ordinal);
        if (word.StartsWith('-') || word.StartsWith('$'))
        {
            return LineCompletion.None;
        }

        var split = word.LastIndexOfAny(['/', '\\']) + 1;
        var folder = word[..split];
        var name = word[split..];
        try
        {
            var found = new DirectoryInfo(Path.Combine(location, Home(folder))).EnumerateFileSystemInfos()
                .Where(item => item.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                .Where(item => name.StartsWith('.') || !item.Name.StartsWith('.'))
                .OrderBy(static item => item.Name, StringComparer.OrdinalIgnoreCase)
                .ToList();
            return new LineCompletion(
                start,
                cursor - start,
                [.. found.Select(item => Quoted(folder + item.Name))],
                [.. found.Select(static item => item is DirectoryInfo ? item.Name + Path.DirectorySeparatorChar : item.Name)]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // A folder that is not there, or not to be seen, has nothing to offer.
            return LineCompletion.None;
        }
    }

    private static int WordStart(string text, int cursor)
    {
        var start = 0;
        var quote = '\0';
        for (var index = 0; index < cursor; index++)
        {
            if (quote != '\0')
            {
                quote = text[index] == quote ? '\0' : quote;
            }
            else if (text[index] is '\'' or '"')
            {
                quote = text[index];
            }
            else if (char.IsWhiteSpace(text[index]) || text[index] is ',' or '|' or ';' or '(' or '=')
            {
                start = index + 1;
            }
        }

        return start;
    }

    private static string Home(string folder) => folder.StartsWith("~/", StringComparison.Ordinal) || folder.StartsWith(@"~\", StringComparison.Ordinal)
        ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + folder[1..]
        : folder;

    private static string Quoted(string path) =>
        path.IndexOfAny([.. Special]) < 0 ? path : $"'{path.Replace("'", "''", StringComparison.Ordinal)}'";
}
