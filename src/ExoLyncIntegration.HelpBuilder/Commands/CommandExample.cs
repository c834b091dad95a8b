using System.Collections.Generic;
using ExoLyncIntegration.HelpBuilder.Markdown;

namespace ExoLyncIntegration.HelpBuilder.Commands;

/// <summary>An example.</summary>
/// <param name="Title">The task, such as <c>Preview the command of step 4</c>.</param>
/// <param name="Code">The commands, as typed.</param>
/// <param name="Remarks">What comes out and what it means.</param>
public sealed record CommandExample(string Title, string Code, IReadOnlyList<MarkdownBlock> Remarks);
