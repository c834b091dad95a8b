using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace ExoLyncIntegration.HelpBuilder.Markdown;

/// <summary>
/// Reads the markdown that help is written in: headings, paragraphs, lists of one level, fenced blocks and places for
/// catalogues. What help cannot show (tables, images, nested lists, HTML) is an error, so that no word is lost on the way.
/// </summary>
/// <param name="path">The file, for errors.</param>
/// <param name="lines">Its lines.</param>
internal sealed partial class MarkdownReader(string path, IReadOnlyList<string> lines)
{
    private int next;

    public IReadOnlyList<MarkdownBlock> ReadBlocks()
    {
        var blocks = new List<MarkdownBlock>();
        while (next < lines.Count)
        {
            if (lines[next].Length == 0)
            {
                next++;
                continue;
            }

            blocks.Add(ReadBlock());
        }

        return blocks;
    }

    [GeneratedRegex(@"^(#{1,6}) +(.+?) *$")]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"^<!-- catalogue: (\w+) -->$")]
    private static partial Regex CatalogueLine();

    private static bool IsItem(string line) => line.StartsWith("- ", StringComparison.Ordinal);

    private MarkdownBlock ReadBlock()
    {
        var line = lines[next];
        if (line.StartsWith("```", StringComparison.Ordinal))
        {
            return ReadCode();
        }

        if (HeadingLine().Match(line) is { Success: true } heading)
        {
            next++;
            return new Heading(next, heading.Groups[1].Length, InlineMarkdown.PlainText(heading.Groups[2].Value));
        }

        if (CatalogueLine().Match(line) is { Success: true } place)
        {
            next++;
            return new CataloguePlace(next, place.Groups[1].Value);
        }

        return IsItem(line) ? ReadList() : ReadParagraph(string.Empty);
    }

    private CodeBlock ReadCode()
    {
        var fence = next;
        var code = new List<string>();
        for (next++; next < lines.Count && !lines[next].StartsWith("```", StringComparison.Ordinal); next++)
        {
            code.Add(lines[next]);
        }

        if (next == lines.Count || lines[next] != "```")
        {
            throw Error(fence, "The fenced block that begins here has no end.");
        }

        next++;
        return new CodeBlock(fence + 1, lines[fence][3..].Trim(), string.Join('\n', code));
    }

    private ItemList ReadList()
    {
        var start = next;
        var items = new List<Paragraph>();
        while (next < lines.Count && IsItem(lines[next]))
        {
            items.Add(ReadParagraph("- "));
        }

        return new ItemList(start + 1, items);
    }

    private Paragraph ReadParagraph(string mark)
    {
        var start = next;
        var text = new List<string> { lines[next][mark.Length..].Trim() };
        for (next++; next < lines.Count && Continues(lines[next]); next++)
        {
            text.Add(lines[next].Trim());
        }

        foreach (var line in text)
        {
            if (line.StartsWith('|') || line.StartsWith('<') || line.StartsWith('>') || line.StartsWith("![", StringComparison.Ordinal)
                || line.StartsWith("* ", StringComparison.Ordinal) || line.StartsWith('\t'))
            {
                throw Error(start, "Help shows headings, paragraphs, lists with '- ' and fenced blocks; a table, HTML, a quotation, an image or another list mark would be lost.");
            }
        }

        var source = string.Join(' ', text);
        return new Paragraph(start + 1, InlineMarkdown.PlainText(source), InlineMarkdown.Links(source));
    }

    private static bool Continues(string line) =>
        line.Length > 0 && !IsItem(line) && !line.StartsWith("```", StringComparison.Ordinal) && !line.StartsWith('#') && !line.StartsWith("<!--", StringComparison.Ordinal);

    private HelpSourceException Error(int index, string message) => new(path, index + 1, message);
}
