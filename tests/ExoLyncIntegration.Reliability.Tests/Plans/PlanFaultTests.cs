using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.Reliability;
using Xunit;

namespace ExoLyncIntegration.Plans;

/// <summary>Native commands that fail in every way that they can fail in, under comparison and under application.</summary>
public sealed class PlanFaultTests : IDisposable
{
    // What reads, what changes, and the plan between them.
    private static readonly (string Reader, string Changer, string Plan)[] Subjects =
    [
        ("Get-CsAccessEdgeConfiguration", "Set-CsAccessEdgeConfiguration", "New-ExoLyncAccessEdgePlan"),
        ("Get-CsHostingProvider", "New-CsHostingProvider", "New-ExoLyncHostingProviderPlan Hybrid"),
        ("Get-CsOAuthServer", "New-CsOAuthServer", "New-ExoLyncOAuthPlan $scenario | Where-Object CommandName -eq New-CsOAuthServer"),
        ("Get-CsPartnerApplication", "New-CsPartnerApplication", "New-ExoLyncOAuthPlan $scenario | Where-Object CommandName -eq New-CsPartnerApplication"),
        ("Get-CsOAuthConfiguration", "Set-CsOAuthConfiguration", "New-ExoLyncOAuthPlan $scenario | Where-Object CommandName -eq Set-CsOAuthConfiguration"),
        ("Get-CsExternalAccessPolicy", "Set-CsExternalAccessPolicy", "New-ExoLyncAccessEdgePlan $scenario -IncludeRecommended | Where-Object CommandName -eq Set-CsExternalAccessPolicy"),
        ("Get-DnsServerResourceRecord", "Add-DnsServerResourceRecord", "@(New-ExoLyncDnsPlan $scenario -WarningAction Ignore | Where-Object CommandName -eq Add-DnsServerResourceRecord)[0]"),
        ("Get-MgServicePrincipal", "Update-MgServicePrincipal", "New-ExoLyncOAuthPlan $scenario | Where-Object { $_.CommandLine -like '*$missing*' }"),
    ];

    private static readonly string[] Natives =
    [
        "*-CsHostingProvider", "Get-CsPublicProvider", "*-CsAccessEdgeConfiguration", "*-CsOAuthConfiguration", "*-CsOAuthServer",
        "*-CsPartnerApplication", "*-CsExternalAccessPolicy", "*-DnsServerResourceRecord*", "*-MgServicePrincipal",
    ];

    private readonly EngineSession session = new EngineSession().UseNativeDouble(Natives);
    private readonly TemporaryFolder folder = new();

    public PlanFaultTests() => session.Run(
        """
        $scenario = New-ExoLyncScenario Hybrid -SipDomain contoso.com -AccessEdgeFqdn sip.contoso.com -PoolFqdn pool.contoso.com -ExternalWebServicesFqdn web.contoso.com -TenantId 11111111-2222-3333-4444-555555555555
        function Break-Native { param($Name, $Body)
            $null = $ExecutionContext.InvokeProvider.Item.Set("function:global:$Name", [scriptblock]::Create("[CmdletBinding(SupportsShouldProcess)] param([Parameter(ValueFromRemainingArguments)] `$Rest) $Body"))
        }
        """).ThrowOnError();

    public static TheoryData<string> Readers => new(Subjects.Select(static subject => subject.Reader));

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Readers))]
    [Fault(Fault.NativeThrows, "Test-ExoLyncPlan", "Invoke-ExoLyncPlan")]
    public void A_reader_that_throws_leaves_the_state_unknown_and_nothing_is_run(string reader)
    {
        foreach (var fault in new[]
        {
            "throw 'no access'",
            "$PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([System.Exception]::new('no access'), 'Denied', 'PermissionDenied', $null))",
            "$PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([System.Exception]::new('no access'), 'Denied', 'PermissionDenied', $null))",
            "$PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([System.Exception]::new('no access'), 'Denied', 'PermissionDenied', $null)); [pscustomobject] @{ Identity = 'Global' }",
        })
        {
            AssertNothingIsRun(reader, fault, "no access");
        }
    }

    [Theory]
    [MemberData(nameof(Readers))]
    [Fault(Fault.NativeSessionDies, "Test-ExoLyncPlan", "Invoke-ExoLyncPlan")]
    public void A_proxy_whose_session_has_died_leaves_the_state_unknown_and_nothing_is_run(string reader) =>
        AssertNothingIsRun(reader, "throw [System.Management.Automation.Remoting.PSRemotingTransportException]::new('The session is broken.')", "The session is broken.");

    [Theory]
    [MemberData(nameof(Readers))]
    [Fault(Fault.NativeMissing, "Test-ExoLyncPlan", "Invoke-ExoLyncPlan")]
    public void A_reader_that_is_not_in_the_session_leaves_the_state_unknown_and_nothing_is_run(string reader)
    {
        session.Run("$ExecutionContext.InvokeProvider.Item.Remove(\"function:$($args[0])\", $false)", reader).ThrowOnError();
        // The script of a service principal needs the reader itself: there it is a command of another shell.
        AssertNotRun(reader, "is not in this session", mayBeSkipped: true);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    [Fault(Fault.NativeOtherShape, "Test-ExoLyncPlan", "Invoke-ExoLyncPlan")]
    public void A_reader_that_gives_objects_of_another_shape_leaves_the_state_open_and_nothing_is_run(string reader)
    {
        foreach (var shape in new[] { "'text'", "42; 'text'", "@{ Identity = 'Global' }", "[pscustomobject] @{ Foo = 1 }", ", @(1, 2)", "[pscustomobject] @{ Identity = $null }" })
        {
            AssertNothingIsRun(reader, shape, string.Empty);
        }
    }

    [Theory]
    [MemberData(nameof(Readers))]
    [Fault(Fault.NativeReturnsNothing, "Test-ExoLyncPlan", "Invoke-ExoLyncPlan")]
    public void A_reader_that_gives_nothing_is_never_taken_for_what_is_planned(string reader)
    {
        session.Run("Break-Native $args[0] ''", reader).ThrowOnError();
        var plan = Plan(reader);

        Assert.DoesNotContain("InPlace", session.Run($"{plan} | Test-ExoLyncPlan").ThrowOnError().Column("PlanState"));
        var outcome = session.Run($"{plan} | Invoke-ExoLyncPlan -Confirm:$false");
        Assert.Equal(["Failed"], outcome.Column("Outcome"));
        Assert.Equal(["PlanCommandFailed"], outcome.ErrorIds);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    [Fault(Fault.NativeThrows, "Invoke-ExoLyncPlan")]
    [Fault(Fault.NativeSessionDies, "Invoke-ExoLyncPlan")]
    [Fault(Fault.ErrorActionSilent, "Invoke-ExoLyncPlan")]
    [Fault(Fault.ErrorActionStop, "Invoke-ExoLyncPlan")]
    public void A_changing_command_that_fails_is_Failed_whatever_the_session_does_with_errors(string reader)
    {
        var changer = Subjects.Single(subject => subject.Reader == reader).Changer;
        foreach (var fault in new[]
        {
            "throw 'refused'",
            "throw [System.Management.Automation.Remoting.PSRemotingTransportException]::new('refused')",
            "$PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([System.Exception]::new('refused'), 'Refused', 'PermissionDenied', $null))",
        })
        {
            session.Run("Break-Native $args[0] $args[1]", changer, fault).ThrowOnError();
            foreach (var preference in new[] { "Continue", "SilentlyContinue", "Ignore", "Stop" })
            {
                var plan = Plan(reader);
                var outcome = session.Run($"& {{ $plan = @({plan}); $ErrorActionPreference = '{preference}'; Set-StrictMode -Version Latest; $plan | Invoke-ExoLyncPlan -Confirm:$false }}");

                // With Stop the error ends the script before the result is written.
                if (preference != "Stop")
                {
                    Assert.Equal(["Failed"], outcome.Column("Outcome"));
                    Assert.Contains("refused", (string)outcome.Single("Message")!, StringComparison.Ordinal);
                }
                else
                {
                    Assert.Equal(["PlanCommandFailed"], outcome.ErrorIds);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Readers))]
    [Fault(Fault.NativeMissing, "Invoke-ExoLyncPlan")]
    public void A_changing_command_that_is_not_in_the_session_is_skipped_with_the_line_to_run(string reader)
    {
        session.Run("$ExecutionContext.InvokeProvider.Item.Remove(\"function:$($args[0])\", $false)", Subjects.Single(subject => subject.Reader == reader).Changer).ThrowOnError();

        var outcome = session.Run($"{Plan(reader)} | Invoke-ExoLyncPlan -Confirm:$false").ThrowOnError();

        Assert.Equal(["Skipped"], outcome.Column("Outcome"));
        Assert.Contains((string)outcome.Single("CommandLine")!, (string)outcome.Single("Message")!, StringComparison.Ordinal);
    }

    [Fact]
    [Fault(Fault.WhatIfPreference, "Invoke-ExoLyncPlan")]
    [Fault(Fault.ConfirmPreference, "Invoke-ExoLyncPlan")]
    public void What_is_said_to_the_command_goes_before_what_the_session_prefers()
    {
        var previewed = session.Run("& { $WhatIfPreference = $true; New-ExoLyncHostingProviderPlan Hybrid -WhatIf:$false | Invoke-ExoLyncPlan -Confirm:$false }").ThrowOnError();
        Assert.Equal(["Skipped"], previewed.Column("Outcome"));
        Assert.Empty(session.NativeCalls("-Changing"));

        var applied = session.Run("& { $WhatIfPreference = $true; $ConfirmPreference = 'Low'; New-ExoLyncHostingProviderPlan Hybrid -WhatIf:$false -Confirm:$false | Invoke-ExoLyncPlan -WhatIf:$false -Confirm:$false }").ThrowOnError();
        Assert.Equal(["Applied"], applied.Column("Outcome"));
    }

    [Theory]
    [InlineData("New-CsHostingProvider")]
    [InlineData("Set-CsOAuthConfiguration")]
    [Fault(Fault.Stopped, "Invoke-ExoLyncPlan")]
    public async Task Ctrl_C_ends_the_run_at_once_and_the_undo_file_leads_back(string changer)
    {
        var before = session.NativeSnapshot();
        using var reached = new ManualResetEventSlim();
        session.Run("$global:reached = $args[0]; Break-Native $args[1] '$global:reached.Set(); while ($true) { [System.Threading.Thread]::Sleep(10) }'", reached, changer).ThrowOnError();
        const string Plan = "New-ExoLyncDeploymentPlan $scenario -WarningAction Ignore | Where-Object CommandName -like *-Cs*";

        var run = Task.Run(() => session.Run($"{Plan} | Invoke-ExoLyncPlan -Confirm:$false -UndoPath $args[0]", folder.At("undo.json")), TestContext.Current.CancellationToken);
        reached.Wait(TestContext.Current.CancellationToken);
        session.Stop();
        var outcome = await run;

        Assert.DoesNotContain("Failed", outcome.Column("Outcome"));
        Assert.All(outcome.Column("CommandName"), name => Assert.NotEqual(changer, name));
        session.Run("$ExecutionContext.InvokeProvider.Item.Remove(\"function:$($args[0])\", $false); Import-Module -ModuleInfo (Get-Module NativeDouble) -Function $args[0] -Scope Global", changer).ThrowOnError();
        session.Run("Import-ExoLyncPlan $args[0] | Invoke-ExoLyncPlan -Confirm:$false", folder.At("undo.json")).ThrowOnError();
        Assert.Equal(before, session.NativeSnapshot());
    }

    private static string Plan(string reader) => Subjects.Single(subject => subject.Reader == reader).Plan;

    private void AssertNothingIsRun(string reader, string body, string said)
    {
        session.Run("Break-Native $args[0] $args[1]", reader, body).ThrowOnError();
        AssertNotRun(reader, said, mayBeSkipped: false);
    }

    private void AssertNotRun(string reader, string said, bool mayBeSkipped)
    {
        var plan = Plan(reader);
        var compared = session.Run($"{plan} | Test-ExoLyncPlan").ThrowOnError();
        var applied = session.Run($"{plan} | Invoke-ExoLyncPlan -Confirm:$false -Force -UndoPath $args[0]", folder.At("undo.json"));

        Assert.True(compared.Single("PlanState")!.ToString() is "Unknown" or "Conflict", compared.Output.Single().ToString());
        Assert.Contains(said, (string)compared.Single("Message")!, StringComparison.Ordinal);
        Assert.False((bool)session.Run($"{plan} | Test-ExoLyncPlan -Quiet").ThrowOnError().Output.Single().BaseObject);
        Assert.True(applied.Single("Outcome")!.ToString() == "Failed" || (mayBeSkipped && applied.Single("Outcome")!.ToString() == "Skipped"), applied.Output.Single().ToString());
        Assert.Empty(session.NativeCalls("-Changing"));
    }
}
