using System.Collections.Generic;
using ExoLyncIntegration.HelpBuilder.Markdown;

namespace ExoLyncIntegration.HelpBuilder.Commands;

/// <summary>The words about one cmdlet.</summary>
/// <param name="File">Where they stand.</param>
/// <param name="Name">The cmdlet.</param>
/// <param name="Synopsis">One sentence.</param>
/// <param name="Description">What it does and when to use it.</param>
/// <param name="Examples">The examples, simplest first.</param>
/// <param name="Parameters">What each parameter is for, by its name.</param>
/// <param name="Inputs">What the pipeline may bring.</param>
/// <param name="Outputs">What comes out.</param>
/// <param name="Notes">What else is good to know.</param>
/// <param name="Links">Where to read on.</param>
public sealed record CommandTopic(
    MarkdownFile File,
    string Name,
    string Synopsis,
    IReadOnlyList<MarkdownBlock> Description,
    IReadOnlyList<CommandExample> Examples,
    IReadOnlyList<TopicEntry> Parameters,
    IReadOnlyList<TopicEntry> Inputs,
    IReadOnlyList<TopicEntry> Outputs,
    IReadOnlyList<MarkdownBlock> Notes,
    IReadOnlyList<MarkdownLink> Links);
