using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.HelpBuilder.Markdown;

namespace ExoLyncIntegration.HelpBuilder.Topics;

/// <summary>A topic about an idea rather than a cmdlet.</summary>
/// <param name="File">Where it stands.</param>
/// <param name="ShortDescription">One sentence.</param>
/// <param name="Text">The rest, in order.</param>
internal sealed record AboutTopic(MarkdownFile File, string ShortDescription, IReadOnlyList<MarkdownBlock> Text)
{
    /// <summary>Whether a file holds such a topic.</summary>
    public static bool IsAbout(string topic) => topic.StartsWith("about_", StringComparison.Ordinal);

    public static AboutTopic Read(MarkdownFile file) =>
        file.Blocks is [Heading { Level: 1 } title, Heading { Level: 2, Text: "SHORT DESCRIPTION" }, Paragraph summary, Heading { Level: 2 }, ..] && title.Text == file.Topic
            ? new AboutTopic(file, summary.Text, [.. file.Blocks.Skip(3)])
            : throw file.Error(1, $"The file begins with '# {file.Topic}', then '## SHORT DESCRIPTION' with one paragraph, then further headings of level 2.");
}
