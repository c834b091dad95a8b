using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;
using Xunit;
using static ExoLyncIntegration.Features.TestDeployment;

namespace ExoLyncIntegration.Features;

/// <summary>What a verdict rests on, in which order, and how it says so.</summary>
public sealed class FeatureMessageTests
{
    private const string Presence = FeatureCatalogue.OutlookWebAppImPresence;
    private const string Meetings = FeatureCatalogue.OutlookWebAppOnlineMeetings;

    private static readonly Scenario Hybrid = ScenarioOf(Topology.Hybrid);

    private static IEnumerable<CheckResult> All(params (string Check, CheckStatus Status)[] others) =>
        Everything.Select(item => Result(item.Step, item.Check, others.FirstOrDefault(other => other.Check == item.Check) is { Check: not null } other ? other.Status : CheckStatus.Pass));

    [Fact]
    public void A_feature_that_works_counts_the_results_and_says_what_was_left_out()
    {
        var verdict = Judge(Hybrid with { ExchangeDeployment = ExchangeDeployment.Online }, All(), Presence);

        Assert.Equal((Verdict.Working, null), (verdict.Verdict, verdict.NextStep));
        Assert.Equal(
            "All 7 results that decide are as they should be. Not looked at: Dns.ViewsAgree (-InternalServer); Dns.ServersAgree (-Server with several servers).", verdict.Message);
        Assert.Equal(7, verdict.DecidedBy.Length);
        Assert.Equal([1, 1, 1, 2, 3, 4, 5], verdict.DecidedBy.Select(static result => result.Step));
    }

    [Fact]
    public void What_nobody_can_look_at_is_not_said_to_be_left_out()
    {
        var without = All().Where(static result => result.Check != "Dns.AccessEdgeHost").ToList();

        Assert.Contains("Dns.AccessEdgeHost (AccessEdgeFqdn of the scenario)", Judge(Hybrid, without, Presence).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Dns.AccessEdgeHost", Judge(Hybrid with { AccessEdgeFqdn = "sip.contoso.com" }, without, Presence).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_the_scenario_has_and_records_that_no_source_describes_cannot_be_looked_at_either()
    {
        const string web = "Dns.ExternalWebServicesHost (ExternalWebServicesFqdn of the scenario)";
        const string autodiscover = "Dns.ExchangeAutodiscover (-IncludeOptional)";
        var without = All().Where(static result => result.Check is not ("Dns.ExternalWebServicesHost" or "Dns.ExchangeAutodiscover")).ToList();
        var online = Hybrid with { ExchangeDeployment = ExchangeDeployment.Online };

        Assert.Contains(web, Judge(online, without, Meetings).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(web, Judge(online with { ExternalWebServicesFqdn = ["web.contoso.com"] }, without, Meetings).Message, StringComparison.Ordinal);
        Assert.Contains(autodiscover, Judge(online, without, FeatureCatalogue.OutlookIntegration).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(autodiscover, Judge(Hybrid, without, FeatureCatalogue.OutlookIntegration).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void With_everything_looked_at_nothing_is_said_to_be_left_out() => Assert.Equal(
        "All 9 results that decide are as they should be.",
        Judge(Hybrid, [.. All(), Result(1, "Dns.ViewsAgree", CheckStatus.Pass), Result(1, "Dns.ServersAgree", CheckStatus.Pass)], Presence).Message);

    [Fact]
    public void What_does_not_apply_decides_nothing() =>
        Assert.DoesNotContain(Judge(Hybrid, [.. All(), Result(5, "Configuration.HostingProvider", CheckStatus.NotApplicable)], Presence).DecidedBy, static result => result.Status != CheckStatus.Pass);

    [Fact]
    public void A_condition_of_the_matrix_ends_the_message_of_its_feature_alone()
    {
        const string condition = " Only for Skype for Business Online users in the hybrid deployment.";

        Assert.EndsWith(condition, Judge(Hybrid, All(), FeatureCatalogue.UnifiedContactStore).Message, StringComparison.Ordinal);
        Assert.EndsWith(condition, Judge(Hybrid, [], FeatureCatalogue.UnifiedContactStore).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(condition, Judge(Hybrid, All(), FeatureCatalogue.OutlookIntegration).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_concerns_the_deployment_nothing_was_collected()
    {
        var verdict = Judge(Hybrid, Everything.Select(static item => Result(item.Step, item.Check, CheckStatus.NotApplicable)).Concat(
            [Result(1, "Dns.ViewsAgree", CheckStatus.NotApplicable), Result(1, "Dns.LyncdiscoverCname", CheckStatus.NotApplicable)]), Presence);

        Assert.Equal((Verdict.Unknown, (int?)1), (verdict.Verdict, verdict.NextStep));
        Assert.EndsWith("nothing was collected.", verdict.Message, StringComparison.Ordinal);
        Assert.Empty(verdict.DecidedBy);
    }

    [Fact]
    public void What_was_not_collected_is_named()
    {
        Assert.EndsWith("nothing was collected that tells (Dns.FederationSrv).", Judge(Hybrid, [], Presence).Message, StringComparison.Ordinal);
        Assert.StartsWith("Step 1 (", Judge(Hybrid, [], Presence).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(2, " And 1 more result.")]
    [InlineData(3, " And 2 more results.")]
    [InlineData(1235, " And 1,234 more results.")]
    public void The_first_result_speaks_for_the_others(int count, string others)
    {
        var fails = Enumerable.Range(0, count).Select(index => Result(5, "Configuration.HostingProvider", CheckStatus.Fail, $"target {index:0000}", "It is not there."));

        var verdict = Judge(Hybrid, All().Where(static result => result.Step != 5).Concat(fails), Presence);

        Assert.EndsWith("target 0000: It is not there." + others, verdict.Message, StringComparison.Ordinal);
        Assert.Equal(count, verdict.DecidedBy.Length);
    }

    [Fact]
    public void A_message_that_names_its_target_is_not_given_it_again()
    {
        var fail = Result(5, "Configuration.HostingProvider", CheckStatus.Fail, "Exchange Online", "There is no Exchange Online.");

        Assert.EndsWith("): There is no Exchange Online.", Judge(Hybrid, All().Where(static result => result.Step != 5).Append(fail), Presence).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_decides_comes_by_step_then_check_then_target_then_message()
    {
        CheckResult[] fails =
        [
            Result(5, "Configuration.HostingProvider", CheckStatus.Fail),
            Result(4, "Configuration.AccessEdge", CheckStatus.Fail, "b", "one"),
            Result(4, "Configuration.AccessEdge", CheckStatus.Fail, "a", "two"),
            Result(4, "Configuration.AccessEdge", CheckStatus.Fail, "a", "one"),
            Result(1, "Dns.LyncdiscoverHost", CheckStatus.Fail),
            Result(1, "Dns.FederationSrv", CheckStatus.Fail),
        ];

        Assert.Equal(fails.Reverse(), Judge(Hybrid, fails, Presence).DecidedBy);
    }

    [Fact]
    public void What_is_missing_in_part_is_to_be_mended_together_with_what_is_missing()
    {
        // A user's address is missing in part, where others have theirs; the provider is missing altogether.
        var verdict = Judge(Hybrid, All(("Configuration.HostingProvider", CheckStatus.Fail)).Append(Result(2, "Sip.Address", CheckStatus.Fail)), Presence);

        Assert.Equal((Verdict.Blocked, (int?)2), (verdict.Verdict, verdict.NextStep));
        Assert.Equal(["Sip.Address", "Configuration.HostingProvider"], verdict.DecidedBy.Select(static result => result.Check));
    }

    [Fact]
    public void The_next_step_is_the_earliest_of_the_results_or_that_of_the_need_where_they_tell_none()
    {
        var late = Result(7, "OAuth.MetadataReachable", CheckStatus.Fail);
        var early = Result(6, "OAuth.Realm", CheckStatus.Fail);
        var none = Result(0, "OAuth.Realm", CheckStatus.Fail);

        Assert.Equal(7, Judge(Hybrid, All().Append(late), Meetings).NextStep);
        Assert.Equal(6, Judge(Hybrid, All().Append(late).Append(early), Meetings).NextStep);
        Assert.Equal(6, Judge(Hybrid, All().Append(none), Meetings).NextStep);
        Assert.Equal(7, Judge(Hybrid, All().Append(late).Append(none), Meetings).NextStep);
    }

    private static IEnumerable<string> ChecksOf(Scenario scenario, string feature) => FeatureJudge.ChecksOf(scenario, [FeatureCatalogue.Of(feature)]).Order(StringComparer.Ordinal);

    [Fact]
    public void A_feature_rests_on_the_checks_up_to_its_step_and_on_those_that_count_everywhere()
    {
        Assert.Equal(
            [
                "Dns.ExchangeAutodiscover", "Dns.LyncdiscoverCname", "Dns.LyncdiscoverHost", "Dns.SipCname", "Dns.SipHost", "Dns.SipTlsSrv", "Exchange.EwsEnabled", "Mail.Address", "Sip.Address",
            ],
            ChecksOf(ScenarioOf(Topology.OnlineOnly), FeatureCatalogue.OutlookIntegration));
        Assert.Equal(
            ["Dns.FederationSrv", "Dns.LyncdiscoverCname", "Dns.LyncdiscoverHost", "Dns.ServersAgree", "Mail.Address", "Sip.Address"],
            ChecksOf(ScenarioOf(Topology.OnlineOnly), Presence));
        Assert.Equal(
            [
                "Configuration.AccessEdge", "Configuration.HostingProvider", "Dns.AccessEdgeHost", "Dns.FederationSrv", "Dns.LyncdiscoverCname", "Dns.LyncdiscoverHost", "Dns.ServersAgree",
                "Dns.ViewsAgree", "Mail.Address", "Sip.Address",
            ],
            ChecksOf(Hybrid, Presence));
    }

    [Fact]
    public void Partner_applications_count_where_there_are_Exchange_servers()
    {
        Assert.Contains("Configuration.PartnerApplication", ChecksOf(Hybrid, Meetings));
        Assert.DoesNotContain("Configuration.PartnerApplication", ChecksOf(Hybrid with { ExchangeDeployment = ExchangeDeployment.Online }, Meetings));
        Assert.DoesNotContain("Configuration.PartnerApplication", ChecksOf(Hybrid, Presence));
    }

    [Fact]
    public void With_Skype_for_Business_Online_only_users_count_where_they_were_looked_at()
    {
        var scenario = ScenarioOf(Topology.OnlineOnly);
        var records = All().Where(static result => result.Step == 1 || result.Check == "Exchange.EwsEnabled").ToList();

        Assert.Equal(Verdict.Working, Judge(scenario, records, FeatureCatalogue.OutlookIntegration).Verdict);
        Assert.Contains("Mail.Address (-UserSource)", Judge(scenario, records, FeatureCatalogue.OutlookIntegration).Message, StringComparison.Ordinal);
        Assert.Equal(Verdict.Blocked, Judge(scenario, records.Append(Result(3, "Mail.Address", CheckStatus.Fail)), FeatureCatalogue.OutlookIntegration).Verdict);
    }
}
