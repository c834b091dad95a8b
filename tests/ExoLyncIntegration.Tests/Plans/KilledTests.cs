using System;
using System.IO;
using System.Linq;
using ExoLyncIntegration.Console;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Plans;

/// <summary>A process that is killed while it applies a plan: the undo file is right for what it had done.</summary>
public sealed class KilledTests : IDisposable
{
    // Every command of the plan, and how many of them have changed something when the process ends.
    private static readonly (string Command, int Call)[] Places =
    [
        ("Set-CsAccessEdgeConfiguration", 1), ("Set-CsAccessEdgeConfiguration", 2), ("Set-CsExternalAccessPolicy", 1), ("New-CsHostingProvider", 1),
        ("New-CsOAuthServer", 1), ("New-CsPartnerApplication", 1), ("Set-CsOAuthConfiguration", 1),
    ];

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, int, string> Kills => new(from place in Places from when in new[] { "", "-AfterChange" } select (place.Command, place.Call, when));

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Kills))]
    public void The_undo_file_of_a_killed_run_leads_back_to_the_state_before_it(string command, int call, string when)
    {
        var undo = folder.At("undo.json");
        var state = folder.At("state.xml");
        var script = folder.Write(
            "apply.ps1",
            $$"""
            Import-Module -Name '{{Repository.At("tests", "NativeDouble", "NativeDouble.psm1")}}' -ArgumentList @{ Command = {{string.Join(", ", Natives.Select(static name => $"'{name}'"))}} }
            Set-NativeDoubleFault {{command}} -Call {{call}} {{when}} -KillAndSave '{{state}}'
            {{Plan}} | Invoke-ExoLyncPlan -Confirm:$false -UndoPath '{{undo}}'
            'not killed'
            """);

        var killed = ExoLyncProcess.Run("-File", script);

        Assert.DoesNotContain("not killed", killed.All, StringComparison.Ordinal);
        Assert.True(File.Exists(state), killed.All);
        using var session = new EngineSession().UseNativeDouble(Natives);
        var before = session.NativeSnapshot();
        session.Run("Restore-NativeDoubleState $args[0]", state).ThrowOnError();
        Assert.Equal((command, call, when) == (Places[0].Command, Places[0].Call, string.Empty), before == session.NativeSnapshot());

        session.Run("Import-ExoLyncPlan $args[0] | Invoke-ExoLyncPlan -Confirm:$false", undo).ThrowOnError();
        Assert.Equal(before, session.NativeSnapshot());
        Assert.Empty(Directory.GetFiles(folder.Path, "*.tmp"));
    }

    private const string Plan =
        "New-ExoLyncDeploymentPlan (New-ExoLyncScenario -Topology Hybrid -SipDomain contoso.com -PoolFqdn pool.contoso.com -ExternalWebServicesFqdn web.contoso.com"
        + " -TenantId 11111111-2222-3333-4444-555555555555) -IncludeRecommended -WarningAction Ignore | Where-Object CommandName -like *-Cs*";

    private static readonly string[] Natives =
    [
        "*-CsHostingProvider", "Get-CsPublicProvider", "*-CsAccessEdgeConfiguration", "*-CsOAuthConfiguration", "*-CsOAuthServer",
        "*-CsPartnerApplication", "*-CsExternalAccessPolicy", "*-CsManagementStoreReplication*",
    ];
}
