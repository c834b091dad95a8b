using System.Collections.Generic;
using System.IO;

namespace ExoLyncIntegration.HelpBuilder.Markdown;

/// <summary>A markdown file that was read.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Blocks">The blocks, in order.</param>
public sealed record MarkdownFile(string Path, IReadOnlyList<MarkdownBlock> Blocks)
{
    /// <summary>The file's name without its extension: the topic.</summary>
    public string Topic => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The full path.</param>
    /// <returns>The file.</returns>
    /// <exception cref="HelpSourceException">The file has something that help cannot show.</exception>
    public static MarkdownFile Read(string path) => new(path, new MarkdownReader(path, File.ReadAllLines(path)).ReadBlocks());

    /// <summary>An error of this file.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="message">What is wrong.</param>
    /// <returns>The error, to be thrown.</returns>
    public HelpSourceException Error(int line, string message) => new(Path, line, message);
}
