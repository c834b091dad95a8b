using System.Collections.Generic;
using System.Text;

namespace ExoLyncIntegration.Dns.Zones;

/// <summary>Cuts the text of a zone file into entries (RFC 1035, section 5.1): blanks, quotes, escapes, parentheses and comments.</summary>
/// <param name="text">The text.</param>
/// <param name="file">The file's name, for errors.</param>
internal sealed class ZoneScanner(string text, string file)
{
    private int position;
    private int line = 1;
    private int lineStart;

    private int Column => position - lineStart + 1;

    /// <summary>The entries of the text; comments and empty lines are left out.</summary>
    public IEnumerable<ZoneEntry> Entries()
    {
        // A byte order mark, as Windows editors leave it.
        if (text.Length > 0 && text[0] == '\uFEFF')
        {
            position = lineStart = 1;
        }

        while (position < text.Length)
        {
            var startsBlank = text[position] is ' ' or '\t';
            var tokens = Entry();
            if (tokens.Count > 0)
            {
                yield return new ZoneEntry(tokens, startsBlank);
            }
        }
    }

    private List<ZoneToken> Entry()
    {
        var tokens = new List<ZoneToken>();
        var depth = 0;
        var (openLine, openColumn) = (0, 0);
        while (position < text.Length)
        {
            var character = text[position];
            switch (character)
            {
                case '\n':
                    NextLine();
                    if (depth == 0)
                    {
                        return tokens;
                    }

                    break;
                case ' ' or '\t' or '\r' or '\u001A':
                    position++;
                    break;
                case ';':
                    SkipComment();
                    break;
                case '(':
                    (openLine, openColumn) = (line, Column);
                    depth++;
                    position++;
                    break;
                case ')':
                    if (depth == 0)
                    {
                        throw Fault(line, Column, "a closing parenthesis has no opening one");
                    }

                    depth--;
                    position++;
                    break;
                case '"':
                    tokens.Add(Quoted());
                    break;
                default:
                    tokens.Add(Word());
                    break;
            }
        }

        return depth == 0 ? tokens : throw Fault(openLine, openColumn, "the parenthesis that opens here is never closed");
    }

    private void NextLine()
    {
        position++;
        line++;
        lineStart = position;
    }

    private void SkipComment()
    {
        while (position < text.Length && text[position] != '\n')
        {
            position++;
        }
    }

    private ZoneToken Quoted()
    {
        var (startLine, startColumn) = (line, Column);
        var content = new StringBuilder();
        position++;
        while (position < text.Length && text[position] is not ('"' or '\n'))
        {
            AppendCharacter(content);
        }

        if (position >= text.Length || text[position] == '\n')
        {
            throw Fault(startLine, startColumn, "the quote that opens here is not closed on this line");
        }

        position++;
        return new ZoneToken(content.ToString(), true, startLine, startColumn);
    }

    private ZoneToken Word()
    {
        var (startLine, startColumn) = (line, Column);
        var content = new StringBuilder();
        while (position < text.Length && text[position] is not (' ' or '\t' or '\r' or '\n' or ';' or '(' or ')' or '"'))
        {
            AppendCharacter(content);
        }

        return new ZoneToken(content.ToString(), false, startLine, startColumn);
    }

    // An escape keeps its backslash: only names know what it stands for.
    private void AppendCharacter(StringBuilder content)
    {
        if (text[position] == '\\' && position + 1 < text.Length && text[position + 1] is not ('\r' or '\n'))
        {
            content.Append(text[position++]);
        }

        content.Append(text[position++]);
    }

    private ZoneFileException Fault(int atLine, int atColumn, string reason) => new(file, atLine, atColumn, reason);
}
