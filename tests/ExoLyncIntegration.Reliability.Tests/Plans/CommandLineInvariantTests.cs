using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using CsCheck;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.Reliability;
using ExoLyncIntegration.Sampling;
using Xunit;

namespace ExoLyncIntegration.Plans;

/// <summary>The command lines of plans, read by the engine's own parser.</summary>
public sealed class CommandLineInvariantTests : IDisposable
{
    private const int TextsOfCommand = 5;
    private const int Batch = 200;

    private readonly EngineSession session = new(import: false);

    public CommandLineInvariantTests() =>
        session.Run("function Receive-Value { param($Text, $List, $Table) $null = $received.Add($Text); foreach ($item in $List) { $null = $received.Add($item) }; foreach ($entry in $Table.GetEnumerator()) { $null = $received.Add($entry.Key); $null = $received.Add($entry.Value) } }").ThrowOnError();

    public void Dispose() => session.Dispose();

    [Fact]
    [Invariant("a command line gives back the texts that went into it, and adds no command and no parameter", 20_000, "hostile texts")]
    public void A_command_line_gives_back_its_texts_and_nothing_else() =>
        HostileText.Texts.Array[TextsOfCommand].Array[Batch].Hold(
            AssertComeBack,
            iter: Math.Max(1, Samples.Of(typeof(CommandLineInvariantTests), nameof(A_command_line_gives_back_its_texts_and_nothing_else)) / (Batch * TextsOfCommand)),
            threads: 1);

    private void AssertComeBack(string[][] texts)
    {
        string[] lines = [.. texts.Select(Line)];
        foreach (var line in lines)
        {
            AssertOneCommand(line);
        }

        var received = new ArrayList();
        session.Run("$received = $args[0]\n" + string.Join('\n', lines), received).ThrowOnError();
        Assert.Equal(texts.SelectMany(static text => text), received.Cast<object?>().Select(static item => (string)((item as PSObject)?.BaseObject ?? item)!), StringComparer.Ordinal);
    }

    private static string Line(string[] texts) => CommandLineWriter.Write(
        "Receive-Value",
        new KeyValuePair<string, object?>[]
        {
            new("Text", texts[0]), new("List", new[] { texts[1], texts[2] }), new("Table", new Hashtable { [texts[3]] = texts[4] }),
        },
        []);

    private static void AssertOneCommand(string line)
    {
        var script = Parser.ParseInput(line, out _, out var errors);
        Assert.Empty(errors);
        var command = Assert.IsType<CommandAst>(Assert.Single(Assert.IsType<PipelineAst>(Assert.Single(script.EndBlock.Statements)).PipelineElements));
        Assert.Empty(command.Redirections);
        Assert.Equal(["Text", "List", "Table"], command.CommandElements.OfType<CommandParameterAst>().Select(static parameter => parameter.ParameterName));
        Assert.Equal(7, command.CommandElements.Count);

        // Nothing is called, and what is computed is a character by its number.
        Assert.Single(script.FindAll(static ast => ast is CommandAst or InvokeMemberExpressionAst or VariableExpressionAst or ScriptBlockExpressionAst, searchNestedScriptBlocks: true));
        Assert.All(
            script.FindAll(static ast => ast is SubExpressionAst, searchNestedScriptBlocks: true).Cast<SubExpressionAst>(),
            static part => Assert.Matches("^\\$\\(\\[char\\]0x[0-9A-F]{4}\\)$", part.Extent.Text));
    }
}
