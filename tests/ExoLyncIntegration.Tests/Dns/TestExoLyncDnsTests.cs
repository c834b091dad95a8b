using System;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using ExoLyncIntegration.Dns.Servers;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.Reliability;
using Xunit;

namespace ExoLyncIntegration.Dns;

public sealed class TestExoLyncDnsTests
{
    // Domains with on-premises servers begin with p, the others lead into the cloud.
    private static byte[] Answer(DnsQuery query)
    {
        var labels = query.Name.Split('.');
        var isOwn = query.Name.Contains(".p", StringComparison.Ordinal);
        var reply = new DnsReply(query);
        return (labels[0] switch
        {
            "sip" when isOwn => query.Type == DnsQuery.A ? reply.Address(query.Name, "203.0.113.10") : reply,
            "lyncdiscover" when isOwn => query.Type == DnsQuery.A ? reply.Address(query.Name, "203.0.113.20") : reply,
            "_sip" when isOwn => reply.Service(query.Name, 0, 0, 443, "sip." + string.Join('.', labels[2..])),
            "_sipfederationtls" when isOwn => reply.Service(query.Name, 0, 0, 5061, "sip." + string.Join('.', labels[2..])),
            "sip" => reply.Alias(query.Name, "sipdir.online.lync.com"),
            "lyncdiscover" => reply.Alias(query.Name, "webdir.online.lync.com"),
            "_sip" => reply.Service(query.Name, 100, 1, 443, "sipdir.online.lync.com"),
            "_sipfederationtls" => reply.Service(query.Name, 100, 1, 5061, "sipfed.online.lync.com"),
            _ => new DnsReply(query) { Code = 3 },
        }).ToBytes();
    }

    [Fact]
    public void Domains_come_from_strings_and_from_objects_of_every_command_that_gives_domains()
    {
        using var server = new ScriptedDnsServer(Answer);
        using var session = new EngineSession();

        var outcome = session.Run(
            """
            & {
                'a.example'
                [pscustomobject]@{ SipDomain = 'b.example'; Name = 'wrong' }
                [pscustomobject]@{ Identity = 'c.example'; Name = 'c.example'; IsDefault = $true }
                [pscustomobject]@{ Name = 'accepted'; DomainName = 'd.example'; Id = 'wrong' }
                [pscustomobject]@{ Id = 'e.example'; IsVerified = $true }
                [pscustomobject]@{ Domain = 'f.example'; SipDomain = 'wrong' }
            } | Test-ExoLyncDns -Server $args[0]
            """,
            server.Address).ThrowOnError();

        Assert.Equal(["a.example", "b.example", "c.example", "d.example", "e.example", "f.example"], outcome.Column("Domain").Distinct());
        Assert.All(outcome.Column("Status"), status => Assert.Equal("Pass", status));
    }

    [Fact]
    public void A_scenario_supplies_its_domains()
    {
        using var server = new ScriptedDnsServer(Answer);
        using var session = new EngineSession();

        var piped = session.Run("New-ExoLyncScenario Hybrid -SipDomain p1.example, p2.example | Test-ExoLyncDns -Server $args[0]", server.Address).ThrowOnError();
        var given = session.Run("Test-ExoLyncDns -Scenario (New-ExoLyncScenario Hybrid -SipDomain p1.example, p2.example) -Server $args[0]", server.Address).ThrowOnError();

        Assert.Equal(["p1.example", "p2.example"], piped.Column("Domain").Distinct());
        Assert.Equal(piped.Column("Name"), given.Column("Name"));
        Assert.All(piped.Column("Status"), status => Assert.Equal("Pass", status));
    }

    [Fact]
    public void A_domain_is_tested_once_however_it_is_written_and_an_invalid_one_is_one_error()
    {
        using var server = new ScriptedDnsServer(Answer);
        using var session = new EngineSession();

        var outcome = session.Run("'contoso.com', ' CONTOSO.com. ', 'not a domain', '', 'münchen.example' | Test-ExoLyncDns -Server $args[0]", server.Address);

        Assert.Equal(["InvalidDomainName", "InvalidDomainName"], outcome.ErrorIds);
        Assert.Equal(["contoso.com", "xn--mnchen-3ya.example"], outcome.Column("Domain").Distinct());
        Assert.Equal(12, outcome.Output.Count);
        Assert.All(outcome.Column("Status"), status => Assert.Equal("Pass", status));
        Assert.Contains("münchen.example", outcome.Column("UnicodeDomain"));
        Assert.Equal(server.Asked.Count, server.Asked.Select(query => query.ToString()).Distinct().Count());
    }

    [Fact]
    public void Without_a_scenario_a_domain_that_leads_on_premises_is_told_of_the_other_scenarios()
    {
        using var server = new ScriptedDnsServer(Answer);
        using var session = new EngineSession();

        var assumed = session.Run("Test-ExoLyncDns p.example -Server $args[0]", server.Address).ThrowOnError();
        var told = session.Run("Test-ExoLyncDns p.example -Scenario OnlineOnly -Server $args[0]", server.Address).ThrowOnError();

        Assert.Contains(assumed.Column("Message"), message => message!.Contains("-Scenario Hybrid", StringComparison.Ordinal));
        Assert.DoesNotContain(told.Column("Message"), message => message!.Contains("-Scenario", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("contoso.onmicrosoft.com")]
    [InlineData("contoso.mail.onmicrosoft.com")]
    [InlineData("contoso.partner.onmschina.cn")]
    public void Nobody_is_asked_about_an_initial_domain(string domain)
    {
        using var server = new ScriptedDnsServer(Answer);
        using var session = new EngineSession();

        var outcome = session.Run("Test-ExoLyncDns $args[0] -Server $args[1]", domain, server.Address).ThrowOnError();

        Assert.All(outcome.Column("Status"), status => Assert.Equal("NotApplicable", status));
        Assert.Empty(server.Asked);
    }

    [Theory]
    [InlineData("a.example", true)]
    [InlineData("p.example", false)]
    [InlineData("a.example, p.example", false)]
    [InlineData("a.example, ''", false)]
    public void Quiet_gives_one_truth_value(string domains, bool expected)
    {
        using var server = new ScriptedDnsServer(Answer);
        using var session = new EngineSession();

        var outcome = session.Run($"'{domains.Replace(", ", "', '", StringComparison.Ordinal).Replace("''''", "''", StringComparison.Ordinal)}' | Test-ExoLyncDns -Quiet -Server $args[0]", server.Address);

        Assert.Equal(expected, Assert.Single(outcome.Output).BaseObject);
    }

    [Fact]
    public void Quiet_is_false_where_nothing_was_tested_or_no_answer_was_had()
    {
        using var server = new ScriptedDnsServer(query => new DnsReply(query) { Code = 2 }.ToBytes());
        using var session = new EngineSession();

        Assert.Equal([false], session.Run("@() | Test-ExoLyncDns -Quiet -Server $args[0]", server.Address).ThrowOnError().Output.Select(output => output.BaseObject));
        Assert.Equal([false], session.Run("Test-ExoLyncDns contoso.com -Quiet -RetryCount 0 -Server $args[0]", server.Address).ThrowOnError().Output.Select(output => output.BaseObject));
    }

    [Theory]
    [InlineData("'Hybird'")]
    [InlineData("contoso.com")]
    [InlineData("Hybrid, OnPremises")]
    [InlineData("$null")]
    public void What_is_no_scenario_is_refused_before_anything_is_asked(string scenario)
    {
        using var server = new ScriptedDnsServer(query => new DnsReply(query) { Code = 3 }.ToBytes());
        using var session = new EngineSession();

        var outcome = session.Run($"'contoso.com' | Test-ExoLyncDns -Scenario {scenario} -Server $args[0]", server.Address);

        Assert.Equal(["InvalidScenario"], outcome.ErrorIds);
        Assert.Empty(outcome.Output);
        Assert.Equal(0, server.AskedCount);
    }

    [Fact]
    public void Results_come_out_in_the_order_of_the_input_whichever_answer_comes_first()
    {
        using var server = new ScriptedDnsServer(query =>
        {
            System.Threading.Thread.Sleep(query.Name.Length % 7 * 5);
            return Answer(query);
        });
        using var session = new EngineSession();
        string[] domains = [.. Enumerable.Range(0, 60).Select(number => $"{new string('d', 1 + (number * 5 % 9))}{number}.example")];

        var outcome = session.Run("param($domains, $server) $domains | Test-ExoLyncDns -Server $server -ThrottleLimit 8", domains, server.Address).ThrowOnError();

        Assert.Equal(domains, outcome.Column("Domain").Distinct());
        Assert.Equal(60 * 6, outcome.Output.Count);
    }

    [Fact]
    public void No_server_has_more_questions_at_a_time_than_the_limit()
    {
        using var server = new ScriptedDnsServer(Answer, delay: TimeSpan.FromMilliseconds(5));
        using var session = new EngineSession();

        session.Run("param($server) 1..30 | ForEach-Object { \"d$_.example\" } | Test-ExoLyncDns -Server $server -ThrottleLimit 3", server.Address).ThrowOnError();

        Assert.InRange(server.Peak, 2, 3);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.1")]
    [InlineData("127.0.0.1:0")]
    [InlineData("127.0.0.1:70000")]
    [InlineData("[127.0.0.1]:53")]
    [InlineData("[::1")]
    [InlineData("")]
    public void What_is_no_address_of_a_server_is_an_error(string server)
    {
        using var session = new EngineSession();

        Assert.Equal(["InvalidDnsServer"], session.Run("Test-ExoLyncDns contoso.com -Server $args[0]", server).ErrorIds);
    }

    [Fact]
    public void A_server_is_asked_over_IPv6()
    {
        Assert.SkipUnless(Socket.OSSupportsIPv6, "There is no IPv6 here.");
        using var server = new ScriptedDnsServer(Answer, address: "::1");
        using var session = new EngineSession();

        Assert.Equal(server.Address, session.Run("Test-ExoLyncDns contoso.com -Server $args[0]", server.Address).ThrowOnError().Column("Server").Distinct().Single());
    }

    [Fact]
    public void Servers_that_disagree_are_a_finding()
    {
        using var one = new ScriptedDnsServer(Answer);
        using var other = new ScriptedDnsServer(query => query.Name.StartsWith("sip.", StringComparison.Ordinal) ? new DnsReply(query) { Code = 3 }.ToBytes() : Answer(query));
        using var silent = new ScriptedDnsServer(query => new DnsReply(query) { Code = 5 }.ToBytes());
        using var session = new EngineSession();

        var outcome = session.Run("Test-ExoLyncDns contoso.com -Server $args", one.Address, other.Address, silent.Address).ThrowOnError();

        var finding = Assert.Single(outcome.Output, result => DnsRun.Text(result, "Check") == "Dns.ServersAgree");
        Assert.Equal("Warning", DnsRun.Text(finding, "Status"));
        Assert.Equal("sip.contoso.com", DnsRun.Text(finding, "Name"));
        Assert.Equal((3 * 6) + 1, outcome.Output.Count);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void The_view_has_status_type_and_message_and_wraps_at_words(int width)
    {
        using var server = new ScriptedDnsServer(Answer);
        using var session = new EngineSession();

        var lines = Regex.Replace(session.Display($"Test-ExoLyncDns contoso.com, p.example -Server {server.Address}", width), @"\x1b\[[0-9;]*m", string.Empty).Split('\n');

        Assert.Contains("   Domain: contoso.com (external view)", lines);
        Assert.Contains("   Domain: p.example (external view)", lines);
        Assert.Contains("Status        Type  Message", lines.Select(line => line.TrimEnd()));
        Assert.Contains(lines, line => line.StartsWith("Pass          CNAME sip.contoso.com is an alias of sipdir.online.lync.com.", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.InRange(line.TrimEnd().Length, 0, width));
        Assert.All(lines, line => Assert.Matches(@"^(|   Domain: .*|Status +Type +Message|-+ +-+ +-+|(Pass|Fail) +(CNAME|SRV|A) +\S.*| {20,21}\S.*)$", line.TrimEnd()));
    }

    [Fact]
    [Fault(Fault.Stopped, "Test-ExoLyncDns")]
    public async Task Stopping_ends_a_run_while_servers_are_silent()
    {
        using var server = new ScriptedDnsServer(_ => null);
        using var session = new EngineSession();
        var run = Task.Run(() => session.Run("1..500 | ForEach-Object { \"d$_.example\" } | Test-ExoLyncDns -TimeoutSeconds 300 -Server $args[0]", server.Address), TestContext.Current.CancellationToken);
        Assert.True(System.Threading.SpinWait.SpinUntil(() => !server.Asked.IsEmpty, TimeSpan.FromSeconds(60)));

        Assert.False(run.IsCompleted, "The run has ended by itself.");
        session.Stop();

        // Nothing of it would end within the time of a test otherwise.
        await run.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void No_network_library_is_loaded_until_a_server_is_asked()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("contoso.com.zone", "@ SOA ns hostmaster 1 1 1 1 1\nsip CNAME sipdir.online.lync.com.\n");
        using var session = new EngineSession();

        session.Run("Test-ExoLyncDns contoso.com -ZoneFile $args[0]", file).ThrowOnError();

        // In this process other tests ask servers; what counts is that their libraries are never in the session's own context.
        Assert.DoesNotContain(System.Runtime.Loader.AssemblyLoadContext.Default.Assemblies, assembly => assembly.GetName().Name is "DnsClient" or "ExoLyncIntegration.Network");
    }

    [Fact]
    public void Zone_files_that_cannot_be_read_are_one_error_each_and_the_rest_goes_on()
    {
        using var folder = new TemporaryFolder();
        folder.Write("contoso.com.zone", "@ SOA ns hostmaster 1 1 1 1 1\nsip CNAME sipdir.online.lync.com.\n");
        var bad = folder.Write("fabrikam.com.zone", "@ SOA ns hostmaster 1 1 1 1 1\nsip IN A 1.2.3\n");
        using var session = new EngineSession();

        var outcome = session.Run(
            "Test-ExoLyncDns contoso.com -ZoneFile $args[0], $args[1], $args[2]", Path.Combine(folder.Path, "*.zone"), Path.Combine(folder.Path, "missing.zone"), Path.Combine(folder.Path, "*.none"));

        Assert.Equal(["InvalidZoneFile", "FileNotFound", "FileNotFound"], outcome.ErrorIds);
        Assert.Contains($"{bad}, line 2, column 10", outcome.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.Equal("Pass", DnsRun.Text(outcome.Output[0], "Status"));
        Assert.Equal(Path.Combine(folder.Path, "contoso.com.zone"), DnsRun.Text(outcome.Output[0], "Server"));
    }

    [Fact]
    public void The_external_web_services_of_a_scenario_are_tested_once_for_all_domains()
    {
        using var server = new ScriptedDnsServer(Answer);
        using var session = new EngineSession();

        var outcome = session.Run(
            "New-ExoLyncScenario Hybrid -SipDomain p1.example, p2.example -ExternalWebServicesFqdn web.p1.example -AccessEdgeFqdn sip.p1.example | Test-ExoLyncDns -Server $args[0]",
            server.Address).ThrowOnError();

        Assert.Equal(1, outcome.Column("Check").Count(check => check == "Dns.ExternalWebServicesHost"));
        Assert.Equal(["sip.p1.example", "sip.p2.example"], outcome.Output.Where(result => DnsRun.Text(result, "Check") == "Dns.SipHost").Select(result => DnsRun.Text(result, "Name")));
        Assert.DoesNotContain("Dns.AccessEdgeHost", outcome.Column("Check"));
    }

    [Theory]
    [InlineData(false, 6)]
    [InlineData(true, 7)]
    public void Optional_records_are_tested_on_request(bool isRequested, int expected)
    {
        using var server = new ScriptedDnsServer(Answer);
        using var session = new EngineSession();

        Assert.Equal(expected, session.Run("Test-ExoLyncDns contoso.com -Server $args[0] -IncludeOptional:$args[1]", server.Address, isRequested).ThrowOnError().Output.Count);
    }
}
