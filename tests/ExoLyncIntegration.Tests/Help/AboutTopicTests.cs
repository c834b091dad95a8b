using System.Linq;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Help;

public sealed class AboutTopicTests
{
    [Theory]
    [InlineData("about_ExoLyncIntegration")]
    [InlineData("about_ExoLyncScenario")]
    [InlineData("about_ExoLyncPlan")]
    [InlineData("about_ExoLyncChecks")]
    [InlineData("about_ExoLyncErrors")]
    public void A_topic_is_found_by_its_name_and_has_a_synopsis(string topic)
    {
        using var session = new EngineSession();

        var text = session.Run("Get-Help $args[0]", topic).ThrowOnError().Output.Single().ToString();

        // Get-Help takes the fifth line for the list of topics.
        Assert.EndsWith(".", text.Split('\n')[4], System.StringComparison.Ordinal);
    }

    [Fact]
    public void Topics_fit_80_columns_but_for_the_synopsis_and_words_that_cannot_be_broken()
    {
        using var session = new EngineSession();
        foreach (var topic in session.Run("Get-Help about_ExoLync*").ThrowOnError().Column("Name"))
        {
            var lines = session.Run("Get-Help $args[0]", topic).Output.Single().ToString().Split('\n');
            Assert.All(lines.Where((line, index) => index != 4 && line.Trim().Contains(' ', System.StringComparison.Ordinal)), static line => Assert.True(line.Length < 80, line));
        }
    }

    [Theory]
    [InlineData("about_ExoLyncErrors", "ExoLyncIntegration.Errors.ErrorCatalogue")]
    [InlineData("about_ExoLyncChecks", "ExoLyncIntegration.Checks.CheckCatalogue")]
    [InlineData("about_ExoLyncScenario", "ExoLyncIntegration.Scenarios.ScenarioRules")]
    public void A_topic_lists_every_entry_of_its_catalogue(string topic, string catalogue)
    {
        using var session = new EngineSession();
        var ids = session.Run($"[{catalogue}]::All | ForEach-Object Id").ThrowOnError().Output;
        var lines = session.Run("Get-Help $args[0]", topic).Output.Single().ToString().Split('\n');

        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.Contains(lines, line => line.StartsWith($"    {id} (", System.StringComparison.Ordinal)));
    }

    [Fact]
    public void Code_in_topics_is_valid_and_uses_commands_and_parameters_that_exist()
    {
        foreach (var code in HelpSource.CodeOf("about_*.md"))
        {
            ExampleCode.AssertValid(code.Code, code.Where);
        }
    }
}
