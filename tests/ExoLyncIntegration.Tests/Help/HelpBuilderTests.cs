using System;
using System.IO;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.HelpBuilder;
using Xunit;

namespace ExoLyncIntegration.Help;

public sealed class HelpBuilderTests : IDisposable
{
    private const string Cmdlet = "New-ExoLyncAccessEdgePlan";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("exolync-help-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_described_parameter_that_does_not_exist_is_an_error_that_names_it()
    {
        var error = Fails(Source().Replace("### -Scenario", "### -Scenery", StringComparison.Ordinal));

        Assert.Contains("New-ExoLyncAccessEdgePlan has no parameter -Scenery.", error, StringComparison.Ordinal);
        Assert.Contains("New-ExoLyncAccessEdgePlan.md(", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_that_every_cmdlet_has_is_not_described()
    {
        var error = Fails(Source().Replace("### -Confirm", "### -Verbose", StringComparison.Ordinal));

        Assert.Contains("no parameter -Verbose", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_for_a_cmdlet_that_does_not_exist_is_an_error()
    {
        Write("New-ExoLyncNothing", Source().Replace(Cmdlet, "New-ExoLyncNothing", StringComparison.Ordinal));

        Assert.Contains("exports no cmdlet New-ExoLyncNothing", Build(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## NOTES", "## REMARKS", "The sections are")]
    [InlineData("# New-ExoLyncAccessEdgePlan", "# New-ExoLyncEdgePlan", "begins with the heading")]
    [InlineData("### -WhatIf", "### -Scenario", "twice")]
    [InlineData("### ExoLyncIntegration.Plans.PlanCommand", "### ExoLyncIntegration.Plans.Plan", "OutputType")]
    [InlineData("```\n\nPrints", "\n\nPrints", "has no end")]
    public void Help_in_the_wrong_shape_is_an_error_that_says_what_is_expected(string good, string bad, string expected) =>
        Assert.Contains(expected, Fails(Replaced(good, bad)), StringComparison.Ordinal);

    [Theory]
    [InlineData("| A | B |")]
    [InlineData("<b>bold</b>")]
    [InlineData("![picture](x.png)")]
    [InlineData("* item")]
    public void What_a_console_cannot_show_is_an_error_rather_than_lost(string line) =>
        Assert.Contains("would be lost", Fails(Replaced("## NOTES\n", $"## NOTES\n\n{line}\n")), StringComparison.Ordinal);

    [Fact]
    public void A_cmdlet_without_help_and_a_parameter_without_words_do_not_stop_the_build_but_are_said()
    {
        var output = Path.Combine(folder.FullName, "out");
        Assert.Contains($"{Cmdlet} has no help yet.", HelpBuild.Run(Repository.Manifest, folder.FullName, output));

        var source = Source();
        Write(Cmdlet, source.Remove(source.IndexOf("### -Scenario", StringComparison.Ordinal), source.IndexOf("### -WhatIf", StringComparison.Ordinal) - source.IndexOf("### -Scenario", StringComparison.Ordinal)));
        Assert.Contains($"{Cmdlet} -Scenario has no description yet.", HelpBuild.Run(Repository.Manifest, folder.FullName, output));
    }

    [Fact]
    public void The_same_sources_give_the_same_bytes_and_topics_without_a_source_go()
    {
        var output = Path.Combine(folder.FullName, "out");
        Write(Cmdlet, Source());
        HelpBuild.Run(Repository.Manifest, folder.FullName, output);
        var first = File.ReadAllBytes(Path.Combine(output, "ExoLyncIntegration.dll-Help.xml"));
        File.WriteAllText(Path.Combine(output, "about_Old.help.txt"), "old");

        HelpBuild.Run(Repository.Manifest, folder.FullName, output);

        Assert.Equal(first, File.ReadAllBytes(Path.Combine(output, "ExoLyncIntegration.dll-Help.xml")));
        Assert.False(File.Exists(Path.Combine(output, "about_Old.help.txt")));
    }

    private static string Source() => File.ReadAllText(Repository.At("docs", "en-US", Cmdlet + ".md"));

    private static string Replaced(string good, string bad)
    {
        var changed = Source().Replace(good, bad, StringComparison.Ordinal);
        Assert.NotEqual(Source(), changed);
        return changed;
    }

    private void Write(string topic, string text) => File.WriteAllText(Path.Combine(folder.FullName, topic + ".md"), text);

    private string Fails(string text)
    {
        Write(Cmdlet, text);
        return Build();
    }

    private string Build() =>
        Assert.Throws<HelpSourceException>(() => HelpBuild.Run(Repository.Manifest, folder.FullName, Path.Combine(folder.FullName, "out"))).ToBuildError();
}
