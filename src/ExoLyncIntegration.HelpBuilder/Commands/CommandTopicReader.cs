using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.HelpBuilder.Markdown;

namespace ExoLyncIntegration.HelpBuilder.Commands;

/// <summary>Reads the words about a cmdlet from its file, and refuses what is in the wrong place.</summary>
internal static class CommandTopicReader
{
    private static readonly string[] Sections =
        ["SYNOPSIS", "DESCRIPTION", "EXAMPLES", "PARAMETERS", "INPUTS", "OUTPUTS", "NOTES", "RELATED LINKS"];

    public static CommandTopic Read(MarkdownFile file)
    {
        if (file.Blocks is not [Heading { Level: 1 } title, ..] || title.Text != file.Topic)
        {
            throw file.Error(1, $"The file begins with the heading '# {file.Topic}'.");
        }

        var sections = SplitAt(file, 2, file.Blocks.Skip(1), title.Line);
        if (!sections.Select(static section => section.Name).SequenceEqual(Sections))
        {
            throw file.Error(title.Line, $"The sections are, in this order: {string.Join(", ", Sections)}. Found: {string.Join(", ", sections.Select(static section => section.Name))}.");
        }

        return new CommandTopic(
            file,
            file.Topic,
            Synopsis(file, sections[0]),
            Words(file, sections[1]),
            Examples(file, sections[2]),
            Parameters(file, sections[3]),
            Entries(file, sections[4]),
            Entries(file, sections[5]),
            Words(file, sections[6]),
            [.. sections[7].Text.OfType<ItemList>().SelectMany(static list => list.Items).SelectMany(static item => item.Links)]);
    }

    private static List<TopicEntry> SplitAt(MarkdownFile file, int level, IEnumerable<MarkdownBlock> blocks, int line)
    {
        var entries = new List<TopicEntry>();
        var text = new List<MarkdownBlock>();
        Heading? current = null;
        foreach (var block in blocks)
        {
            if (block is Heading heading && heading.Level <= level)
            {
                Close();
                current = heading.Level == level ? heading : throw file.Error(heading.Line, $"A heading of level {level} is expected here.");
            }
            else
            {
                text.Add(current is null ? throw file.Error(block.Line, $"Words stand under a heading of level {level}.") : block);
            }
        }

        Close();
        if (entries.GroupBy(static entry => entry.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(static group => group.Count() > 1) is { } twice)
        {
            throw file.Error(twice.Last().Line, $"'{twice.Key}' stands here twice.");
        }

        return entries.Count > 0 ? entries : throw file.Error(line, $"Nothing stands under this heading; headings of level {level} are expected.");

        void Close()
        {
            if (current is not null)
            {
                entries.Add(new TopicEntry(current.Line, current.Text, [.. text]));
                text.Clear();
            }
        }
    }

    private static string Synopsis(MarkdownFile file, TopicEntry section) =>
        section.Text is [Paragraph paragraph] ? paragraph.Text : throw file.Error(section.Line, "The synopsis is one paragraph.");

    private static IReadOnlyList<MarkdownBlock> Words(MarkdownFile file, TopicEntry section) =>
        section.Text.OfType<Heading>().FirstOrDefault() is { } heading
            ? throw file.Error(heading.Line, "No heading is expected here.")
            : section.Text.Count > 0 ? section.Text : throw file.Error(section.Line, $"'{section.Name}' is empty.");

    private static IReadOnlyList<TopicEntry> Entries(MarkdownFile file, TopicEntry section) =>
        [.. SplitAt(file, 3, section.Text, section.Line).Select(entry => entry with { Text = Words(file, entry) })];

    // A command may have none; the engine's own need no words.
    private static IReadOnlyList<TopicEntry> Parameters(MarkdownFile file, TopicEntry section) =>
        section.Text.Count == 0 ? [] : [.. Entries(file, section).Select(entry => entry.Name.StartsWith('-')
            ? entry with { Name = entry.Name[1..] }
            : throw file.Error(entry.Line, $"A parameter's heading begins with a hyphen: -{entry.Name}."))];

    private static IReadOnlyList<CommandExample> Examples(MarkdownFile file, TopicEntry section) =>
        [.. Entries(file, section).Select(entry => entry.Text is [CodeBlock { Language: "powershell" } code, ..] && entry.Text.Any(static block => block is Paragraph)
            ? new CommandExample(entry.Name, code.Text, [.. entry.Text.Skip(1)])
            : throw file.Error(entry.Line, "An example is a block of powershell, then at least one paragraph about it."))];
}
