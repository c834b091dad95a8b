using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Plans;

/// <summary>A command line that is pasted back means the same; the engine's own parser is the judge.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly EngineSession session = new();

    public CommandLineTests() => session.Run(
        """
        function Receive-Value { param($Value, [switch] $Flag) $global:received = $Value; $global:flag = $Flag.IsPresent }
        function Write-Line ($Value, $Name = 'Receive-Value') {
            $parameters = [System.Collections.Generic.List[System.Collections.Generic.KeyValuePair[string, object]]]::new()
            $parameters.Add([System.Collections.Generic.KeyValuePair[string, object]]::new('Value', $Value))
            [ExoLyncIntegration.Plans.PlanCommand]::new($Name, $parameters)
        }
        $null = New-ExoLyncAccessEdgePlan
        """).ThrowOnError();

    public static TheoryData<string> HostileTexts => new(
        string.Empty, " ", "Exchange Online", "it's", "say \"hi\"", "'\"", "$env:PATH", "$(throw 'run')", "`n", "``", "a`$b", "@(1)", "@{a=1}", "%PATH%",
        "-Force", "--%", "--", "; Remove-Item /", "| Out-Null", "& calc", "#comment", "<# x #>", "\\", "C:\\Program Files\\", "{0}", "a,b", "(1)", "[int]",
        "\u2018smart\u2019 \u201Cdouble\u201D \u201E\u201A\u201B", "\u201Dquote$x", "en\u2013dash em\u2014dash \u2015bar", "line\nbreak", "line\r\nbreak", "\t tab", "\0", "\0001", "\u0085", "\u2028\u2029",
        "\u001b[31mred\u001b[0m", "\b\a\f\v", "\u202Eevil\u202C", "\u2066isolate\u2069", "zero\u200Bwidth", "\uFEFFbom", "soft\u00ADhyphen", "no\u00A0break", "\u3000", "\uD83D\uDE00", "\uD83D", "\uDE00 low",
        "e\u0301", "\u0130stanbul", "ünï", "日本語", "$\u201D", "`\u2019", "\u2019;calc;\u2019", "\"\"\"", "'''", "$null", "$True", "true", "007", "1e3", "0x10");

    public void Dispose() => session.Dispose();

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void A_text_comes_back_as_it_was(string text) => AssertComesBack(text);

    [Fact]
    public void Two_thousand_texts_of_hostile_characters_come_back_as_they_were()
    {
        const string Alphabet = "'\"`$(){}[]@;|&#<>,-%\\/ \0\n\r\t\u0007\u001b\u0085\u00A0\u00AD\u200B\u200E\u202E\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u2013\u2028\u2029\uFEFF\uD83D\uDE00ab1";
        var random = new Random(2614614);
        for (var round = 0; round < 2000; round++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(0, 24); length > 0; length--)
            {
                text.Append(random.Next(4) == 0 ? (char)random.Next(char.MaxValue + 1) : Alphabet[random.Next(Alphabet.Length)]);
            }

            AssertComesBack(text.ToString());
        }
    }

    [Fact]
    public void A_parameter_after_the_text_that_stops_parsing_is_still_a_parameter()
    {
        var received = session.Run(
            """
            function Receive-Two { param($First, $Second) "$First $Second" }
            $parameters = [System.Collections.Generic.List[System.Collections.Generic.KeyValuePair[string, object]]]::new()
            $parameters.Add([System.Collections.Generic.KeyValuePair[string, object]]::new('First', '--%'))
            $parameters.Add([System.Collections.Generic.KeyValuePair[string, object]]::new('Second', '--%'))
            [scriptblock]::Create([ExoLyncIntegration.Plans.PlanCommand]::new('Receive-Two', $parameters).CommandLine).Invoke()
            """).ThrowOnError();

        Assert.Equal("--% --%", received.Output.Single().ToString());
    }

    [Fact]
    public void Values_of_every_kind_that_plans_hold_come_back()
    {
        AssertComesBack(true);
        AssertComesBack(false);
        AssertComesBack(null);
        AssertComesBack(5061);
        AssertComesBack(-1);
        AssertComesBack(ulong.MaxValue, static value => Convert.ToUInt64(value, CultureInfo.InvariantCulture));
        AssertComesBack(Guid.Parse("00000002-0000-0ff1-ce00-000000000000"), static value => Guid.Parse((string)value!));
        AssertComesBack(TimeSpan.FromHours(1), static value => TimeSpan.Parse((string)value!, CultureInfo.InvariantCulture));
        AssertComesBack(new DateTime(2026, 11, 23, 1, 2, 3, 4, DateTimeKind.Utc), static value => DateTime.Parse((string)value!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind));
        AssertComesBack(1.5, static value => double.Parse((string)value!, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Lists_and_tables_come_back_with_their_hostile_items()
    {
        string[] list = ["sip:a'b@contoso.com", "$x", "\u201D"];
        Assert.Equal(list, ((object[])Paste(Line(list))!).Cast<string>());
        Assert.Equal(["one"], ((object[])Paste(Line(new[] { "one" }))!).Cast<string>());
        Assert.Empty((object[])Paste(Line(Array.Empty<string>()))!);

        foreach (var key in new[] { "Add", "if", "foreach", "true", "null", "a-b", "msRTCSIP-PrimaryUserAddress", "1", "$x", "a b", "'", "a.b", "param", "process" })
        {
            var table = (Hashtable)Paste(Line(new Hashtable { [key] = list }))!;
            Assert.Equal(list, ((object[])table[key]!).Cast<string>());
        }
    }

    [Theory]
    [InlineData("C:\\Program Files\\Scripts\\Set It.ps1")]
    [InlineData("/opt/it's $here.ps1")]
    [InlineData("x; calc")]
    public void A_command_that_is_a_path_is_called_by_it(string path)
    {
        var command = Commands(Line("v", path)).Single();

        Assert.Equal(TokenKind.Ampersand, command.InvocationOperator);
        Assert.Equal(path, command.GetCommandName());
    }

    [Fact]
    public void A_value_that_the_user_changes_shows_in_the_line_also_when_it_went_through_a_pipeline()
    {
        var line = session.Run(
            """
            $plan = New-ExoLyncHostingProviderPlan Hybrid
            $plan.Parameters['Enabled'] = $false | ForEach-Object { $_ }
            $plan.Parameters['VerificationLevel'] = 'two words'
            $plan.CommandLine
            """).ThrowOnError().Output.Single().ToString();

        Assert.Contains("-Enabled $False", line, StringComparison.Ordinal);
        Assert.Contains("-VerificationLevel \"two words\"", line, StringComparison.Ordinal);
    }

    private static IEnumerable<CommandAst> Commands(string line)
    {
        var script = Parser.ParseInput(line, out _, out var errors);
        Assert.Empty(errors);
        var pipeline = Assert.IsType<PipelineAst>(Assert.Single(script.EndBlock.Statements));
        return [Assert.IsType<CommandAst>(Assert.Single(pipeline.PipelineElements))];
    }

    private static bool IsSeen(char character) =>
        !char.IsControl(character) && !char.IsSurrogate(character)
        && CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && (character == ' ' || CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.SpaceSeparator);

    private void AssertComesBack(object? value, Func<object?, object?>? read = null)
    {
        var line = Line(value);
        Assert.All(line, character => Assert.True(IsSeen(character), $"U+{(int)character:X4} in: {line}"));
        Commands(line);
        var back = Paste(line);
        Assert.Equal(value, read is null ? back : read(back));
    }

    private string Line(object? value, string name = "Receive-Value") =>
        (string)session.Run("(Write-Line $args[0] $args[1]).CommandLine", value, name).ThrowOnError().Output.Single().BaseObject;

    private object? Paste(string line)
    {
        var value = session.Run(line + "\n, $received").ThrowOnError().Output.Single();
        return value?.BaseObject is object?[] { Length: 1 } only && only[0] is null ? null : Unwrap(value);
    }

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
