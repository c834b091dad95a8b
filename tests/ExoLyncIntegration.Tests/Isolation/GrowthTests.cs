using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Dns.Servers;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Isolation;

[CollectionDefinition(nameof(GrowthTests), DisableParallelization = true)]
public sealed class AloneInTheProcess;

/// <summary>
/// Sessions that live long: what they do again and again leaves nothing behind. The loops are short, so that they run everywhere;
/// EXOLYNC_TEST_ROUNDS makes them as long as wanted.
/// </summary>
[Collection(nameof(GrowthTests))]
public sealed class GrowthTests
{
    private static readonly int Rounds =
        int.TryParse(Environment.GetEnvironmentVariable("EXOLYNC_TEST_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : 60;

    [Fact]
    public void Importing_and_removing_the_module_leaves_nothing_behind()
    {
        using var session = new EngineSession();

        AssertFlat(
            _ => session.Run("Remove-Module ExoLyncIntegration; Import-Module -Name $args[0]; $null = Get-ExoLyncFeatureSupport Hybrid", Repository.Manifest).ThrowOnError(),
            // A kept copy of the module's commands, views and parameters would be hundreds of kilobytes a round.
            bytesPerRound: 30_000);
        Assert.Single(AppDomain.CurrentDomain.GetAssemblies(), static assembly => assembly.GetName().Name == "ExoLyncIntegration");
    }

    [Fact]
    public void Sessions_that_come_and_go_leave_nothing_behind() =>
        AssertFlat(
            static _ =>
            {
                using var session = new EngineSession();
                session.Run("$null = Get-ExoLyncDeploymentStep Hybrid").ThrowOnError();
            },
            bytesPerRound: 30_000);

    [Fact]
    public void Nightly_runs_one_after_another_leave_nothing_behind()
    {
        using var server = new ScriptedDnsServer(static query => new DnsReply(query) { Code = 3 }.ToBytes(), remembers: false);
        using var folder = new TemporaryFolder();
        using var session = new EngineSession();
        session.Run("$ExecutionContext.SessionState.Path.SetLocation($args[0])", folder.Path).ThrowOnError();
        session.Run("$contoso = New-ExoLyncScenario Hybrid contoso.com, fabrikam.com").ThrowOnError();
        const string Night = """
            $results = @(Test-ExoLyncDeployment $contoso -Server $args[0] -EvidencePath evidence.json)
            $results | Export-ExoLyncReport tonight.json, tonight.html, tonight.prom
            $null = Compare-ExoLyncReport tonight.json tonight.json
            """;

        AssertFlat(_ => session.Run(Night, server.Address).ThrowOnError(), bytesPerRound: 30_000);

        Assert.Equal(["evidence.json", "tonight.html", "tonight.json", "tonight.prom"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
    }

    // After what is loaded once: memory that nothing can collect, and open files and sockets.
    private static void AssertFlat(Action<int> round, int bytesPerRound)
    {
        for (var warm = 0; warm < 10; warm++)
        {
            round(warm);
        }

        List<(long Bytes, int Handles)> seen = [Look()];
        for (var number = 1; number <= Rounds; number++)
        {
            round(number);
            if (number % (Rounds / 3) == 0)
            {
                seen.Add(Look());
            }
        }

        var text = string.Join("; ", seen.Select(static look => string.Create(CultureInfo.InvariantCulture, $"{look.Bytes:#,0} bytes, {look.Handles} handles")));

        // From the first third on: caches of the engine fill in the beginning.
        Assert.True(seen[^1].Bytes - seen[1].Bytes < (long)bytesPerRound * Rounds * 2 / 3, text);
        Assert.True(seen[^1].Handles - seen[1].Handles < Math.Max(10, Rounds / 4), text);
        TestContext.Current.TestOutputHelper?.WriteLine($"{Rounds} rounds: {text}");
    }

    private static (long Bytes, int Handles) Look()
    {
        for (var pass = 0; pass < 3; pass++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        using var process = Process.GetCurrentProcess();
        return (GC.GetTotalMemory(forceFullCollection: true), process.HandleCount);
    }
}
