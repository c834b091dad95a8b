using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation.Language;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Injection;

/// <summary>What a reader of each format makes of text that holds hostile values: they are values, and nothing else.</summary>
internal static class HarmlessText
{
    private static readonly string[] Formats = ["html", "csv", "md", "xml", "prom", "json"];

    /// <summary>Exports what <c>$results</c> holds in every format, and reads the files as their readers do.</summary>
    public static void AssertReports(EngineSession session, string folder, string options = "")
    {
        foreach (var format in Formats)
        {
            var file = Path.Combine(folder, "report." + format);
            session.Run($"$results | Export-ExoLyncReport -Path $args[0] {options}", file).ThrowOnError();
            var text = File.ReadAllText(file);
            AssertShown(format, text);
            switch (format)
            {
                case "html": AssertHtml(text); break;
                case "csv": AssertCsv(text); break;
                case "md": AssertMarkdown(text); break;
                case "xml": AssertJUnit(text); break;
                case "prom": AssertPrometheus(text); break;
                case "json": AssertJson(text); break;
            }
        }
    }

    /// <summary>Shows what <c>$results</c> holds, each type in its view, and as texts.</summary>
    public static void AssertConsole(EngineSession session)
    {
        var types = session.Run("$results | ForEach-Object { $_.GetType().Name }").Output.Select(static name => name.ToString()).Distinct();
        foreach (var view in types.Select(static type => $"$results | Where-Object {{ $_.GetType().Name -eq '{type}' }}").Append("$results | ForEach-Object ToString"))
        {
            AssertShown(view, session.Display(view, width: 6000));
        }
    }

    /// <summary>A line that can be pasted: one command, the parameters that are expected, and nothing that runs.</summary>
    public static void AssertCommandLine(string line)
    {
        AssertShown("command line", line);
        Assert.DoesNotContain('\n', line);
        var script = Parser.ParseInput(line, out _, out var errors);
        Assert.Empty(errors);
        AssertNothingRuns(script);
        Assert.IsType<CommandAst>(Assert.Single(Assert.IsType<PipelineAst>(Assert.Single(script.EndBlock.Statements)).PipelineElements));
        Assert.All(script.FindAll(static ast => ast is CommandParameterAst, searchNestedScriptBlocks: true), static ast => Assert.Matches("^-[A-Z][A-Za-z]+(:\\$False)?$", ast.Extent.Text));
    }

    /// <summary>A script of commands: as many as were planned, each behind its question.</summary>
    public static void AssertScript(string file, int commands)
    {
        var text = File.ReadAllText(file);
        AssertShown("script", text);
        var script = Parser.ParseInput(text, out _, out var errors);
        Assert.Empty(errors);
        AssertNothingRuns(script);
        Assert.Equal(commands, script.EndBlock.Statements.Count(static statement => statement is IfStatementAst));
        Assert.Equal(commands + 1, script.EndBlock.Statements.Count);
    }

    /// <summary>Text that shows all that it holds, and no line of which a value began.</summary>
    public static void AssertShown(string where, string text)
    {
        var hidden = text.FirstOrDefault(static character =>
            (char.IsControl(character) && character is not ('\r' or '\n' or '\t'))
            || (CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator && character != '\uFEFF'));
        if (hidden != '\0')
        {
            var place = text.IndexOf(hidden, StringComparison.Ordinal);
            Assert.Fail($"{where} holds U+{(int)hidden:X4}: {text[Math.Max(0, place - 40)..Math.Min(text.Length, place + 60)]}");
        }

        Assert.DoesNotMatch("(?m)^[ \\t]*FORGED", text);
    }

    /// <summary>A page with its own scripts alone, whose data shows all that it holds.</summary>
    public static void AssertHtml(string page)
    {
        Assert.Equal(2, Regex.Count(page, "<script", RegexOptions.IgnoreCase));
        Assert.Equal(2, Regex.Count(page, "</script", RegexOptions.IgnoreCase));

        // What the page's script shows is in its data; there a character that hides is written as an escape.
        using var data = JsonDocument.Parse(Regex.Match(page, "<script type=\"application/json\"[^>]*>(.*?)</script>", RegexOptions.Singleline).Groups[1].Value);
        AssertTextsShown(data.RootElement);
        var outside = Regex.Replace(page, "<script.*?</script>|<style.*?</style>", string.Empty, RegexOptions.Singleline);
        Assert.DoesNotMatch("(?i)<[a-z]+[^>]*\\s(on[a-z]+|style)\\s*=", outside);
        Assert.DoesNotMatch("(?i)(src|href)=\"(?!#)", outside);
        Assert.DoesNotContain("<!--", outside, StringComparison.Ordinal);
    }

    /// <summary>JSON whose values come back, hostile ones as they were.</summary>
    public static void AssertJson(string text)
    {
        using var document = JsonDocument.Parse(text);
        AssertNames(document.RootElement);
    }

    private static void AssertNothingRuns(ScriptBlockAst script)
    {
        Assert.Empty(script.FindAll(static ast => ast is ThrowStatementAst, searchNestedScriptBlocks: true));
        Assert.DoesNotContain(script.FindAll(static ast => ast is CommandAst, searchNestedScriptBlocks: true).Cast<CommandAst>(), static command => command.GetCommandName() == "Remove-Item");
        Assert.All(
            script.FindAll(static ast => ast is SubExpressionAst, searchNestedScriptBlocks: true),
            static part => Assert.Matches("^\\$\\(\\[char\\]0x[0-9A-F]{4}\\)$", part.Extent.Text));
    }

    private static void AssertNames(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                Assert.Matches("^[A-Za-z][A-Za-z0-9]*$", property.Name);
                AssertNames(property.Value);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                AssertNames(item);
            }
        }
    }

    private static void AssertTextsShown(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                AssertShown("data of the page", element.GetString()!);
                break;
            case JsonValueKind.Array:
                Assert.All(element.EnumerateArray(), AssertTextsShown);
                break;
            case JsonValueKind.Object:
                Assert.All(element.EnumerateObject(), static property => AssertTextsShown(property.Value));
                break;
        }
    }

    private static void AssertCsv(string text)
    {
        var rows = Regex.Split(text.TrimStart('\uFEFF').TrimEnd(), "\r\n");
        int[] cells = [.. rows.Select(static row => Regex.Count(row, "\"(?:[^\"]|\"\")*\"(?:,|$)|[^,\"]+(?:,|$)"))];
        Assert.All(cells, count => Assert.Equal(cells[0], count));
        Assert.DoesNotMatch("(?m)(^|,)\"?[=+\\-@\\t]", text.TrimStart('\uFEFF'));
    }

    private static void AssertMarkdown(string text)
    {
        var outside = Regex.Replace(text.Replace("\r\n", "\n", StringComparison.Ordinal), "^ *(`{3,})powershell\\n.*?^ *\\1$", string.Empty, RegexOptions.Multiline | RegexOptions.Singleline);
        foreach (var markup in new[] { @"(?<!\\)<(?!https://)", @"(?<!\\)!\[", @"(?<!\\)\]\(", @"(?<!\\)`", @"(?<!\\)javascript(?!\\:)" })
        {
            Assert.DoesNotMatch(markup, outside);
        }
    }

    private static void AssertJUnit(string text) =>
        Assert.All(
            XDocument.Parse(text).Descendants(),
            static element => Assert.Contains(element.Name.LocalName, (string[])["testsuites", "testsuite", "testcase", "failure", "error", "skipped", "system-out", "properties", "property"]));

    private static void AssertPrometheus(string text) =>
        Assert.All(
            text.Split('\n').Where(static line => line.Length > 0),
            static line => Assert.Matches("^(# (HELP|TYPE) |exolync_[a-z_]+(\\{[a-z]+=\"[^\"\\n]*\"(,[a-z]+=\"[^\"\\n]*\")*\\})? -?[0-9]+$)", line));
}
