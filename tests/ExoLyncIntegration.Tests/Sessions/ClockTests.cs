using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Linq;
using System.Text;
using ExoLyncIntegration.Console;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.Reliability;
using Xunit;

namespace ExoLyncIntegration.Sessions;

/// <summary>The commands that read the clock, on a computer whose clock is another one: the program runs under faketime.</summary>
public sealed class ClockTests : IDisposable
{
    private const string Today = "2026-11-27 12:00:00";
    private const string MonthsAhead = "2027-05-01 12:00:00";
    private const string YearsBack = "2020-01-01 12:00:00";

    private static readonly string Evidence = Repository.At("tests", "ExoLyncIntegration.Tests", "Evidence", "Files", "hybrid.json");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("exolync");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    [Fault(Fault.ClockJumps, "Test-ExoLyncDeployment")]
    public void What_was_recorded_is_judged_by_the_time_of_the_recording()
    {
        var script = $"Test-ExoLyncDeployment -FromEvidence '{Evidence}' | ForEach-Object {{ \"$_ $($_.Message)\" }}";

        var today = At(Today, script).Lines;

        Assert.NotEmpty(today);
        Assert.Equal(today, At(MonthsAhead, script).Lines);
        Assert.Equal(today, At(YearsBack, script).Lines);
    }

    [Theory]
    [InlineData(YearsBack, "Pass")]
    [InlineData(Today, "Pass")]
    [InlineData(MonthsAhead, "Fail")]
    [Fault(Fault.ClockJumps, "Test-ExoLyncExchangeWebService")]
    public void What_a_service_still_allows_follows_the_clock(string time, string expected) => Assert.Equal(
        [expected], At(time, "([pscustomobject] @{ EwsEnabled = $true; EwsAllowedAppIDs = 'a' } | Test-ExoLyncExchangeWebService).Status.ToString()").Lines);

    [Theory]
    [InlineData(YearsBack, true)]
    [InlineData(Today, true)]
    [InlineData(MonthsAhead, false)]
    [Fault(Fault.ClockJumps, "Export-ExoLyncReport", "Compare-ExoLyncReport")]
    public void What_was_accepted_for_a_time_follows_the_clock(string time, bool isAccepted)
    {
        var accepted = Write("accepted.json", """{ "formatVersion": 1, "accepted": [ { "check": "*", "target": "*", "reason": "Known.", "expires": "2027-01-31" } ] }""");
        var zone = Write("contoso.zone", "$ORIGIN contoso.com.\n@ 3600 IN SOA ns hostmaster 1 3600 600 86400 3600\n");
        var report = Path.Combine(folder.FullName, "report.json");

        var run = At(time, $"""
            Test-ExoLyncDns contoso.com -Scenario Hybrid -ZoneFile '{zone}' | Export-ExoLyncReport '{report}' -AcceptedFindingPath '{accepted}'
            $text = [System.IO.File]::ReadAllText('{report}')
            "written: $($text -match '"accepted": [1-9]')"
            "compared: $(@(Compare-ExoLyncReport '{report}' '{report}' -AcceptedFindingPath '{accepted}' | Where-Object IsAccepted).Count -gt 0)"
            """);

        Assert.Equal([$"written: {isAccepted}", $"compared: {isAccepted}"], run.Lines);
    }

    [Fact]
    [Fault(Fault.ClockJumps, "Compare-ExoLyncReport")]
    public void What_changed_goes_by_the_files_that_are_named_not_by_their_times()
    {
        string[] zones = ["", "sip 3600 IN CNAME sipdir.online.lync.com.\n"];
        string[] times = [MonthsAhead, Today];
        string[] reports = [.. Enumerable.Range(0, 2).Select(index =>
        {
            var zone = Write($"{index}.zone", "$ORIGIN contoso.com.\n@ 3600 IN SOA ns hostmaster 1 3600 600 86400 3600\n" + zones[index]);
            var report = Path.Combine(folder.FullName, $"{index}.json");
            At(times[index], $"Test-ExoLyncDns contoso.com -Scenario OnlineOnly -ZoneFile '{zone}' | Export-ExoLyncReport '{report}'");
            return report;
        })];

        Assert.Equal(
            ["Resolved Dns.SipCname sip.contoso.com"],
            At(Today, $"Compare-ExoLyncReport '{reports[0]}' '{reports[1]}' | Where-Object Change -ne Unchanged | ForEach-Object {{ \"$_\" }}").Lines);
    }

    [Theory]
    [InlineData(YearsBack, "connected")]
    [InlineData(Today, "connected")]
    [InlineData(MonthsAhead, "CloudTokenRejected")]
    [Fault(Fault.ClockJumps, "Connect-ExoLyncCloud")]
    public void A_token_that_is_over_by_the_clock_is_not_taken(string time, string expected)
    {
        var claims = $$"""{"aud":"https://graph.microsoft.com","tid":"7a1b6b1c-0000-4000-8000-000000000001","exp":{{new DateTimeOffset(2027, 1, 31, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds()}}}""";
        var token = "e30." + Convert.ToBase64String(Encoding.UTF8.GetBytes(claims)).TrimEnd('=').Replace('+', '-').Replace('/', '_') + ".x";

        var run = At(time, $$"""
            $token = [securestring]::new()
            foreach ($character in '{{token}}'.ToCharArray()) { $token.AppendChar($character) }
            try { $null = Connect-ExoLyncCloud -AccessToken $token -ErrorAction Stop; 'connected' } catch { ($_.FullyQualifiedErrorId -split ',')[0] }
            """);

        Assert.Equal([expected], run.Lines);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    // Without faketime the test is skipped, but never in CI.
    private static ExoLyncProcess At(string time, string script)
    {
        try
        {
            var run = ExoLyncProcess.Run(["faketime", "-f", "@" + time], ["-Command", "-"], script, new Dictionary<string, string> { ["TZ"] = "UTC" });
            Assert.Empty(run.Error);
            return run;
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip("faketime is not on this machine.");
            throw;
        }
    }
}
