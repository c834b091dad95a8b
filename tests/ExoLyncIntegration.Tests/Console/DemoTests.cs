using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Console;

public sealed class DemoTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void The_tour_goes_through_the_whole_job_and_ends_well(int width)
    {
        var run = ExoLyncProcess.Run(["demo"], string.Empty, new Dictionary<string, string> { ["COLUMNS"] = $"{width}" });

        Assert.All(run.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("WARNING: ", line, StringComparison.Ordinal));
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("\u001b", run.Output, StringComparison.Ordinal);

        // Command lines are for pasting and stay whole.
        Assert.All(run.Lines.Where(line => !line.StartsWith("What if: ", StringComparison.Ordinal)), line => Assert.True(line.Length <= width, line));

        // Every command of the tour is shown, in order, before what it gives.
        var commands = File.ReadAllLines(Repository.At("src", "ExoLyncIntegration.Console", "Demo", "tour.ps1"))
            .Where(line => line.Length > 0 && line[0] is not ('#' or ' '));
        Assert.Equal(commands.Select(line => "PS> " + line), run.Lines.Where(line => line.StartsWith("PS> ", StringComparison.Ordinal)));
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
}
