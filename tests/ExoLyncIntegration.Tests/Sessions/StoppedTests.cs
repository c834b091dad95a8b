using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.Reliability;
using Xunit;

namespace ExoLyncIntegration.Sessions;

/// <summary>Ctrl+C while a command has had some of its input: what it gives or writes at its end, of all input, never comes.</summary>
public sealed class StoppedTests : IDisposable
{
    // The input comes, and then no more of it.
    private const string Wait = "$global:reached.Set(); while ($true) { [Threading.Thread]::Sleep(10) }";
    private const string User = "[pscustomobject]@{ Identity = 'ada'; proxyAddresses = 'SMTP:ada@contoso.com'; mail = 'ada@contoso.com'; 'msRTCSIP-PrimaryUserAddress' = $null }";

    private readonly EngineSession session = new();
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData($"& {{ {User}; {Wait} }} | Test-ExoLyncSipAddress -Quiet")]
    [InlineData($"& {{ {User}; {Wait} }} | Test-ExoLyncMailAddress -Quiet")]
    [InlineData($"& {{ New-ExoLyncHostingProviderPlan Hybrid; {Wait} }} | Test-ExoLyncPlan -Quiet")]
    [InlineData($"& {{ {User} | Test-ExoLyncSipAddress; {Wait} }} | New-ExoLyncAddressPlan -Scenario OnPremises")]
    [InlineData($"& {{ New-ExoLyncHostingProviderPlan Hybrid; {Wait} }} | Export-ExoLyncPlan $args[0] -PassThru")]
    [InlineData($"function Get-OrganizationConfig {{ [CmdletBinding()] param() {Wait} }}; Test-ExoLyncExchangeWebService")]
    [InlineData($"& {{ {Wait} }} | Get-ExoLyncTroubleshooting")]
    [Fault(Fault.Stopped, "Test-ExoLyncSipAddress", "Test-ExoLyncMailAddress", "Test-ExoLyncPlan", "New-ExoLyncAddressPlan", "Export-ExoLyncPlan", "Test-ExoLyncExchangeWebService", "Get-ExoLyncTroubleshooting")]
    public async Task A_command_that_is_stopped_gives_nothing_of_what_it_gives_at_its_end(string script)
    {
        var file = folder.Write("plan.json", "old");
        using var reached = new ManualResetEventSlim();
        session.Run("$global:reached = $args[0]", reached).ThrowOnError();

        var run = Task.Run(() => session.Run(script + "; $global:isOver = $true", file), TestContext.Current.CancellationToken);
        reached.Wait(TestContext.Current.CancellationToken);
        session.Stop();
        var outcome = await run;

        Assert.Empty(outcome.Output);
        Assert.Empty(outcome.Errors);
        Assert.Equal("old", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal(["plan.json"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
        Assert.Equal("", session.Run("\"$global:isOver\"").Output.Single().ToString());
    }
}
