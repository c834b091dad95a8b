using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Features;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;
using Xunit;

namespace ExoLyncIntegration.Reports;

public sealed class ReportComparisonTests
{
    private static ReportEntry Entry(CheckStatus status, string target = "contoso.com", string check = "Dns.FederationSrv", string? view = null, string remediation = "Mend it.") => new(
        new CheckResult { Step = 1, Check = check, Target = target, Status = status, Message = status + "!", Remediation = remediation, Reference = "https://example.com/1" },
        view is null ? [] : [new KeyValuePair<string, string>("Domain", "x"), new KeyValuePair<string, string>("View", view)],
        []);

    private static FeatureVerdict FeatureOf(Verdict verdict, Topology topology = Topology.Hybrid, string feature = "FreeBusy") => new()
    {
        Topology = topology,
        Feature = feature,
        DisplayName = "Free and busy times",
        Verdict = verdict,
        DecidedBy = [],
        Message = verdict + ".",
        Reference = "https://example.com/2",
    };

    private static Report Of(IReadOnlyList<ReportEntry>? entries = null, IReadOnlyList<FeatureVerdict>? verdicts = null) => new(SampleReports.Header, entries ?? [], verdicts ?? []);

    private static ReportChange Single(ReportEntry? before, ReportEntry? after) =>
        Assert.Single(ReportComparison.Compare(Of(before is null ? [] : [before]), Of(after is null ? [] : [after])));

    public static TheoryData<CheckStatus?, CheckStatus?, ReportChangeKind> Changes => new()
    {
        { null, CheckStatus.NotApplicable, ReportChangeKind.Added },
        { null, CheckStatus.Pass, ReportChangeKind.Added },
        { null, CheckStatus.Warning, ReportChangeKind.New },
        { null, CheckStatus.Inconclusive, ReportChangeKind.New },
        { null, CheckStatus.Fail, ReportChangeKind.New },
        { CheckStatus.Pass, null, ReportChangeKind.Undetermined },
        { CheckStatus.Fail, null, ReportChangeKind.Undetermined },
        { CheckStatus.Pass, CheckStatus.Pass, ReportChangeKind.Unchanged },
        { CheckStatus.Warning, CheckStatus.Warning, ReportChangeKind.Unchanged },
        { CheckStatus.Fail, CheckStatus.Fail, ReportChangeKind.Unchanged },
        { CheckStatus.NotApplicable, CheckStatus.Pass, ReportChangeKind.Unchanged },
        { CheckStatus.Pass, CheckStatus.NotApplicable, ReportChangeKind.Unchanged },
        { CheckStatus.Pass, CheckStatus.Warning, ReportChangeKind.New },
        { CheckStatus.Pass, CheckStatus.Inconclusive, ReportChangeKind.New },
        { CheckStatus.NotApplicable, CheckStatus.Fail, ReportChangeKind.New },
        { CheckStatus.Warning, CheckStatus.Pass, ReportChangeKind.Resolved },
        { CheckStatus.Inconclusive, CheckStatus.Pass, ReportChangeKind.Resolved },
        { CheckStatus.Fail, CheckStatus.NotApplicable, ReportChangeKind.Resolved },
        { CheckStatus.Warning, CheckStatus.Fail, ReportChangeKind.Worse },
        { CheckStatus.Warning, CheckStatus.Inconclusive, ReportChangeKind.Worse },
        { CheckStatus.Inconclusive, CheckStatus.Fail, ReportChangeKind.Worse },
        { CheckStatus.Fail, CheckStatus.Warning, ReportChangeKind.Better },
        { CheckStatus.Inconclusive, CheckStatus.Warning, ReportChangeKind.Better },
        { CheckStatus.Fail, CheckStatus.Inconclusive, ReportChangeKind.Undetermined },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_changed_follows_from_what_asked_for_attention_before_and_does_now(CheckStatus? before, CheckStatus? after, ReportChangeKind expected)
    {
        var change = Single(before is { } was ? Entry(was) : null, after is { } now ? Entry(now) : null);

        Assert.Equal(expected, change.Change);
        Assert.Equal((before?.ToString(), after?.ToString()), (change.Before, change.After));
        Assert.Equal((after ?? before) + "!", change.Message);
        Assert.Equal(after is null ? null : "Mend it.", change.Remediation);
        Assert.Equal((1, "Dns.FederationSrv", "contoso.com", "https://example.com/1"), (change.Step, change.Check, change.Target, change.Reference));
        Assert.False(change.IsAccepted);
    }

    [Fact]
    public void A_finding_that_is_accepted_now_is_marked()
    {
        var accepted = Entry(CheckStatus.Fail) with { Acceptance = new Acceptance("Known.", new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc), IsExpired: false) };

        Assert.True(Single(null, accepted).IsAccepted);
        Assert.False(Single(accepted, Entry(CheckStatus.Fail)).IsAccepted);
        Assert.False(Single(accepted, null).IsAccepted);
    }

    [Fact]
    public void One_target_is_one_whatever_its_case()
    {
        var change = Single(Entry(CheckStatus.Fail, "Contoso.com", "dns.federationsrv"), Entry(CheckStatus.Pass));

        Assert.Equal(ReportChangeKind.Resolved, change.Change);
    }

    [Fact]
    public void Views_targets_and_checks_are_told_apart()
    {
        var changes = ReportComparison.Compare(
            Of([Entry(CheckStatus.Fail, view: "External"), Entry(CheckStatus.Fail, view: "Internal"), Entry(CheckStatus.Fail, "fabrikam.com"), Entry(CheckStatus.Fail, check: "Dns.SipCname")]),
            Of([Entry(CheckStatus.Pass, view: "External"), Entry(CheckStatus.Warning, view: "Internal"), Entry(CheckStatus.Fail, "fabrikam.com"), Entry(CheckStatus.Inconclusive, check: "Dns.SipCname")]));

        Assert.Equal(
            [ReportChangeKind.Resolved, ReportChangeKind.Better, ReportChangeKind.Unchanged, ReportChangeKind.Undetermined], changes.Select(static change => change.Change));
    }

    [Theory]
    [InlineData(CheckStatus.Pass, CheckStatus.Fail)]
    [InlineData(CheckStatus.Fail, CheckStatus.Pass)]
    public void Of_several_results_of_a_target_the_worst_counts(CheckStatus first, CheckStatus second)
    {
        var change = Assert.Single(ReportComparison.Compare(Of([Entry(first), Entry(second)]), Of([Entry(CheckStatus.Pass)])));

        Assert.Equal((ReportChangeKind.Resolved, "Fail"), (change.Change, change.Before));
    }

    [Fact]
    public void Of_several_equal_results_the_first_counts()
    {
        var change = Assert.Single(ReportComparison.Compare(Of(), Of([Entry(CheckStatus.Fail, remediation: "First."), Entry(CheckStatus.Fail, remediation: "Second.")])));

        Assert.Equal("First.", change.Remediation);
    }

    public static TheoryData<Verdict?, Verdict?, ReportChangeKind> VerdictChanges => new()
    {
        { Verdict.Working, Verdict.Degraded, ReportChangeKind.New },
        { Verdict.Degraded, Verdict.Working, ReportChangeKind.Resolved },
        { Verdict.Degraded, Verdict.Unknown, ReportChangeKind.Worse },
        { Verdict.Unknown, Verdict.Blocked, ReportChangeKind.Worse },
        { Verdict.Blocked, Verdict.Unknown, ReportChangeKind.Undetermined },
        { Verdict.Blocked, Verdict.Degraded, ReportChangeKind.Better },
        { Verdict.NotSupported, Verdict.Working, ReportChangeKind.Unchanged },
        { Verdict.NotSupported, Verdict.Blocked, ReportChangeKind.New },
        { null, Verdict.Working, ReportChangeKind.Added },
        { null, Verdict.Blocked, ReportChangeKind.New },
        { Verdict.Working, null, ReportChangeKind.Undetermined },
    };

    [Theory]
    [MemberData(nameof(VerdictChanges))]
    public void Verdicts_are_compared_like_results(Verdict? before, Verdict? after, ReportChangeKind expected)
    {
        var change = Assert.Single(ReportComparison.Compare(Of(verdicts: before is { } was ? [FeatureOf(was)] : []), Of(verdicts: after is { } now ? [FeatureOf(now)] : [])));

        Assert.Equal(expected, change.Change);
        Assert.Equal((0, "Feature.FreeBusy", "Hybrid", "https://example.com/2"), (change.Step, change.Check, change.Target, change.Reference));
        Assert.Equal((before?.ToString(), after?.ToString(), (after ?? before) + "."), (change.Before, change.After, change.Message));
        Assert.Null(change.Remediation);
    }

    [Fact]
    public void Verdicts_go_before_results_and_are_told_apart_by_topology_and_feature()
    {
        var changes = ReportComparison.Compare(
            Of([Entry(CheckStatus.Pass)], [FeatureOf(Verdict.Working), FeatureOf(Verdict.Working, Topology.OnPremises), FeatureOf(Verdict.Blocked, feature: "OutOfOffice")]),
            Of([Entry(CheckStatus.Pass)], [FeatureOf(Verdict.Blocked), FeatureOf(Verdict.Working, Topology.OnPremises), FeatureOf(Verdict.Working, feature: "OutOfOffice")])).ToList();

        Assert.Equal(["Feature.FreeBusy", "Feature.FreeBusy", "Feature.OutOfOffice", "Dns.FederationSrv"], changes.Select(static change => change.Check));
        Assert.Equal(
            [ReportChangeKind.New, ReportChangeKind.Unchanged, ReportChangeKind.Resolved, ReportChangeKind.Unchanged], changes.Select(static change => change.Change));
    }
}
