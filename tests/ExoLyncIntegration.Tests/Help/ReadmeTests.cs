using System;
using System.Linq;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Help;

/// <summary>What the README and the page about unattended runs show works as it is typed.</summary>
public sealed class ReadmeTests
{
    /// <summary>The pages whose code runs, each block by itself.</summary>
    public static TheoryData<string, string> Blocks =>
        [.. new[] { "README.md" }.SelectMany(static page => HelpSource.CodeIn(Repository.At(page)))
            .Select(static block => new TheoryDataRow<string, string>(block.Where, block.Code))];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_is_valid_and_uses_commands_and_parameters_that_exist(string where, string code) => ExampleCode.AssertValid(code, where);

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_runs_without_an_error(string where, string code)
    {
        using var session = new ExampleSession(code);
        session.AskNoOtherServer();

        var outcome = session.Run(code.Replace("./ExoLyncIntegration.psd1", $"'{Repository.Manifest}'", StringComparison.Ordinal));

        Assert.True(outcome.ErrorIds.Count == 0, $"{where}: {string.Join(", ", outcome.ErrorIds)} {outcome.Terminating ?? outcome.Errors.FirstOrDefault()}");
    }
}
