using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.HelpBuilder.Markdown;
using ExoLyncIntegration.HelpBuilder.Session;

namespace ExoLyncIntegration.HelpBuilder.Commands;

/// <summary>The words about a cmdlet beside the facts that the engine knows: refused where they contradict each other.</summary>
internal sealed class CommandHelp
{
    // What the engine does with these is the same everywhere; a topic may say more.
    private static readonly Dictionary<string, string> EngineParameters = new(StringComparer.OrdinalIgnoreCase)
    {
        ["WhatIf"] = "Shows what would happen. Nothing is changed.",
        ["Confirm"] = "Asks before each change.",
    };

    private const string DefaultMark = "Default: ";

    private readonly CommandTopic topic;

    public CommandHelp(CommandTopic topic, CmdletInfo command)
    {
        this.topic = topic;
        Command = command;
        foreach (var entry in topic.Parameters)
        {
            if (!command.Parameters.ContainsKey(entry.Name) || ParameterFacts.IsCommon(entry.Name))
            {
                throw topic.File.Error(entry.Line, $"{topic.Name} has no parameter -{entry.Name}.");
            }
        }

        foreach (var entry in topic.Outputs)
        {
            if (entry.Name != "None" && !command.OutputType.Any(output => output.Name == entry.Name))
            {
                throw topic.File.Error(entry.Line, $"{topic.Name} does not say in its OutputType that it writes {entry.Name}.");
            }
        }
    }

    /// <summary>The cmdlet.</summary>
    public CmdletInfo Command { get; }

    /// <summary>The words.</summary>
    public CommandTopic Topic => topic;

    /// <summary>The parameter sets, each with its parameters: by position, then as declared, the engine's own last.</summary>
    public IReadOnlyList<IReadOnlyList<ParameterFacts>> Syntax =>
        [.. Command.ParameterSets
            .OrderByDescending(static set => set.IsDefault)
            .Select(set => (IReadOnlyList<ParameterFacts>)[.. set.Parameters
                .Where(static parameter => !ParameterFacts.IsCommon(parameter.Name))
                .OrderBy(static parameter => parameter.Position < 0 ? int.MaxValue : parameter.Position)
                .ThenBy(static parameter => EngineParameters.ContainsKey(parameter.Name))
                .Select(parameter => ParameterFacts.Of(Command, parameter))])];

    /// <summary>Every parameter once, in the order of the syntax; required only where every set that has it requires it.</summary>
    public IReadOnlyList<ParameterFacts> Parameters =>
        [.. Syntax.SelectMany(static set => set)
            .GroupBy(static parameter => parameter.Name, StringComparer.OrdinalIgnoreCase)
            .Select(static group => group.First() with { Required = group.All(static parameter => parameter.Required) })];

    /// <summary>The words about a parameter; none where they are still to be written.</summary>
    public IReadOnlyList<MarkdownBlock> WordsAbout(ParameterFacts parameter)
    {
        var words = TextAbout(parameter.Name)?.Where(static block => !IsDefault(block)).ToList()
            ?? (EngineParameters.TryGetValue(parameter.Name, out var text) ? [new Paragraph(0, text, [])] : []);
        return parameter switch
        {
            { Values.Count: > 0 } => [.. words, new Paragraph(0, $"Values: {string.Join(", ", parameter.Values)}.", [])],
            { Range: { } range } => [.. words, new Paragraph(0, $"Range: {range}.", [])],
            _ => words,
        };
    }

    /// <summary>The value where a parameter is not given: the initializer's, or what the words say where the command works it out.</summary>
    public string DefaultOf(ParameterFacts parameter) =>
        TextAbout(parameter.Name)?.OfType<Paragraph>().FirstOrDefault(IsDefault)?.Text[DefaultMark.Length..] ?? parameter.Default;

    /// <summary>What is still to be written, in words for the log.</summary>
    public IEnumerable<string> Gaps() =>
        Parameters.Where(parameter => TextAbout(parameter.Name) is null && !EngineParameters.ContainsKey(parameter.Name))
            .Select(parameter => $"{topic.Name} -{parameter.Name} has no description yet.");

    private static bool IsDefault(MarkdownBlock block) => block is Paragraph { Text: var text } && text.StartsWith(DefaultMark, StringComparison.Ordinal);

    private IReadOnlyList<MarkdownBlock>? TextAbout(string parameter) =>
        topic.Parameters.FirstOrDefault(entry => string.Equals(entry.Name, parameter, StringComparison.OrdinalIgnoreCase))?.Text;
}
