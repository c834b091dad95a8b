using System;
using System.Diagnostics;
using System.IO;
using System.Text.Json;
using ExoLyncIntegration.Console;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.Reliability;
using Xunit;

namespace ExoLyncIntegration.Plans;

/// <summary>Plan and undo files where they cannot be written: the old file or the new one, never half of one, and nothing is changed without its undo file.</summary>
public sealed class PlanWritingFaultTests : IDisposable
{
    private static readonly string Double = $"Import-Module -Name '{Repository.At("tests", "NativeDouble", "NativeDouble.psm1")}' -ArgumentList @{{ Command = '*-DnsServerResourceRecord*' }}\n";

    // A plan of many records is some megabytes of JSON; its records are new, so that the undo file is as long.
    private const string Plan =
        "$plan = 1..800 | ForEach-Object { New-ExoLyncDeploymentPlan (New-ExoLyncScenario OnlineOnly -SipDomain contoso.com) | Where-Object { $_.Parameters.Name -eq 'sip' } }\n"
        + "$number = 0; foreach ($command in $plan) { $number++; $command.Parameters.Name = \"host$number\" }\n";

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Commands => new("Export-ExoLyncPlan", "Invoke-ExoLyncPlan");

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    [Fault(Fault.DiskFull, "Export-ExoLyncPlan", "Invoke-ExoLyncPlan")]
    public void A_full_disk_is_an_error_that_leaves_the_old_file_and_the_configuration_alone(string command)
    {
        AssertMountsAreAllowed();
        var process = RunMounted(
            "mount -t tmpfs -o size=64k tmpfs \"$1\" && printf old > \"$1/plan.json\"",
            Double + Plan + Call(command, folder.At("mount/plan.json")));

        AssertRefused(process, "FileNotWritable old 1 0");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    [Fault(Fault.PathReadOnly, "Export-ExoLyncPlan", "Invoke-ExoLyncPlan")]
    public void A_read_only_path_is_an_error_that_leaves_the_old_file_and_the_configuration_alone(string command)
    {
        AssertMountsAreAllowed();
        var process = RunMounted(
            "mount -t tmpfs tmpfs \"$1\" && printf old > \"$1/plan.json\" && mount -o remount,ro \"$1\"",
            Double + Plan + Call(command, folder.At("mount/plan.json")));

        AssertRefused(process, "FileNotWritable old 1 0");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    [Fault(Fault.FileLocked, "Export-ExoLyncPlan", "Invoke-ExoLyncPlan")]
    public void A_file_that_another_process_holds_is_replaced_whole_or_left_alone(string command)
    {
        var file = folder.Write("plan.json", "old");
        using var session = new EngineSession().UseNativeDouble("*-DnsServerResourceRecord*");
        using (new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.None))
        {
            session.Run(Plan + Call(command, file));
        }

        var text = File.ReadAllText(file);
        if (text == "old")
        {
            Assert.Empty(session.NativeCalls("-Changing -Executed"));
        }
        else
        {
            using var plan = JsonDocument.Parse(text);
            Assert.Equal(800, plan.RootElement.GetProperty("commands").GetArrayLength());
        }

        Assert.Equal([file], Directory.GetFiles(folder.Path));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    [Fault(Fault.KilledWhileWriting, "Export-ExoLyncPlan", "Invoke-ExoLyncPlan")]
    public void A_process_that_is_killed_while_it_writes_leaves_the_old_file_and_the_configuration_alone(string command)
    {
        var file = folder.Write("plan.json", "old");
        // The value ends the process when the writer of plan files asks for its text, in the middle of the file.
        var script = folder.Write(
            "killed.ps1",
            Double + "class Deadly { [string] ToString() { if ([System.Environment]::StackTrace.Contains('PlanValueJson.Write')) { [System.Diagnostics.Process]::GetCurrentProcess().Kill(); [System.Threading.Thread]::Sleep(-1) }; return 'deadly' } }\n"
            + Plan + "$plan[400].Parameters.Name = [Deadly]::new()\n" + Call(command, file));

        var process = ExoLyncProcess.Run("-File", script);

        Assert.NotEqual(0, process.ExitCode);
        Assert.DoesNotContain("result:", process.All, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(file));
    }

    // What is said at the end: the error, the old file, how many files there are, how many changes were made.
    private static string Call(string command, string file) =>
        "$problem = @(); try { " + (command == "Export-ExoLyncPlan" ? $"$plan | Export-ExoLyncPlan '{file}'" : $"$null = $plan | Invoke-ExoLyncPlan -Confirm:$false -Force -UndoPath '{file}'")
        + " -ErrorVariable problem -ErrorAction Stop } catch { $problem = @($_) }\n"
        + $"$id = if ($problem) {{ $problem[0].FullyQualifiedErrorId.Split(',')[0] }}; \"result: $id $([System.IO.File]::ReadAllText('{file}')) $([System.IO.Directory]::GetFiles([System.IO.Path]::GetDirectoryName('{file}')).Count) $(@(Get-NativeDoubleCall -Changing -Executed).Count)\"\n";

    private static void AssertRefused(string output, string result) => Assert.Contains("result: " + result, output, StringComparison.Ordinal);

    private static void AssertMountsAreAllowed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A file system of a given size is mounted, which only Linux allows to every user.");
        Assert.SkipUnless(Succeeds("unshare", "-rm", "true"), "This machine allows no namespaces of users.");
    }

    // A file system of its own over the folder, for one process.
    private string RunMounted(string mount, string script)
    {
        Directory.CreateDirectory(folder.At("mount"));
        return ExoLyncProcess.Run(
            ["unshare", "-rm", "sh", "-c", mount + " && shift && exec \"$@\"", "sh", folder.At("mount")], ["-File", folder.Write("run.ps1", script)], string.Empty).All;
    }

    private static bool Succeeds(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
