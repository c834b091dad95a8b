using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Console;

public sealed class DemoTests : IDisposable
{
    // The tour leaves its report in the temporary folder.
    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("exolync");

    public void Dispose() => temporary.Delete(recursive: true);

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void The_tour_goes_through_the_whole_job_and_ends_well(int width)
    {
        var run = RunDemo(width);

        Assert.All(run.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("WARNING: ", line, StringComparison.Ordinal));
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("\u001b", run.Output, StringComparison.Ordinal);

        // Command lines and the path of the report are for pasting and stay whole.
        string[] whole = ["What if: ", temporary.FullName];
        Assert.All(run.Lines.Where(line => !whole.Any(start => line.StartsWith(start, StringComparison.Ordinal))), line => Assert.True(line.Length <= width, line));

        // Every command of the tour is shown, in order, before what it gives.
        var commands = File.ReadAllLines(Repository.At("src", "ExoLyncIntegration.Console", "Demo", "tour.ps1"))
            .Where(line => line.Length > 0 && line[0] is not ('#' or ' '));
        Assert.Equal(commands.Select(line => "PS> " + line), run.Lines.Where(line => line.StartsWith("PS> ", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_tour_mends_the_records_and_ends_with_the_verdicts_and_a_report_in_the_temporary_folder()
    {
        var run = RunDemo(width: 80);

        // What is planned ends where each of the three faults is mended.
        string[] mended = ["-Name \"lyncdiscover\" -IPv4Address", "-Name \"_sip._tls\" -DomainName", "-Name \"_sipfederationtls._tcp\" -DomainName"];
        Assert.All(mended, name => Assert.Single(run.Lines, line => line.StartsWith("What if: Add-DnsServerResourceRecord", StringComparison.Ordinal) && line.Contains(name, StringComparison.Ordinal)));
        Assert.Equal(5, run.Lines.Count(line => line.StartsWith("Degraded ", StringComparison.Ordinal)));

        var report = run.Lines[^1];
        Assert.Equal([report], temporary.GetFiles("*.html", SearchOption.AllDirectories).Select(file => file.FullName));
        var html = File.ReadAllText(report);
        Assert.Contains("_sipfederationtls._tcp.fabrikam.com", html, StringComparison.Ordinal);
        Assert.Contains("Outlook Web App online meeting scheduling", html, StringComparison.Ordinal);
        Assert.EndsWith("</html>", html.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_deliberate_faults_are_found_and_the_rest_is_well()
    {
        using var session = new EngineSession();
        var outcome = session.Run(
            """
            param($folder)
            Import-ExoLyncScenario "$folder/contoso.json" | Test-ExoLyncDns -ZoneFile "$folder/*.zone" |
                Where-Object Status -ne Pass | ForEach-Object { "$($_.Status) $($_.Target)" }
            """,
            Repository.At("src", "ExoLyncIntegration.Console", "Demo")).ThrowOnError();

        Assert.Equal(
            ["Fail lyncdiscover.fabrikam.com", "Fail _sip._tls.fabrikam.com", "Fail _sipfederationtls._tcp.fabrikam.com"],
            outcome.Output.Select(line => line.ToString()));
    }

    private ExoLyncProcess RunDemo(int width) => ExoLyncProcess.Run(
        ["demo"],
        string.Empty,
        new Dictionary<string, string>
        {
            ["COLUMNS"] = $"{width}",
            ["TMPDIR"] = temporary.FullName,
            ["TMP"] = temporary.FullName,
            ["TEMP"] = temporary.FullName,
        });
}
