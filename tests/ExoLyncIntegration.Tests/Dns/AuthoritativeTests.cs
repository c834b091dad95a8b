using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Dns.Servers;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Dns;

/// <summary>The zone's own name servers, which are real ones at port 53 of other loopback addresses.</summary>
public sealed class AuthoritativeTests
{
    private const string FirstServer = "127.0.53.1";
    private const string SecondServer = "127.0.53.2";

    private const string Start =
        $"""
        $TTL 3600
        @ SOA ns1 hostmaster 1 3600 600 86400 300
        @ NS ns1
        @ NS ns2
        ns1 A {FirstServer}
        ns2 A {SecondServer}

        """;

    private const string Old = Start + "sip A 203.0.113.10\n_sip._tls SRV 0 0 443 sip\n";

    private const string New = Start +
        """
        sip CNAME sipdir.online.lync.com.
        lyncdiscover CNAME webdir.online.lync.com.
        _sip._tls SRV 100 1 443 sipdir.online.lync.com.
        _sipfederationtls._tcp SRV 100 1 5061 sipfed.online.lync.com.

        """;

    [Fact]
    public void The_zone_s_own_server_is_asked_past_one_that_still_has_the_old_records()
    {
        using var own = RealDnsServer.StartNsdAtPort53(FirstServer, Zone(New));
        using var cache = RealDnsServer.StartNsd(Zone(Old));
        using var session = new EngineSession();

        var cached = session.Run("Test-ExoLyncDns contoso.com -Server $args[0]", cache.Address).ThrowOnError();
        var current = session.Run("Test-ExoLyncDns contoso.com -Authoritative -Server $args[0]", cache.Address).ThrowOnError();

        Assert.Contains("Fail", cached.Column("Status"));
        Assert.All(current.Column("Status"), status => Assert.Equal("Pass", status));
        Assert.All(current.Column("Server"), server => Assert.Equal($"{FirstServer}:53", server));
    }

    [Fact]
    public void The_second_of_the_zone_s_servers_is_asked_where_the_first_does_not_answer()
    {
        using var own = RealDnsServer.StartNsdAtPort53(SecondServer, Zone(New));
        using var cache = RealDnsServer.StartNsd(Zone(Old));
        using var session = new EngineSession();

        var outcome = session.Run("Test-ExoLyncDns contoso.com -Authoritative -TimeoutSeconds 1 -RetryCount 0 -Server $args[0]", cache.Address).ThrowOnError();

        Assert.All(outcome.Column("Status"), status => Assert.Equal("Pass", status));
        Assert.All(outcome.Column("Server"), server => Assert.Equal($"{SecondServer}:53", server));
    }

    [Fact]
    public void A_name_server_that_does_not_have_the_zone_leaves_every_record_open()
    {
        using var lame = RealDnsServer.StartNsdAtPort53(FirstServer, new Dictionary<string, string> { ["fabrikam.com"] = New });
        using var cache = RealDnsServer.StartNsd(Zone(Old));
        using var session = new EngineSession();

        var outcome = session.Run("Test-ExoLyncDns contoso.com -Authoritative -TimeoutSeconds 1 -RetryCount 0 -Server $args[0]", cache.Address).ThrowOnError();

        Assert.All(outcome.Column("Status"), status => Assert.Equal("Inconclusive", status));
        Assert.Contains(outcome.Column("Message"), message => message!.Contains($"{FirstServer}:53 refused to answer", StringComparison.Ordinal));
    }

    [Fact]
    public void A_host_in_another_zone_is_looked_up_at_that_zone_s_own_server()
    {
        using var own = RealDnsServer.StartNsdAtPort53(FirstServer, new Dictionary<string, string>
        {
            ["contoso.com"] = Start + "lyncdiscover CNAME proxy.fabrikam.com.\n",
        });
        using var other = RealDnsServer.StartNsdAtPort53(SecondServer, new Dictionary<string, string>
        {
            ["fabrikam.com"] = Start.Replace("@ NS ns1\n", string.Empty, StringComparison.Ordinal) + "proxy A 203.0.113.20\n",
        });
        using var cache = RealDnsServer.StartNsd(new Dictionary<string, string>
        {
            ["contoso.com"] = Start,
            ["fabrikam.com"] = Start.Replace("@ NS ns1\n", string.Empty, StringComparison.Ordinal),
        });
        using var session = new EngineSession();

        var outcome = session.Run("Test-ExoLyncDns contoso.com -Scenario Hybrid -Authoritative -Server $args[0]", cache.Address).ThrowOnError();

        var host = outcome.Output.Single(result => DnsRun.Text(result, "Check") == "Dns.LyncdiscoverHost");
        Assert.Equal("Pass", DnsRun.Text(host, "Status"));
        Assert.Equal($"{SecondServer}:53", DnsRun.Text(host, "Server"));
    }

    private static Dictionary<string, string> Zone(string contoso) => new() { ["contoso.com"] = contoso };
}
