using System;
using System.IO;
using System.Linq;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Plans;

/// <summary>Compare, apply, apply again, undo: against commands as documented, as loose doubles have them, and as remote sessions have them.</summary>
public sealed class PlanLifecycleTests : IDisposable
{
    private const string Scenario =
        "$scenario = New-ExoLyncScenario -Topology Hybrid -SipDomain contoso.com -PoolFqdn pool.contoso.com"
        + " -ExternalWebServicesFqdn web.contoso.com -TenantId 11111111-2222-3333-4444-555555555555; ";

    // Everything that is done with the Management Shell.
    private const string Plan = Scenario + "$plan = New-ExoLyncDeploymentPlan $scenario -IncludeRecommended | Where-Object { $_.Shell -eq 'LyncManagementShell' -and $_.CommandName -like '*-Cs*' }; ";

    private static readonly string[] Natives =
    [
        "*-CsHostingProvider", "Get-CsPublicProvider", "*-CsAccessEdgeConfiguration", "*-CsOAuthConfiguration", "*-CsOAuthServer",
        "*-CsPartnerApplication", "*-CsExternalAccessPolicy", "*-CsManagementStoreReplication*",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("exolync").FullName;

    public static TheoryData<string> Behaviours => new("Documented", "ByPropertyName", "Remote");

    private string UndoFile => Path.Combine(folder, "undo.json");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Behaviours))]
    public void Applied_is_in_place_applied_again_is_unchanged_and_undone_is_as_before(string behaviour)
    {
        using var session = Session(behaviour);
        var before = session.NativeSnapshot();
        Assert.DoesNotContain("InPlace", session.Run(Plan + "$plan | Test-ExoLyncPlan").ThrowOnError().Column("PlanState"));

        // The documented hybrid command sets again what the article's command has set.
        var applied = session.Run(Plan + "$plan | Invoke-ExoLyncPlan -Confirm:$false -UndoPath $args[0]", UndoFile).ThrowOnError();
        Assert.All(applied.Column("Outcome"), outcome => Assert.Equal("Applied", outcome));
        Assert.All(session.Run("$plan | Test-ExoLyncPlan").ThrowOnError().Column("PlanState"), state => Assert.Equal("InPlace", state));
        Assert.Equal("True", session.Run("$plan | Test-ExoLyncPlan -Quiet").ThrowOnError().Output.Single().ToString());

        session.Run("Clear-NativeDoubleCall");
        Assert.All(session.Run("$plan | Invoke-ExoLyncPlan -Confirm:$false").ThrowOnError().Column("Outcome"), outcome => Assert.Equal("Unchanged", outcome));
        Assert.Empty(session.NativeCalls());

        Undo(session);
        Assert.Equal(before, session.NativeSnapshot());
    }

    [Fact]
    public void WhatIf_prints_the_exact_lines_and_calls_nothing_that_changes()
    {
        using var session = Session();

        var outcome = session.Run(Plan + "$plan | Invoke-ExoLyncPlan -WhatIf -UndoPath $args[0]", UndoFile).ThrowOnError();

        Assert.Equal(session.Run("$plan").Column("CommandLine"), outcome.WhatIf);
        Assert.All(outcome.Column("Outcome"), result => Assert.Equal("Skipped", result));
        Assert.Empty(session.NativeCalls());
        Assert.False(File.Exists(UndoFile));
    }

    [Fact]
    public void A_declined_question_shows_the_exact_line_and_calls_nothing_that_changes()
    {
        using var session = Session();
        session.Answer(3);

        var outcome = session.Run(Plan + "$plan | Invoke-ExoLyncPlan").ThrowOnError();

        Assert.Contains("Confirm: Set-CsAccessEdgeConfiguration -AllowFederatedUsers $True", outcome.HostLines.Where(line => line.StartsWith("Confirm", StringComparison.Ordinal)).Select(line => line.Split('\n')[0].TrimEnd()));
        Assert.All(outcome.Column("Outcome"), result => Assert.Equal("Skipped", result));
        Assert.Empty(session.NativeCalls());
    }

    public static TheoryData<string, int, string> Faults
    {
        get
        {
            var faults = new TheoryData<string, int, string>();
            foreach (var (command, call) in new[]
            {
                ("Set-CsAccessEdgeConfiguration", 1), ("Set-CsAccessEdgeConfiguration", 2), ("Set-CsExternalAccessPolicy", 1), ("New-CsHostingProvider", 1),
                ("New-CsOAuthServer", 1), ("New-CsPartnerApplication", 1), ("Set-CsOAuthConfiguration", 1),
            })
            {
                foreach (var kind in new[] { "", "-AfterChange", "-NonTerminating" })
                {
                    faults.Add(command, call, kind);
                }
            }

            return faults;
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_at_any_command_stops_the_plan_and_the_undo_file_leads_back(string command, int call, string kind)
    {
        using var session = Session();
        var before = session.NativeSnapshot();
        session.Run($"Set-NativeDoubleFault {command} -Call {call} {kind}").ThrowOnError();

        var outcome = session.Run(Plan + "$plan | Invoke-ExoLyncPlan -Confirm:$false -UndoPath $args[0]", UndoFile);

        var results = outcome.Column("Outcome").SkipWhile(result => result == "Applied").ToList();
        Assert.Equal(["PlanCommandFailed"], outcome.ErrorIds);
        Assert.Equal("Failed", results[0]);
        Assert.All(results.Skip(1), result => Assert.Equal("Skipped", result));

        Undo(session);
        Assert.Equal(before, session.NativeSnapshot());
    }

    [Fact]
    public void Told_to_continue_the_plan_goes_on_and_a_second_run_does_the_rest()
    {
        using var session = Session();
        session.Run("Set-NativeDoubleFault New-CsHostingProvider");

        var first = session.Run(Plan + "$plan | Invoke-ExoLyncPlan -Confirm:$false -ContinueOnFailure");
        var second = session.Run("$plan | Invoke-ExoLyncPlan -Confirm:$false").ThrowOnError();

        Assert.Equal(1, first.Column("Outcome").Count(outcome => outcome == "Failed"));
        Assert.DoesNotContain("Skipped", first.Column("Outcome"));
        Assert.Equal(1, second.Column("Outcome").Count(outcome => outcome == "Applied"));
    }

    [Fact]
    public void The_undo_file_is_there_before_the_first_change_and_the_one_of_an_earlier_run_is_left_alone()
    {
        using var session = Session();
        session.Run("$global:undo = $args[0]", UndoFile);
        session.Run("Set-NativeDoubleFault Set-CsAccessEdgeConfiguration");
        Assert.Equal("Failed", session.Run(Plan + "$plan | Invoke-ExoLyncPlan -Confirm:$false -UndoPath $undo").Column("Outcome")[0]);
        var text = File.ReadAllText(UndoFile);

        var again = session.Run("$plan | Invoke-ExoLyncPlan -Confirm:$false -UndoPath $undo");

        Assert.Equal(["FileExists"], again.ErrorIds);
        Assert.Equal(text, File.ReadAllText(UndoFile));
        Assert.Empty(session.NativeCalls("-Executed -Changing"));
    }

    [Fact]
    public void A_command_of_another_shell_is_skipped_with_the_line_to_run_there()
    {
        using var session = Session();

        var outcome = session.Run(Scenario + "New-ExoLyncOAuthPlan $scenario | Where-Object Shell -eq MicrosoftGraph | Invoke-ExoLyncPlan -Confirm:$false").ThrowOnError();

        Assert.All(outcome.Column("Outcome"), result => Assert.Equal("Skipped", result));
        Assert.Contains("Run in MicrosoftGraph: Connect-MgGraph -Scopes", outcome.Column("Message")[0], StringComparison.Ordinal);
        Assert.Contains("Update-MgServicePrincipal", outcome.Column("Message")[1], StringComparison.Ordinal);
    }

    private static EngineSession Session(string behaviour = "Documented") =>
        new EngineSession().UseNativeDouble(Enum.Parse<NativeBehaviour>(behaviour), Natives);

    private void Undo(EngineSession session)
    {
        session.Run("Clear-NativeDoubleFault");
        var undone = session.Run("Import-ExoLyncPlan $args[0] | Invoke-ExoLyncPlan -Confirm:$false", UndoFile).ThrowOnError();
        Assert.All(undone.Column("Outcome"), outcome => Assert.True(outcome is "Applied" or "Unchanged", outcome));
    }
}
