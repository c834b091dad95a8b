using System.Collections.Generic;
using ExoLyncIntegration.HelpBuilder.Markdown;

namespace ExoLyncIntegration.HelpBuilder.Commands;

/// <summary>Something named, with words about it: a parameter, a type.</summary>
/// <param name="Line">Where its heading stands.</param>
/// <param name="Name">The name; a parameter's without the hyphen.</param>
/// <param name="Text">The words.</param>
public sealed record TopicEntry(int Line, string Name, IReadOnlyList<MarkdownBlock> Text);
