using System;
using System.Linq;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Features;

public sealed class FeatureAndStepCmdletTests : IDisposable
{
    private readonly EngineSession session = new();

    public void Dispose() => session.Dispose();

    [Fact]
    public void Without_arguments_come_the_fifteen_cells_of_the_article_and_its_footnote()
    {
        var outcome = session.Run("Get-ExoLyncFeatureSupport").ThrowOnError();

        Assert.Equal(15, outcome.Output.Count);
        Assert.Equal(["NotSupported", "Conditional"], outcome.Column("Support").Where(support => support != "Supported"));
        Assert.Single(outcome.Column("Condition"), condition => condition is not null);
    }

    [Fact]
    public void AfterStep_tells_what_is_available_by_then()
    {
        var outcome = session.Run("Get-ExoLyncFeatureSupport Hybrid -AfterStep 5").ThrowOnError();

        Assert.Equal(["True", "True", "False", "True", "True"], outcome.Column("Available"));
    }

    [Theory]
    [InlineData("free*", "FreeBusy")]
    [InlineData("*photo*", "HighResolutionPhotos")]
    [InlineData("UnifiedContactStore", "UnifiedContactStore")]
    [InlineData("Conversation history", "ConversationHistory")]
    public void A_feature_is_found_by_id_or_name(string pattern, string feature) =>
        Assert.Equal([feature], session.Run("Get-ExoLyncFeatureSupport Hybrid $args[0]", pattern).ThrowOnError().Column("Feature"));

    [Fact]
    public void A_feature_that_does_not_exist_is_an_error_and_the_others_come()
    {
        var outcome = session.Run("Get-ExoLyncFeatureSupport Hybrid nonsense, OutOfOffice");

        Assert.Equal(["FeatureNotFound"], outcome.ErrorIds);
        Assert.Equal("nonsense", outcome.Errors[0].TargetObject);
        Assert.Equal(["OutOfOffice"], outcome.Column("Feature"));
    }

    [Fact]
    public void Scenarios_come_from_the_pipeline()
    {
        var outcome = session.Run("'OnPremises', (New-ExoLyncScenario Hybrid) | Get-ExoLyncFeatureSupport -Feature UnifiedContactStore").ThrowOnError();

        Assert.Equal(["NotSupported", "Conditional"], outcome.Column("Support"));
    }

    [Fact]
    public void Online_only_stops_after_step_1()
    {
        Assert.Equal(["1"], session.Run("Get-ExoLyncDeploymentStep -Scenario OnlineOnly").ThrowOnError().Column("Number"));
        Assert.Equal(15, session.Run("Get-ExoLyncDeploymentStep").ThrowOnError().Output.Count);
    }

    [Fact]
    public void The_display_shows_steps_with_action_and_what_they_enable()
    {
        var text = session.Display("Get-ExoLyncDeploymentStep OnPremises", width: 80);

        Assert.Contains("5  Command Add a hosting provider", text, StringComparison.Ordinal);
        Assert.Contains("Enables OutlookWebAppImPresence", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void The_names_of_closed_sets_complete()
    {
        Assert.Equal(["FreeBusy"], session.Complete("Get-ExoLyncFeatureSupport -Feature Fr"));
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7"], session.Complete("Get-ExoLyncDeploymentStep -Number "));
    }
}
