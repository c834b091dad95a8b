using System.Collections.Generic;

namespace ExoLyncIntegration.HelpBuilder.Markdown;

/// <summary>A block of a markdown file.</summary>
/// <param name="Line">Where it begins, from 1.</param>
public abstract record MarkdownBlock(int Line);

/// <summary>A heading.</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Level">1 to 6.</param>
/// <param name="Text">The heading, as plain text.</param>
public sealed record Heading(int Line, int Level, string Text) : MarkdownBlock(Line);

/// <summary>A paragraph.</summary>
/// <param name="Line">Where it begins.</param>
/// <param name="Text">The paragraph on one line, as plain text.</param>
/// <param name="Links">The links in it, in order.</param>
public sealed record Paragraph(int Line, string Text, IReadOnlyList<MarkdownLink> Links) : MarkdownBlock(Line);

/// <summary>A list.</summary>
/// <param name="Line">Where it begins.</param>
/// <param name="Items">The items.</param>
public sealed record ItemList(int Line, IReadOnlyList<Paragraph> Items) : MarkdownBlock(Line);

/// <summary>A fenced block.</summary>
/// <param name="Line">Where its fence stands.</param>
/// <param name="Language">What the fence names, such as <c>powershell</c> or <c>text</c>.</param>
/// <param name="Text">The lines, as they are.</param>
public sealed record CodeBlock(int Line, string Language, string Text) : MarkdownBlock(Line);

/// <summary>A place for a list that is generated: a comment such as <c>&lt;!-- catalogue: Errors --&gt;</c>.</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Catalogue">The name of the list.</param>
public sealed record CataloguePlace(int Line, string Catalogue) : MarkdownBlock(Line);
