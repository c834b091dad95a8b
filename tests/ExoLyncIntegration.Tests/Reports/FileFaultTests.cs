using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using ExoLyncIntegration.Console;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.Reliability;
using Xunit;

namespace ExoLyncIntegration.Reports;

/// <summary>Reports and evidence where files cannot be written: the old file or the new one, never half of one, and nothing beside it.</summary>
public sealed class FileFaultTests : IDisposable
{
    private const string Export = "1..4000 | ForEach-Object { New-Result 2 Sip.Address \"user$_@contoso.com\" Fail 'No sip: value.' \"Set-Mailbox user$_\" } | Export-ExoLyncReport $args[0]";

    private static readonly string[] Formats = ["html", "json", "xml", "csv", "md", "prom"];

    private readonly EngineSession session = new();
    private readonly TemporaryFolder folder = new();

    public FileFaultTests() => session.Run(SampleResults.Functions).ThrowOnError();

    public static TheoryData<string> EachFormat => new(Formats);

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(EachFormat))]
    [Fault(Fault.DiskFull, "Export-ExoLyncReport")]
    public void A_full_disk_leaves_the_old_report(string format)
    {
        // Metrics count and Markdown cuts long groups, so their files are small: they get no room at all.
        var isSmall = format is "prom" or "md";
        using var disk = SmallDisk.Mount(isSmall ? 8 : 64);
        File.WriteAllText(disk.At("report." + format), "old");
        disk.Fill(leave: isSmall ? 0 : 16 * 1024);

        var outcome = session.Run(Export, disk.At("report." + format));

        Assert.Equal(["FileNotWritable"], outcome.ErrorIds.Distinct());
        Assert.Equal("old", File.ReadAllText(disk.At("report." + format)));
        Assert.Empty(Directory.GetFiles(disk.Path, "*.tmp"));
    }

    [Fact]
    [Fault(Fault.DiskFull, "Test-ExoLyncDeployment")]
    public void A_full_disk_leaves_the_old_evidence_and_the_results_are_given_all_the_same()
    {
        using var disk = SmallDisk.Mount(8);
        File.WriteAllText(disk.At("evidence.json"), "old");
        disk.Fill(leave: 0);

        var outcome = session.Run("Test-ExoLyncDeployment (New-ExoLyncScenario OnlineOnly -SipDomain contoso.com) -ZoneFile $args[0] -EvidencePath $args[1]", Zone(), disk.At("evidence.json"));

        Assert.Equal(["FileNotWritable"], outcome.ErrorIds);
        Assert.Equal(5, outcome.Column("Verdict").Count(static verdict => verdict is not null));
        Assert.Equal("old", File.ReadAllText(disk.At("evidence.json")));
        Assert.Empty(Directory.GetFiles(disk.Path, "*.tmp"));
    }

    [Fact]
    [Fault(Fault.PathReadOnly, "Export-ExoLyncReport", "Test-ExoLyncDeployment")]
    public void A_path_that_cannot_be_written_is_an_error_and_other_files_are_written()
    {
        using var disk = SmallDisk.Mount(64);
        File.WriteAllText(disk.At("report.json"), "old");
        disk.MakeReadOnly();

        var report = session.Run("New-Result 1 A B Pass 'Well.' | Export-ExoLyncReport $args[0], $args[1]", disk.At("report.json"), Path.Combine(folder.Path, "report.json"));
        var evidence = session.Run("Test-ExoLyncDeployment (New-ExoLyncScenario OnlineOnly -SipDomain contoso.com) -ZoneFile $args[0] -EvidencePath $args[1]", Zone(), disk.At("evidence.json"));

        Assert.Equal(["FileNotWritable"], report.ErrorIds);
        Assert.Equal("old", File.ReadAllText(disk.At("report.json")));
        using var written = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.Path, "report.json")));
        Assert.Equal(1, written.RootElement.GetProperty("summary").GetProperty("pass").GetInt32());
        Assert.Equal(["FileNotWritable"], evidence.ErrorIds);
        Assert.Equal(5, evidence.Column("Verdict").Count(static verdict => verdict is not null));
    }

    [Fact]
    [Fault(Fault.FileLocked, "Export-ExoLyncReport", "Test-ExoLyncDeployment")]
    public void A_file_that_another_process_holds_is_the_old_one_or_the_new_one()
    {
        var (report, evidence) = (folder.Write("report.json", "old"), folder.Write("evidence.json", "old"));
        SessionOutcome[] outcomes;
        using (File.Open(report, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        using (File.Open(evidence, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            outcomes =
            [
                session.Run(Export, report),
                session.Run("Test-ExoLyncDeployment (New-ExoLyncScenario OnlineOnly -SipDomain contoso.com) -ZoneFile $args[0] -EvidencePath $args[1]", Zone(), evidence),
            ];
        }

        foreach (var (outcome, file) in outcomes.Zip([report, evidence]))
        {
            // Windows refuses to replace a file that is held; elsewhere its holder keeps the old one and the name leads to the new one.
            Assert.Equal(OperatingSystem.IsWindows() ? ["FileNotWritable"] : [], outcome.ErrorIds);
            Assert.Equal(OperatingSystem.IsWindows(), File.ReadAllText(file) == "old");
        }

        Assert.Empty(Directory.GetFiles(folder.Path, "*.tmp"));
    }

    [Fact]
    [Fault(Fault.KilledWhileWriting, "Export-ExoLyncReport")]
    public void A_process_that_is_killed_while_it_writes_leaves_a_whole_report()
    {
        var file = folder.Write("report.json", """{ "old": true }""");
        var script = folder.Write("export.ps1", """
            param($File)
            while ($true) {
                1..2000 | ForEach-Object { [pscustomobject]@{ Step = 2; Check = 'Sip.Address'; Target = "user$_@contoso.com"; Status = 'Fail'; Message = 'No sip: value.'; Reference = 'https://example.org/' } } |
                    Export-ExoLyncReport $File
            }
            """);
        foreach (var delay in new[] { 0, 40, 90, 160 })
        {
            ExoLyncProcess.KillWhileWriting(folder.Path, delay, "-NonInteractive", "-File", script, file);

            using var whole = JsonDocument.Parse(File.ReadAllText(file));
            Assert.True(whole.RootElement.TryGetProperty("old", out _) || whole.RootElement.GetProperty("summary").GetProperty("total").GetInt32() == 2000);
        }
    }

    [Fact]
    [Fault(Fault.Stopped, "Export-ExoLyncReport")]
    public async Task An_export_that_is_stopped_leaves_the_old_report_and_nothing_beside_it()
    {
        var file = folder.Write("report.json", "old");
        var run = Task.Run(() => session.Run("& { $i = 0; while ($true) { New-Result 2 A \"target$i\" Pass 'Well.'; $i++ } } | Export-ExoLyncReport $args[0]", file), TestContext.Current.CancellationToken);
        while (Directory.GetFiles(folder.Path, "*.tmp").Length == 0 && !run.IsCompleted)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        session.Stop();
        await run;

        Assert.Equal("old", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFiles(folder.Path, "*.tmp"));
    }

    [Theory]
    [InlineData("Export-ExoLyncReport", "0 | ForEach-Object { New-Result 2 A target Pass 'Well.' } | Export-ExoLyncReport $args[0]")]
    [InlineData("Test-ExoLyncDeployment", "Test-ExoLyncDeployment Hybrid -ZoneFile $args[1] -EvidencePath $args[0] -ErrorAction SilentlyContinue | ForEach-Object { }")]
    [InlineData("Export-ExoLyncScenario", "New-ExoLyncScenario Hybrid | Export-ExoLyncScenario $args[0]")]
    [InlineData("Export-ExoLyncPlan", "New-ExoLyncHostingProviderPlan Hybrid | Export-ExoLyncPlan $args[0]")]
    public void A_file_that_is_replaced_keeps_who_may_read_it(string command, string script)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows keeps the access control list by itself.");
            return;
        }

        foreach (var mode in new[] { UnixFileMode.UserRead | UnixFileMode.UserWrite, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite })
        {
            var file = folder.Write($"{command}.json", "old");
            File.SetUnixFileMode(file, mode);

            session.Run(script, file, Zone()).ThrowOnError();

            Assert.NotEqual("old", File.ReadAllText(file));
            Assert.Equal(mode, File.GetUnixFileMode(file));
        }
    }

    private string Zone() => folder.Write("contoso.zone", "$ORIGIN contoso.com.\n$TTL 60\n@ SOA ns h 1 2 3 4 5\nsip CNAME sipdir.online.lync.com.\n");
}
