using System;
using System.Collections.Generic;
using System.Text;
using ExoLyncIntegration.HelpBuilder.Markdown;

namespace ExoLyncIntegration.HelpBuilder.Topics;

/// <summary>Writes an about topic as the text that Get-Help shows: 80 columns, indented under its headings.</summary>
internal sealed class AboutTextWriter
{
    private const int Width = 79;
    private const string Indent = "    ";

    private readonly StringBuilder text = new();
    private readonly CatalogueLists catalogues;

    private AboutTextWriter(CatalogueLists catalogues) => this.catalogues = catalogues;

    /// <summary>The topic's text.</summary>
    public static string Write(AboutTopic topic, CatalogueLists catalogues)
    {
        var writer = new AboutTextWriter(catalogues);

        // Get-Help takes the fifth line for the synopsis, so it is not wrapped.
        writer.text.Append("TOPIC\n").Append(Indent).Append(topic.File.Topic).Append("\n\nSHORT DESCRIPTION\n").Append(Indent).Append(topic.ShortDescription).Append('\n');
        MarkdownBlock? before = null;
        foreach (var block in topic.Text)
        {
            writer.text.Append(before is Heading ? string.Empty : "\n");
            writer.Write(topic.File, block);
            before = block;
        }

        return writer.text.ToString();
    }

    private void Write(MarkdownFile file, MarkdownBlock block)
    {
        switch (block)
        {
            case Heading { Level: 2 } heading:
                text.Append(heading.Text).Append('\n');
                break;
            case Heading heading:
                text.Append("  ").Append(heading.Text).Append('\n');
                break;
            case Paragraph paragraph:
                Wrap(paragraph.Text, Indent, Indent);
                break;
            case ItemList list:
                foreach (var item in list.Items)
                {
                    Wrap(item.Text, Indent + "- ", Indent + "  ");
                }

                break;
            case CodeBlock code:
                foreach (var line in code.Text.Split('\n'))
                {
                    text.Append((Indent + Indent + line).TrimEnd()).Append('\n');
                }

                break;
            case CataloguePlace place:
                WriteEntries(catalogues.Entries(file, place));
                break;
        }
    }

    private void WriteEntries(IReadOnlyList<CatalogueEntry> entries)
    {
        for (var index = 0; index < entries.Count; index++)
        {
            text.Append(index == 0 ? string.Empty : "\n").Append(Indent).Append(entries[index].Title).Append('\n');
            foreach (var sentence in entries[index].Text)
            {
                Wrap(sentence, Indent + Indent, Indent + Indent);
            }
        }
    }

    // A word longer than the line, such as an address, stands alone on one.
    private void Wrap(string words, string first, string others)
    {
        var line = new StringBuilder(first);
        var empty = true;
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!empty && line.Length + 1 + word.Length > Width)
            {
                text.Append(line).Append('\n');
                line.Clear().Append(others);
                empty = true;
            }

            line.Append(empty ? string.Empty : " ").Append(word);
            empty = false;
        }

        text.Append(line).Append('\n');
    }
}
