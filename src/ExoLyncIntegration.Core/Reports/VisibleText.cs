using System.Globalization;
using System.Text;

namespace ExoLyncIntegration.Reports;

/// <summary>
/// Text as people are to see it: characters that show nothing, or change how others are shown, become their code point in brackets.
/// What a name in DNS or in a directory contains can then neither hide nor turn around what stands beside it.
/// </summary>
public static class VisibleText
{
    /// <summary>Makes every character visible.</summary>
    /// <param name="text">Any text, also with unpaired surrogates.</param>
    /// <param name="keepLines">Whether line feeds and tabs stay.</param>
    /// <returns>The text; control, format and bidirectional characters as <c>[U+202E]</c>.</returns>
    public static string Of(string text, bool keepLines = false)
    {
        StringBuilder? visible = null;
        for (var index = 0; index < text.Length; index++)
        {
            var isPair = char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
            var codePoint = isPair ? char.ConvertToUtf32(text[index], text[index + 1]) : text[index];
            var length = isPair ? 2 : 1;
            if (IsShown(text, index, codePoint, keepLines))
            {
                visible?.Append(text, index, length);
            }
            else
            {
                visible ??= new StringBuilder(text.Length + 8).Append(text, 0, index);
                visible.Append("[U+").Append(codePoint.ToString("X4", CultureInfo.InvariantCulture)).Append(']');
            }

            index += length - 1;
        }

        return visible?.ToString() ?? text;
    }

    /// <summary>Makes every character visible, and the text one line: what a value holds cannot look like a line of its own.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text; line ends and tabs as spaces.</returns>
    public static string OneLine(string text) => Of(text.Replace("\r\n", " ").Replace('\n', ' ').Replace('\t', ' '));

    private static bool IsShown(string text, int index, int codePoint, bool keepLines)
    {
        if (codePoint is '\n' or '\t')
        {
            return keepLines;
        }

        // The last two of every plane, and U+FDD0 to U+FDEF, are no characters at all.
        if ((codePoint & 0xFFFE) == 0xFFFE || codePoint is >= 0xFDD0 and <= 0xFDEF)
        {
            return false;
        }

        return CharUnicodeInfo.GetUnicodeCategory(text, index) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
    }
}
