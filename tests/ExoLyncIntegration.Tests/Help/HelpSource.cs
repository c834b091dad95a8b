using System.Collections.Generic;
using System.IO;
using System.Linq;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.HelpBuilder.Markdown;

namespace ExoLyncIntegration.Help;

/// <summary>The markdown that help is built from.</summary>
internal static class HelpSource
{
    /// <summary>The blocks of powershell in the files that match a pattern, with their places and what is printed beneath.</summary>
    public static IEnumerable<(string Where, string Code, string? Prints)> CodeOf(string pattern)
    {
        foreach (var path in Directory.EnumerateFiles(Repository.At("docs", "en-US"), pattern).Order())
        {
            foreach (var code in CodeIn(path))
            {
                yield return code;
            }
        }
    }

    /// <summary>The blocks of powershell in a file.</summary>
    public static IEnumerable<(string Where, string Code, string? Prints)> CodeIn(string path)
    {
        var blocks = MarkdownFile.Read(path).Blocks;
        for (var index = 0; index < blocks.Count; index++)
        {
            if (blocks[index] is CodeBlock { Language: "powershell" } code)
            {
                var prints = index + 1 < blocks.Count && blocks[index + 1] is CodeBlock { Language: "text" } text ? text.Text : null;
                yield return ($"{Path.GetFileName(path)}({code.Line})", code.Text, prints);
            }
        }
    }
}
