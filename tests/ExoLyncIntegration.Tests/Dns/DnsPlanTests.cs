using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Dns.Servers;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Dns;

public sealed class DnsPlanTests
{
    private const string Addresses = "-AccessEdgeAddress 203.0.113.10 -ReverseProxyAddress 203.0.113.20 -PoolAddress 10.0.0.5";

    private static readonly string[] Clouds = ["Worldwide", "China21Vianet", "UsGovGccHigh", "UsGovDoD", "Germany"];

    // Every topology, view and cloud, each with a domain of its own.
    private static readonly (string Topology, string View, string Cloud, string Domain)[] Cases =
    [
        .. new[] { "OnlineOnly", "OnPremises", "Hybrid" }.SelectMany(topology => new[] { "External", "Internal" }.SelectMany(view => Clouds.Select(cloud => (topology, view, cloud))))
            .Select((one, number) => (one.topology, one.view, one.cloud, $"plan{number}.example")),
    ];

    [Fact]
    public void The_lines_for_every_scenario_make_a_real_server_pass()
    {
        using var session = new EngineSession();
        var zones = Cases.ToDictionary(one => one.Domain, one => Zone(one.Domain) + Lines(session, one, $"New-ExoLyncDnsPlan $scenario -As ZoneFile -View {one.View} -IncludeOptional {Addresses}"));
        using var server = RealDnsServer.StartNsd(zones);

        // The organization alone knows its time server; the plan has a gap to fill in there.
        Assert.All(Cases.SelectMany(one => Faults(session, one, server, "-IncludeOptional")), fault => Assert.Contains("Warning _ntp._udp.", fault, StringComparison.Ordinal));
    }

    [Fact]
    public void The_lines_for_what_a_test_found_missing_make_a_real_server_pass()
    {
        using var session = new EngineSession();
        using var empty = RealDnsServer.StartNsd(Cases.ToDictionary(one => one.Domain, one => Zone(one.Domain)));
        var zones = Cases.ToDictionary(
            one => one.Domain,

            // The record inside that leads to the Access Edge is the administrator's, and no record of the catalogue.
            one => Zone(one.Domain) + Lines(session, one, $"$scenario | Test-ExoLyncDns -View {one.View} -Server {empty.Address} | New-ExoLyncDnsPlan -As ZoneFile {Addresses}")
                + (one is { View: "Internal", Topology: "Hybrid" } ? "sip A 203.0.113.10\n" : string.Empty));
        using var server = RealDnsServer.StartNsd(zones);

        Assert.Empty(Cases.SelectMany(one => Faults(session, one, server, string.Empty)));
    }

    [Fact]
    public void Without_a_scenario_a_warning_says_which_one_is_assumed()
    {
        using var session = new EngineSession();

        Assert.Contains(session.Run("New-ExoLyncDnsPlan -Domain contoso.com").ThrowOnError().Warnings, warning => warning.Contains("OnlineOnly is assumed", StringComparison.Ordinal));
        Assert.Empty(session.Run("New-ExoLyncDnsPlan OnlineOnly -Domain contoso.com").ThrowOnError().Warnings);
    }

    [Fact]
    public void The_commands_are_those_of_the_DNS_server_and_bind_in_its_contract()
    {
        using var session = new EngineSession();
        session.UseNativeDouble("*-DnsServer*");

        var outcome = session.Run($"New-ExoLyncDnsPlan Hybrid -Domain contoso.com {Addresses}").ThrowOnError();

        Assert.Equal(
            [
                "Add-DnsServerResourceRecordA -ZoneName \"contoso.com\" -Name \"sip\" -IPv4Address @(\"203.0.113.10\") -TimeToLive \"01:00:00\"",
                "Add-DnsServerResourceRecordA -ZoneName \"contoso.com\" -Name \"lyncdiscover\" -IPv4Address @(\"203.0.113.20\") -TimeToLive \"01:00:00\"",
                "Add-DnsServerResourceRecord -ZoneName \"contoso.com\" -Srv -Name \"_sip._tls\" -DomainName \"sip.contoso.com.\" -Priority 0 -Weight 0 -Port 443 -TimeToLive \"01:00:00\"",
                "Add-DnsServerResourceRecord -ZoneName \"contoso.com\" -Srv -Name \"_sipfederationtls._tcp\" -DomainName \"sip.contoso.com.\" -Priority 0 -Weight 0 -Port 5061 -TimeToLive \"01:00:00\"",
            ],
            outcome.Column("CommandLine"));
        Assert.All(outcome.Column("Shell"), shell => Assert.Equal("DnsServer", shell));
        session.Run(
            $$"""
            foreach ($command in New-ExoLyncDnsPlan Hybrid -Domain contoso.com {{Addresses}}) {
                $parameters = $command.Parameters
                & $command.CommandName @parameters -WhatIf
                & ([scriptblock]::Create($command.CommandLine + ' -WhatIf'))
            }
            foreach ($command in New-ExoLyncDnsPlan OnlineOnly -Domain contoso.com) {
                & ([scriptblock]::Create($command.CommandLine))
            }
            New-ExoLyncDnsPlan Hybrid -Domain contoso.com -AccessEdgeAddress 2001:db8::1 | ForEach-Object { $parameters = $_.Parameters; & $_.CommandName @parameters -WhatIf }
            """).ThrowOnError();
    }

    [Fact]
    public void WhatIf_prints_the_command_lines_and_emits_nothing()
    {
        using var session = new EngineSession();

        var outcome = session.Run("New-ExoLyncDnsPlan OnlineOnly -Domain contoso.com -WhatIf").ThrowOnError();

        Assert.Empty(outcome.Output);
        Assert.Equal(
            "Add-DnsServerResourceRecordCName -ZoneName \"contoso.com\" -Name \"sip\" -HostNameAlias \"sipdir.online.lync.com.\" -TimeToLive \"01:00:00\"",
            outcome.WhatIf[0]);
        Assert.Equal(4, outcome.WhatIf.Count);
    }

    [Fact]
    public void A_wrong_record_is_removed_before_the_right_one_is_created_and_a_forbidden_one_is_only_removed()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("contoso.com.zone", Zone("contoso.com") + "sip A 203.0.113.10\nlyncdiscover CNAME webdir.online.lync.com.\n_sip._tls SRV 0 0 443 sip\n_sipfederationtls._tcp SRV 100 1 5061 sipfed.online.lync.com.\nlyncdiscoverinternal A 10.0.0.5\n");
        using var session = new EngineSession();
        session.UseNativeDouble("*-DnsServer*");

        var lines = session.Run("Test-ExoLyncDns contoso.com -ZoneFile $args[0] | New-ExoLyncDnsPlan", file).ThrowOnError().Column("CommandLine");

        Assert.Equal(
            [
                "Remove-DnsServerResourceRecord -ZoneName \"contoso.com\" -Name \"sip\" -RRType A -Force",
                "Add-DnsServerResourceRecordCName -ZoneName \"contoso.com\" -Name \"sip\" -HostNameAlias \"sipdir.online.lync.com.\" -TimeToLive \"01:00:00\"",
                "Remove-DnsServerResourceRecord -ZoneName \"contoso.com\" -Name \"_sip._tls\" -RRType Srv -Force",
                "Add-DnsServerResourceRecord -ZoneName \"contoso.com\" -Srv -Name \"_sip._tls\" -DomainName \"sipdir.online.lync.com.\" -Priority 100 -Weight 1 -Port 443 -TimeToLive \"01:00:00\"",
                "Remove-DnsServerResourceRecord -ZoneName \"contoso.com\" -Name \"lyncdiscoverinternal\" -RRType A -Force",
            ],
            lines);
        session.Run("Test-ExoLyncDns contoso.com -ZoneFile $args[0] | New-ExoLyncDnsPlan | ForEach-Object { $parameters = $_.Parameters; & $_.CommandName @parameters -WhatIf }", file).ThrowOnError();
    }

    [Fact]
    public void Where_an_address_is_not_told_a_warning_names_the_record_and_a_line_has_a_gap()
    {
        using var session = new EngineSession();

        var commands = session.Run("New-ExoLyncDnsPlan OnPremises -Domain contoso.com").ThrowOnError();
        var lines = session.Run("New-ExoLyncDnsPlan OnPremises -Domain contoso.com -As ZoneFile").ThrowOnError();

        Assert.Equal(2, commands.Output.Count);
        Assert.Contains(commands.Warnings, warning => warning.Contains("sip.contoso.com. 3600 IN A <external address of the Access Edge>", StringComparison.Ordinal));
        Assert.Equal("; fill in: sip.contoso.com. 3600 IN A <external address of the Access Edge>", lines.Output[0].ToString());
    }

    [Fact]
    public void Results_that_passed_or_stayed_open_are_no_reason_to_change_anything()
    {
        using var server = new ScriptedDnsServer(query => new DnsReply(query) { Code = 5 }.ToBytes());
        using var session = new EngineSession();

        Assert.Empty(session.Run("Test-ExoLyncDns contoso.com -Server $args[0] | New-ExoLyncDnsPlan", server.Address).ThrowOnError().Output);
    }

    [Fact]
    public void Without_a_domain_and_from_other_objects_nothing_is_planned_and_an_error_says_so()
    {
        using var session = new EngineSession();

        Assert.Equal(["NoDomain"], session.Run("New-ExoLyncDnsPlan Hybrid").ErrorIds);
        Assert.Equal(["InvalidDomainName"], session.Run("New-ExoLyncDnsPlan Hybrid -Domain 'not a domain'").ErrorIds);
        Assert.Equal(["InvalidScenario"], session.Run("[pscustomobject]@{ Name = 'x' } | New-ExoLyncDnsPlan").ErrorIds);
    }

    private static string Zone(string domain) => $"""
        $ORIGIN {domain}.
        $TTL 3600
        @ SOA ns1 hostmaster 1 3600 600 86400 300
        @ NS ns1
        ns1 A 127.0.0.1

        """;

    private static void Prepare(EngineSession session, (string Topology, string View, string Cloud, string Domain) one) => session.Run(
        $$"""
        $arguments = @{ Topology = '{{one.Topology}}'; Cloud = '{{one.Cloud}}'; SipDomain = '{{one.Domain}}' }
        if ($arguments.Topology -ne 'OnlineOnly') { $arguments.PoolFqdn = 'pool01.{{one.Domain}}' }
        $scenario = New-ExoLyncScenario @arguments
        """).ThrowOnError();

    private static string Lines(EngineSession session, (string Topology, string View, string Cloud, string Domain) one, string script)
    {
        Prepare(session, one);
        return string.Concat(session.Run(script).ThrowOnError().Output.Select(line => $"{line}\n"));
    }

    private static IEnumerable<string> Faults(EngineSession session, (string Topology, string View, string Cloud, string Domain) one, RealDnsServer server, string parameters)
    {
        Prepare(session, one);
        var results = session.Run($"$scenario | Test-ExoLyncDns -View {one.View} -Server {server.Address} {parameters}").ThrowOnError().Output;
        Assert.NotEmpty(results);
        return results.Where(result => DnsRun.Text(result, "Status") != "Pass").Select(result => $"{one}: {DnsRun.Text(result, "Status")} {DnsRun.Text(result, "Name")} {DnsRun.Text(result, "Message")}");
    }
}
