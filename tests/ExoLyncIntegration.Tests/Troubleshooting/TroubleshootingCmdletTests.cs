using System;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Troubleshooting;

public sealed class TroubleshootingCmdletTests : IDisposable
{
    private readonly EngineSession session = new();

    public void Dispose() => session.Dispose();

    [Fact]
    public void Without_arguments_come_the_ten_articles() =>
        Assert.Equal(
            ["2566790", "2436962", "2787614", "2298541", "2435699", "2811654", "2757458", "2497721", "2860366", "2565604"],
            session.Run("Get-ExoLyncTroubleshooting").ThrowOnError().Column("Article"));

    [Theory]
    [InlineData("-Article KB2565604", "2565604")]
    [InlineData("-Article 'kb 2436962'", "2436962")]
    [InlineData("-Feature FreeBusy", "2787614")]
    [InlineData("-Symptom 'credentials'", "2298541")]
    [InlineData("-Symptom 'photos are*'", "2497721")]
    [InlineData("-Check mail.* -Feature UnifiedContactStore", "2811654")]
    public void Articles_are_found_by_number_feature_symptom_and_check(string arguments, string article) =>
        Assert.Equal([article], session.Run("Get-ExoLyncTroubleshooting " + arguments).ThrowOnError().Column("Article"));

    [Fact]
    public void An_article_that_is_not_there_is_an_error_and_the_others_come()
    {
        var outcome = session.Run("Get-ExoLyncTroubleshooting -Article 1, 2565604");

        Assert.Equal(["ArticleNotFound"], outcome.ErrorIds);
        Assert.Equal(["2565604"], outcome.Column("Article"));
    }

    [Theory]
    [InlineData("Fail", 3)]
    [InlineData("Warning", 3)]
    [InlineData("Inconclusive", 3)]
    [InlineData("Pass", 0)]
    [InlineData("NotApplicable", 0)]
    public void Results_that_did_not_pass_lead_to_their_articles_each_once(string status, int articles)
    {
        var outcome = session.Run("[pscustomobject]@{ Check = 'Dns.FederationSrv'; Status = $args[0] } | ForEach-Object { $_; $_ } | Get-ExoLyncTroubleshooting", status);

        Assert.Equal(articles, outcome.ThrowOnError().Output.Count);
    }

    [Fact]
    public void The_findings_of_a_result_lead_to_articles_too()
    {
        var outcome = session.Run(
            """
            [pscustomobject]@{ Check = 'Mail.Address'; Status = 'Fail'; Finding = @([pscustomobject]@{ Check = 'Mail.Missing'; Status = 'Fail' }) } |
                Get-ExoLyncTroubleshooting -Feature UnifiedContactStore
            """).ThrowOnError();

        Assert.Equal(["2811654"], outcome.Column("Article"));
    }
}
