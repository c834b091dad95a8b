using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using ExoLyncIntegration.Console;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Dns.Servers;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.Reliability;
using Xunit;

namespace ExoLyncIntegration.Evidence;

/// <summary>A whole deployment while what lies around it fails: what could not be looked at is open, here and in its evidence.</summary>
public sealed class DeploymentFaultTests : IDisposable
{
    private readonly EngineSession session = new();
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, string> Natives => new(
        from command in new[] { "Get-CsAccessEdgeConfiguration", "Get-CsHostingProvider", "Get-CsOAuthConfiguration", "Get-OrganizationConfig" }
        from fault in NativeFaults.Keys
        select (command, fault));

    private static Dictionary<string, string> NativeFaults { get; } = new()
    {
        ["throws"] = "throw 'no access'",
        ["an error"] = "$PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([System.Exception]::new('no access'), 'Denied', 'PermissionDenied', $null))",
        ["a dead session"] = "throw [System.Management.Automation.Remoting.PSRemotingTransportException]::new('The session is broken.')",
        ["nothing"] = string.Empty,
        ["another shape"] = "[pscustomobject] @{ Foo = 1 }",
    };

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }

    [Fact]
    [Fault(Fault.ResolverDown, "Test-ExoLyncDeployment")]
    public void A_resolver_that_does_not_answer_leaves_step_1_open() => AssertOpen($"127.0.0.1:{LocalPort.Free()}");

    [Fact]
    [Fault(Fault.ResolverSlow, "Test-ExoLyncDeployment")]
    public void A_resolver_that_answers_too_late_leaves_step_1_open()
    {
        using var server = new ScriptedDnsServer(static query => new DnsReply(query) { Code = 3 }.ToBytes(), delay: TimeSpan.FromSeconds(60));

        AssertOpen(server.Address);
    }

    [Fact]
    [Fault(Fault.ResolverLying, "Test-ExoLyncDeployment")]
    public void A_resolver_that_refuses_or_forges_leaves_step_1_open()
    {
        foreach (var answer in new Func<DnsQuery, byte[]>[]
        {
            static query => new DnsReply(query) { Code = 2 }.ToBytes(),
            static query => new DnsReply(query) { Code = 5 }.ToBytes(),
            static query => new DnsReply(query).Alias("fabrikam.com", "sipdir.online.lync.com").ToBytes(),
            static query => new DnsReply(query).Record(query.Name, query.Type).ToBytes(),
        })
        {
            using var server = new ScriptedDnsServer(answer);

            AssertOpen(server.Address);
        }
    }

    [Theory]
    [MemberData(nameof(Natives))]
    [Fault(Fault.NativeThrows, "Test-ExoLyncDeployment")]
    [Fault(Fault.NativeSessionDies, "Test-ExoLyncDeployment")]
    [Fault(Fault.NativeReturnsNothing, "Test-ExoLyncDeployment")]
    [Fault(Fault.NativeOtherShape, "Test-ExoLyncDeployment")]
    public void What_a_native_command_does_not_tell_is_never_Pass_and_the_evidence_says_the_same(string command, string fault)
    {
        session.Run($"function {command} {{ [CmdletBinding()] param([Parameter(ValueFromRemainingArguments)] $Rest) $global:called = $true; {NativeFaults[fault]} }}").ThrowOnError();
        AssertNoPassOfTheServers(isAnswer: fault is "nothing" or "another shape");
        Assert.Equal("True", session.Run("\"$global:called\"").Output.Single().ToString());
    }

    [Fact]
    [Fault(Fault.NativeMissing, "Test-ExoLyncDeployment")]
    public void Where_no_native_command_is_in_the_session_the_steps_of_the_servers_are_open() => AssertNoPassOfTheServers(isAnswer: false);

    [Fact]
    [Fault(Fault.KilledWhileWriting, "Test-ExoLyncDeployment")]
    public void A_process_that_is_killed_while_it_writes_leaves_whole_evidence()
    {
        const int Users = 2000;
        var file = folder.Write("evidence.json", """{ "old": true }""");
        var script = folder.Write("test.ps1", $$"""
            param($File, $Zone)
            $users = 1..{{Users}} | ForEach-Object { [pscustomobject]@{ Identity = "user$_"; 'msRTCSIP-PrimaryUserAddress' = "sip:user$_@contoso.com"; proxyAddresses = "sip:user$_@contoso.com", "SMTP:user$_@contoso.com"; mail = "user$_@contoso.com" } }
            while ($true) {
                $users | Test-ExoLyncDeployment (New-ExoLyncScenario OnlineOnly -SipDomain contoso.com) -ZoneFile $Zone -Step 1, 2, 3 -EvidencePath $File | ForEach-Object { }
            }
            """);
        foreach (var delay in new[] { 0, 10, 40, 90 })
        {
            ExoLyncProcess.KillWhileWriting(folder.Path, delay, "-NonInteractive", "-File", script, file, Zone());

            using var whole = JsonDocument.Parse(File.ReadAllText(file));
            if (!whole.RootElement.TryGetProperty("old", out _))
            {
                Assert.Equal(Users, session.Run("Test-ExoLyncDeployment -FromEvidence $args[0] -Step 2", file).ThrowOnError().Column("Check").Count(static check => check == "Sip.Address"));
            }
        }
    }

    private void AssertOpen(string server)
    {
        var evidence = Path.Combine(folder.Path, "evidence.json");

        var live = session.Run("Test-ExoLyncDeployment (New-ExoLyncScenario OnlineOnly -SipDomain contoso.com) -Step 1 -Server $args[0] -TimeoutSeconds 1 -EvidencePath $args[1]", server, evidence).ThrowOnError();
        var replay = session.Run("Test-ExoLyncDeployment -FromEvidence $args[0] -Step 1", evidence).ThrowOnError();

        foreach (var outcome in new[] { live, replay })
        {
            Assert.Equal(Enumerable.Repeat("Inconclusive", 6), outcome.Column("Status").Where(static status => status is not null));
            Assert.Equal(Enumerable.Repeat("Unknown", 5), outcome.Column("Verdict").Where(static verdict => verdict is not null));
        }

        Assert.Equal(live.Column("Message"), replay.Column("Message"));
    }

    // What nobody told is open; a wrong answer may also be a failure.
    private void AssertNoPassOfTheServers(bool isAnswer)
    {
        var evidence = Path.Combine(folder.Path, "evidence.json");

        var live = session.Run("Test-ExoLyncDeployment (New-ExoLyncScenario Hybrid -SipDomain contoso.com -AccessEdgeFqdn sip.contoso.com) -ZoneFile $args[0] -EvidencePath $args[1]", Zone(), evidence).ThrowOnError();
        var replay = session.Run("Test-ExoLyncDeployment -FromEvidence $args[0]", evidence).ThrowOnError();

        foreach (var outcome in new[] { live, replay })
        {
            Assert.DoesNotContain("Working", outcome.Column("Verdict"));
            Assert.DoesNotContain(
                outcome.Output.Where(static result => result.Properties["Check"]?.Value is string check && (check.StartsWith("Configuration.", StringComparison.Ordinal) || check.StartsWith("Exchange.", StringComparison.Ordinal))),
                result => result.Properties["Status"].Value.ToString() is "Pass" || (!isAnswer && result.Properties["Status"].Value.ToString() is not ("Inconclusive" or "NotApplicable")));
        }

        Assert.Equal(live.Column("Message"), replay.Column("Message"));
    }

    private string Zone() => folder.Write("contoso.zone", "$ORIGIN contoso.com.\n$TTL 60\n@ SOA ns h 1 2 3 4 5\nsip CNAME sipdir.online.lync.com.\n");
}
