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

    private const string Zone =
        """
        $ORIGIN contoso.com.
        $TTL 3600
        @ SOA ns1 hostmaster 1 3600 600 86400 300
        @ NS ns1
        ns1 A 127.0.0.1

        """;

    public static TheoryData<string, string, string> Scenarios => new()
    {
        { "OnlineOnly", "External", "Worldwide" },
        { "OnlineOnly", "Internal", "Germany" },
        { "OnlineOnly", "External", "China21Vianet" },
        { "OnPremises", "External", "UsGovDoD" },
        { "OnPremises", "Internal", "Worldwide" },
        { "Hybrid", "External", "UsGovGccHigh" },
        { "Hybrid", "Internal", "China21Vianet" },
    };

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void The_lines_for_a_scenario_make_a_real_server_pass(string topology, string view, string cloud)
    {
        using var session = new EngineSession();
        Prepare(session, topology, cloud);

        var lines = session.Run($"New-ExoLyncDnsPlan $scenario -As ZoneFile -View {view} -IncludeOptional {Addresses}").ThrowOnError().Output.Select(line => line.ToString());

        AssertPasses(session, view, Zone + string.Join('\n', lines), "-IncludeOptional", "_ntp._udp.contoso.com", "_xmpp-server._tcp.contoso.com");
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void The_lines_for_what_a_test_found_missing_make_a_real_server_pass(string topology, string view, string cloud)
    {
        using var session = new EngineSession();
        Prepare(session, topology, cloud);
        using var server = RealDnsServer.StartNsd(new Dictionary<string, string> { ["contoso.com"] = Zone });

        var lines = session.Run($"$scenario | Test-ExoLyncDns -View {view} -Server {server.Address} | New-ExoLyncDnsPlan -As ZoneFile {Addresses}").ThrowOnError().Output.Select(line => line.ToString());

        // The record inside that clients reach the Access Edge by is the administrator's, and no record of the catalogue.
        AssertPasses(session, view, Zone + string.Join('\n', lines) + (view == "Internal" && topology == "Hybrid" ? "\nsip A 203.0.113.10\n" : "\n"), string.Empty);
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
        var file = folder.Write("contoso.com.zone", Zone + "sip A 203.0.113.10\nlyncdiscover CNAME webdir.online.lync.com.\n_sip._tls SRV 0 0 443 sip\n_sipfederationtls._tcp SRV 100 1 5061 sipfed.online.lync.com.\nlyncdiscoverinternal A 10.0.0.5\n");
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

    private static void Prepare(EngineSession session, string topology, string cloud) => session.Run(
        $$"""
        $arguments = @{ Topology = '{{topology}}'; Cloud = '{{cloud}}'; SipDomain = 'contoso.com' }
        if ($arguments.Topology -ne 'OnlineOnly') { $arguments.PoolFqdn = 'pool01.contoso.com' }
        $scenario = New-ExoLyncScenario @arguments
        """).ThrowOnError();

    // What the organization alone knows is left out: where its time server and its XMPP gateway are.
    private static void AssertPasses(EngineSession session, string view, string zone, string parameters, params string[] except)
    {
        using var server = RealDnsServer.StartNsd(new Dictionary<string, string> { ["contoso.com"] = zone });

        var outcome = session.Run($"$scenario | Test-ExoLyncDns -View {view} -Server {server.Address} {parameters}").ThrowOnError();

        Assert.Empty(outcome.Output
            .Where(result => DnsRun.Text(result, "Status") != "Pass" && !except.Contains(DnsRun.Text(result, "Name")))
            .Select(result => $"{DnsRun.Text(result, "Status")} {DnsRun.Text(result, "Message")}"));
    }
}
