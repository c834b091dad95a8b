using System;
using System.Diagnostics;
using ExoLyncIntegration.Console;
using Xunit;

namespace ExoLyncIntegration.Dns;

/// <summary>A computer that has no DNS server: a process that sees an empty list of them.</summary>
public sealed class NoServerTests
{
    // A mount namespace of its own: what is mounted there is seen by nobody else.
    private static readonly string[] WithoutServers = ["unshare", "--map-root-user", "--mount", "sh", "-c", "mount --bind /dev/null /etc/resolv.conf && exec \"$@\"", "sh"];

    [Fact]
    public void Without_a_server_there_is_one_error_that_says_what_to_do_and_no_result()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lets a process see another list of servers.");
        Assert.SkipUnless(IsAllowed(), "This user may not have a mount namespace.");

        var run = ExoLyncProcess.Run(
            WithoutServers,
            ["-Command", "try { Test-ExoLyncDns contoso.com } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.Category; $_.ErrorDetails.RecommendedAction }"],
            input: string.Empty);

        Assert.Equal(["NoDnsServer,ExoLyncIntegration.Commands.TestExoLyncDnsCommand", "ResourceUnavailable"], [run.Lines[0], run.Lines[1]]);
        Assert.Contains("-Server", run.Lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_server_those_that_are_named_are_asked_all_the_same()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lets a process see another list of servers.");
        Assert.SkipUnless(IsAllowed(), "This user may not have a mount namespace.");
        using var server = new Servers.ScriptedDnsServer(query => new Servers.DnsReply(query) { Code = 3 }.ToBytes());

        var run = ExoLyncProcess.Run(WithoutServers, ["-Command", $"(Test-ExoLyncDns contoso.com -Server {server.Address}).Count"], input: string.Empty);

        Assert.Equal(["6"], run.Lines);
    }

    private static bool IsAllowed()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(WithoutServers[0], [.. WithoutServers[1..], "true"]) { RedirectStandardError = true });
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
