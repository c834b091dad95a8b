using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Plans;

public sealed class AccessEdgePlanTests
{
    private const string ArticleCommand = "Set-CsAccessEdgeConfiguration -AllowFederatedUsers $True";

    [Theory]
    [InlineData("OnPremises")]
    [InlineData("Hybrid")]
    public void WhatIf_prints_the_command_of_the_article_and_emits_nothing(string topology)
    {
        using var session = new EngineSession();

        var outcome = session.Run("New-ExoLyncAccessEdgePlan $args[0] -WhatIf", topology).ThrowOnError();

        Assert.Empty(outcome.Output);
        Assert.Equal([ArticleCommand], outcome.WhatIf);
    }

    [Fact]
    public void Nothing_is_planned_where_there_are_no_servers_and_verbose_says_why()
    {
        using var session = new EngineSession();

        var outcome = session.Run("New-ExoLyncAccessEdgePlan OnlineOnly -Verbose").ThrowOnError();

        Assert.Empty(outcome.Output);
        Assert.Contains(outcome.Verbose, line => line.Contains("step 1", System.StringComparison.Ordinal));
    }
}
