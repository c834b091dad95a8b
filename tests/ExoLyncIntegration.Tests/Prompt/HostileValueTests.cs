using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ExoLyncIntegration.Console;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Prompt;

/// <summary>What a name in DNS, a directory or a file holds steers no console, and looks like no line of its own.</summary>
public sealed partial class HostileValueTests : IDisposable
{
    // Escape sequences of both forms, line ends of every kind, a backspace, a right-to-left override.
    private const string Hostile = "a\u001b[2J\u001b]0;t\u0007\u009b31m\r\nFORGED\u2028FORGED\u0085FORGED\b\u202Eb";

    private readonly EngineSession session = new();
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, string> Views
    {
        get
        {
            var views = new TheoryData<string, string>();
            foreach (var view in Directory.GetFiles(Repository.At("bin", "formats"), "*.format.ps1xml").SelectMany(static file => XDocument.Load(file).Descendants("View")))
            {
                views.Add((string)view.Element("Name")!, string.Join('\0', view.Descendants("ScriptBlock").Where(static script => script.Parent!.Name != "SelectionCondition").Select(static script => script.Value)));
                Assert.All(view.Descendants("PropertyName"), static name => Assert.Equal("GroupBy", name.Parent!.Name.LocalName));
            }

            return views;
        }
    }

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void A_view_shows_a_hostile_value_as_one_harmless_line(string name, string scripts)
    {
        foreach (var mode in new[] { "FullLanguage", "ConstrainedLanguage" })
        {
            foreach (var script in scripts.Split('\0'))
            {
                var item = new PSObject();
                foreach (var property in Properties().Matches(script).Select(static match => match.Groups[1].Value).Distinct().Where(static property => property != "PSTypeNames"))
                {
                    // Advice may have several lines: commands one below the other, in which values are written so that they cannot end a line.
                    item.Properties.Add(new PSNoteProperty(property, property == "Remediation" ? Hostile.Replace("\n", string.Empty, StringComparison.Ordinal) : Hostile));
                }

                using var other = new EngineSession();
                var shown = other.Run("$ExecutionContext.SessionState.LanguageMode = $args[2]; $args[1] | ForEach-Object $args[0]", ScriptBlock.Create(script), item, mode).ThrowOnError();

                Assert.NotEmpty(shown.Output);
                Assert.All(shown.Output.SelectMany(static text => text.ToString().Split('\n')), line => AssertHarmless(name, line));
            }
        }
    }

    [Fact]
    public void A_view_keeps_values_that_are_no_texts_and_several_lines_of_advice()
    {
        var shown = session.Display("Get-ExoLyncFeatureSupport Hybrid -AfterStep 3");
        Assert.Contains("True", shown, StringComparison.Ordinal);

        var script = XDocument.Load(Repository.At("bin", "formats", "Dns.format.ps1xml")).Descendants("ListItem").Single(static item => (string?)item.Element("Label") == "Remediation").Value["Remediation".Length..];
        var item = new PSObject();
        item.Properties.Add(new PSNoteProperty("Remediation", "Add-One\nAdd-Two"));
        Assert.Equal("Add-One\nAdd-Two", session.Run("$args[1] | ForEach-Object $args[0]", ScriptBlock.Create(script), item).ThrowOnError().Output.Single().ToString());
    }

    [Theory]
    [InlineData("Test-ExoLyncDns $args[0] -ZoneFile $args[1]")]
    [InlineData("Import-ExoLyncScenario -LiteralPath $args[0]")]
    [InlineData("Get-ExoLyncFeatureSupport -Feature $args[0]")]
    [InlineData("Test-ExoLyncDeployment -FromEvidence $args[0]")]
    [InlineData("Test-ExoLyncOAuthMetadata $args[0]")]
    public void The_message_of_an_error_is_one_harmless_line(string script)
    {
        var outcome = session.Run(script, Hostile, folder.Write("empty.zone", "$ORIGIN contoso.com.\n@ 60 SOA ns h 1 2 3 4 5\n"));

        var error = outcome.Terminating ?? outcome.Errors.Single();
        Assert.Contains("FORGED", error.ToString(), StringComparison.Ordinal);
        AssertHarmless(script, error.ToString());
        AssertHarmless(script, error.Exception.Message);
    }

    [Fact]
    public void A_result_on_one_line_is_harmless()
    {
        var result = session.Run("[pscustomobject]@{ Identity = $args[0]; proxyAddresses = 'sip:ada@contoso.com' } | Test-ExoLyncSipAddress", Hostile).ThrowOnError().Output.Single();

        Assert.Contains("FORGED", result.ToString(), StringComparison.Ordinal);
        AssertHarmless("ToString", result.ToString());
        Assert.Equal(Hostile, result.Properties["Identity"].Value);
    }

    [Fact]
    public void What_exolync_writes_of_hostile_values_is_harmless()
    {
        var script = folder.Write("hostile.ps1", """
            param($Hostile)
            $Hostile = $Hostile -replace '_', [char]27 -replace '~', "`n" -replace '#', [char]0x9b
            [pscustomobject]@{ Identity = $Hostile; mail = $Hostile; proxyAddresses = "SMTP:$Hostile" } | Test-ExoLyncMailAddress
            [pscustomobject]@{ Identity = $Hostile; mail = $Hostile; proxyAddresses = "SMTP:$Hostile" } | Test-ExoLyncMailAddress | Format-List
            Test-ExoLyncDns $Hostile
            & { throw $Hostile }
            """);

        var run = ExoLyncProcess.Run("-NonInteractive", "-File", script, "-Hostile", "a_[2J#31m~FORGED");

        Assert.Contains("FORGED", run.Output, StringComparison.Ordinal);
        Assert.Contains("FORGED", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.All);
        Assert.DoesNotContain('\u009b', run.All);
        Assert.DoesNotContain(run.Output.Split('\n').Select(static line => line.TrimStart()), static line => line.StartsWith("FORGED", StringComparison.Ordinal));
    }

    private static void AssertHarmless(string where, string line)
    {
        Assert.False(line.Any(static character => char.IsControl(character) || character is '\u2028' or '\u202E'), where + ": " + line);
        Assert.DoesNotMatch("^FORGED", line);
    }

    [GeneratedRegex(@"\$_\.(\w+)")]
    private static partial Regex Properties();
}
