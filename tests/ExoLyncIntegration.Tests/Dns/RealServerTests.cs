using System.Collections.Generic;
using System.IO;
using System.Linq;
using ExoLyncIntegration.Dns.Servers;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Dns;

public sealed class RealServerTests
{
    [Fact]
    public void Every_zone_is_judged_right_on_a_real_server() => AssertAll(RealDnsServer.StartNsd(Zones()));

    [Fact]
    public void Every_zone_is_judged_right_on_another_real_server() => AssertAll(RealDnsServer.StartBind(Zones()));

    [Fact]
    public void Every_zone_is_judged_from_its_file_as_from_the_server_that_has_it()
    {
        using var server = RealDnsServer.StartNsd(Zones());
        using var session = new EngineSession();

        var live = DnsRun.OfAll(session, ZoneCases.All, _ => new() { ["Server"] = server.Address });
        var files = DnsRun.OfAll(session, ZoneCases.All, run => new() { ["ZoneFile"] = run.Select(zone => Path.Combine(server.Folder, zone.Domain + ".zone")).ToArray() });

        Assert.Empty(ZoneCases.All.SelectMany(zone => Lines(live[zone.Domain]).Zip(Lines(files[zone.Domain])))
            .Where(pair => pair.First != pair.Second)
            .Select(pair => $"live: {pair.First}\nfile: {pair.Second}"));
    }

    [Fact]
    public void Every_rule_of_the_catalogue_has_a_zone_that_breaks_only_it()
    {
        using var session = new EngineSession();
        var rules = session.Run(
            """
            foreach ($rule in [ExoLyncIntegration.Dns.DnsRecordRules]::All) {
                $clouds = if ($null -eq $rule.Clouds) { [enum]::GetNames([ExoLyncIntegration.Scenarios.Cloud]) } else { $rule.Clouds }
                foreach ($topology in $rule.Topologies) { foreach ($cloud in $clouds) { foreach ($view in $rule.Views) { "$topology $cloud $view $($rule.Check.Id)" } } }
            }
            """).ThrowOnError().Output.Select(rule => rule.ToString());
        var comparisons = session.Run("[ExoLyncIntegration.Dns.DnsChecks]::All.Id | Where-Object { $_ -notin [ExoLyncIntegration.Dns.DnsRecordRules]::All.Check.Id }").ThrowOnError().Output.Select(check => check.ToString());

        Assert.Empty(rules.Except(ZoneCases.All.Where(zone => zone.Expected.Count == 1).Select(zone => $"{zone.Topology} {zone.Cloud} {zone.View} {zone.Expected.Keys.Single().Split(' ')[0]}")));

        // These two are about several servers, and have tests of their own.
        Assert.Equal(["Dns.ServersAgree", "Dns.ViewsAgree"], comparisons.Order());
    }

    // What is not to be had is worded by the one who does not have it; everything else has to be the same.
    private static IEnumerable<string> Lines(List<System.Management.Automation.PSObject> results) => results.Select(result =>
        string.Join(" | ", new[] { "Check", "Name", "Status", "PointsTo", "Actual", "Remediation", "Record", DnsRun.Text(result, "Status") == "Inconclusive" ? "Status" : "Message" }.Select(property => DnsRun.Text(result, property))));

    private static Dictionary<string, string> Zones() => ZoneCases.All.ToDictionary(zone => zone.Domain, zone => zone.Text);

    private static void AssertAll(RealDnsServer server)
    {
        using (server)
        {
            using var session = new EngineSession();

            var results = DnsRun.OfAll(session, ZoneCases.All, _ => new() { ["Server"] = server.Address });

            Assert.Empty(ZoneCases.All.SelectMany(zone => DnsRun.Deviations(zone, results[zone.Domain])));
        }
    }
}
