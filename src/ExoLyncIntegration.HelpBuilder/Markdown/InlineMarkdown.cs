using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace ExoLyncIntegration.HelpBuilder.Markdown;

/// <summary>What stands inside a paragraph: code, emphasis and links.</summary>
internal static partial class InlineMarkdown
{
    /// <summary>The text as a console shows it: code and emphasis without their marks, a web link with its address.</summary>
    public static string PlainText(string markdown) =>
        Marks().Replace(
            Link().Replace(markdown, static match => Of(match) is { IsExternal: true } link ? $"{link.Text} ({link.Target})" : Of(match).Text),
            "$1$2");

    /// <summary>The links, in order.</summary>
    public static IReadOnlyList<MarkdownLink> Links(string markdown) => [.. Link().Matches(markdown).Select(Of)];

    private static MarkdownLink Of(Match match) => new(Marks().Replace(match.Groups[1].Value, "$1$2"), match.Groups[2].Value);

    [GeneratedRegex(@"\[([^\]]+)\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    // From left to right, so that code keeps its asterisks.
    [GeneratedRegex(@"`([^`]+)`|\*\*([^*]+)\*\*")]
    private static partial Regex Marks();
}
