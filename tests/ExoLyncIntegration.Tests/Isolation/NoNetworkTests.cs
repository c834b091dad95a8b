using System.ComponentModel;
using System.Diagnostics;
using ExoLyncIntegration.Console;
using Xunit;

namespace ExoLyncIntegration.Isolation;

/// <summary>A computer without any network, not even the loopback address: a network namespace of Linux that nothing was put into.</summary>
public sealed class NoNetworkTests
{
    private static readonly string[] Alone = ["unshare", "--map-root-user", "--net"];

    [Fact]
    public void Importing_and_planning_need_no_network()
    {
        var run = Run("""
            $WarningPreference = 'Ignore'
            'interfaces: ' + @([Net.NetworkInformation.NetworkInterface]::GetAllNetworkInterfaces() | Where-Object OperationalStatus -EQ Up).Count
            @(Get-ExoLyncFeatureSupport Hybrid).Count -gt 0
            @(New-ExoLyncScenario Hybrid contoso.com -AccessEdgeFqdn sip.contoso.com | New-ExoLyncHostingProviderPlan).Count -gt 0
            (Test-ExoLyncSipAddress -Identity Anna -SipAddress sip:anna@contoso.com).Status
            """);

        Assert.Equal(["interfaces: 0", "True", "True", "Inconclusive"], run.Lines);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void What_needs_the_network_says_that_it_could_not_look()
    {
        var run = Run("Test-ExoLyncDns contoso.com -Scenario Hybrid -Server 192.0.2.53 -TimeoutSeconds 1 -RetryCount 0 | Group-Object Status -NoElement | ForEach-Object Name");

        Assert.Equal(["Inconclusive"], run.Lines);
        Assert.Empty(run.Error);
    }

    private static ExoLyncProcess Run(string script)
    {
        Assert.SkipUnless(CanBeAlone(), "This machine makes no network namespace.");
        return ExoLyncProcess.Run(Alone, ["-Command", script], input: string.Empty);
    }

    private static bool CanBeAlone()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Alone[0], [.. Alone[1..], "true"]) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
