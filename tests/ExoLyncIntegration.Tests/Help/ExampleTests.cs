using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace ExoLyncIntegration.Help;

public sealed partial class ExampleTests
{
    /// <summary>Every example of the cmdlets' help: where it stands, and its code.</summary>
    public static TheoryData<string, string> Examples =>
        [.. HelpSource.CodeOf("*-*.md").Select(static example => new TheoryDataRow<string, string>(example.Where, example.Code))];

    /// <summary>The examples that need no cloud; the cloud's tests run the others.</summary>
    public static TheoryData<string, string> LocalExamples =>
        [.. HelpSource.CodeOf("*-*.md").Where(static example => !ExampleNeeds.IsCloud(example.Code)).Select(static example => new TheoryDataRow<string, string>(example.Where, example.Code))];

    /// <summary>Every example whose help shows what is printed.</summary>
    public static TheoryData<string, string, string> PrintingExamples =>
        [.. HelpSource.CodeOf("*-*.md").Where(static example => example.Prints is not null)
            .Select(static example => new TheoryDataRow<string, string, string>(example.Where, example.Code, example.Prints!))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_valid_and_uses_commands_and_parameters_that_exist(string where, string code) =>
        ExampleCode.AssertValid(code, where);

    [Theory]
    [MemberData(nameof(LocalExamples))]
    public void An_example_runs_without_an_error(string where, string code)
    {
        Assert.SkipWhen(ExampleNeeds.Unmet(code) is not null, ExampleNeeds.Unmet(code) ?? string.Empty);
        using var session = new ExampleSession(code);

        var outcome = session.Run(code);

        Assert.True(outcome.ErrorIds.Count == 0, $"{where}: {string.Join(", ", outcome.ErrorIds)} {outcome.Terminating ?? outcome.Errors.FirstOrDefault()}");
    }

    [Theory]
    [MemberData(nameof(PrintingExamples))]
    public void An_example_prints_what_help_says_it_prints(string where, string code, string prints)
    {
        using var session = new ExampleSession(code);

        var printed = Colour().Replace(session.Display(code), string.Empty);

        Assert.True(Lines(printed) == Lines(prints), $"{where} prints:\n{printed}");
    }

    private static string Lines(string text) => string.Join('\n', text.Trim('\n').Split('\n').Select(static line => line.TrimEnd()));

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Colour();
}
