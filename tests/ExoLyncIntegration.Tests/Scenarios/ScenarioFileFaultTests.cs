using System;
using System.IO;
using ExoLyncIntegration.Console;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.Reliability;
using ExoLyncIntegration.Reports;
using Xunit;

namespace ExoLyncIntegration.Scenarios;

/// <summary>A scenario file where it cannot be written: the old file or the new one, never half of one, and nothing beside it.</summary>
public sealed class ScenarioFileFaultTests : IDisposable
{
    // So many domains that the file takes about a megabyte.
    private const int Domains = 20_000;

    private static readonly string Scenario = $"$scenario = New-ExoLyncScenario Hybrid -SipDomain (1..{Domains} | ForEach-Object {{ \"department$_.subsidiary.of.contoso.com\" }})\n";

    private readonly EngineSession session = new();
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }

    [Fact]
    [Fault(Fault.DiskFull, "Export-ExoLyncScenario")]
    public void A_full_disk_leaves_the_old_scenario()
    {
        using var disk = SmallDisk.Mount(64);
        File.WriteAllText(disk.At("scenario.json"), "old");

        AssertRefused(disk);
    }

    [Fact]
    [Fault(Fault.PathReadOnly, "Export-ExoLyncScenario")]
    public void A_read_only_path_leaves_the_old_scenario()
    {
        using var disk = SmallDisk.Mount(64);
        File.WriteAllText(disk.At("scenario.json"), "old");
        disk.MakeReadOnly();

        AssertRefused(disk);
    }

    [Fact]
    [Fault(Fault.FileLocked, "Export-ExoLyncScenario")]
    public void A_file_that_another_process_holds_is_the_old_one_or_the_new_one()
    {
        var file = folder.Write("scenario.json", "old");
        SessionOutcome outcome;
        using (File.Open(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            outcome = session.Run(Scenario + "$scenario | Export-ExoLyncScenario $args[0]", file);
        }

        // Windows refuses to replace a file that is held; elsewhere its holder keeps the old one and the name leads to the new one.
        Assert.Equal(OperatingSystem.IsWindows() ? ["FileNotWritable"] : [], outcome.ErrorIds);
        if (OperatingSystem.IsWindows())
        {
            Assert.Equal("old", File.ReadAllText(file));
        }
        else
        {
            AssertWhole(file);
        }

        Assert.Equal([file], Directory.GetFiles(folder.Path));
    }

    [Fact]
    [Fault(Fault.KilledWhileWriting, "Export-ExoLyncScenario")]
    public void A_process_that_is_killed_while_it_writes_leaves_a_whole_scenario()
    {
        var file = folder.Write("scenario.json", "old");
        var script = folder.Write("export.ps1", "param($File)\n" + Scenario + "while ($true) { $scenario | Export-ExoLyncScenario $File }\n");
        foreach (var delay in new[] { 0, 20 })
        {
            ExoLyncProcess.KillWhileWriting(folder.Path, delay, "-NonInteractive", "-File", script, file);

            if (File.ReadAllText(file) != "old")
            {
                AssertWhole(file);
            }
        }
    }

    private void AssertRefused(SmallDisk disk)
    {
        var outcome = session.Run(Scenario + "$scenario | Export-ExoLyncScenario $args[0] -PassThru", disk.At("scenario.json"));

        Assert.Equal(["FileNotWritable"], outcome.ErrorIds);
        Assert.Empty(outcome.Output);
        Assert.Equal("old", File.ReadAllText(disk.At("scenario.json")));
        Assert.Equal([disk.At("scenario.json")], Directory.GetFiles(disk.Path));
    }

    private void AssertWhole(string file) =>
        Assert.Equal(Domains, ((string[])session.Run("Import-ExoLyncScenario $args[0]", file).ThrowOnError().Single("SipDomain")!).Length);
}
