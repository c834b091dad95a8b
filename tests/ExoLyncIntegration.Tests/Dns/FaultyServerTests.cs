using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using ExoLyncIntegration.Dns.Servers;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.Reliability;
using Xunit;

namespace ExoLyncIntegration.Dns;

/// <summary>What a server says is taken for what it is: never a Pass, and never "missing", from an answer that was not had.</summary>
public sealed class FaultyServerTests
{
    private const string Domain = "contoso.com";
    private const string Federation = "_sipfederationtls._tcp.contoso.com";

    private static readonly Dictionary<string, Func<DnsQuery, byte[]?>> NoAnswers = new()
    {
        ["SERVFAIL"] = query => new DnsReply(query) { Code = 2 }.ToBytes(),
        ["REFUSED"] = query => new DnsReply(query) { Code = 5 }.ToBytes(),
        ["NOTIMP"] = query => new DnsReply(query) { Code = 4 }.ToBytes(),
        ["FORMERR"] = query => new DnsReply(query) { Code = 1 }.ToBytes(),
        ["an unknown code"] = query => new DnsReply(query) { Code = 11 }.ToBytes(),
        ["BADVERS"] = query => new DnsReply(query).Additional(0, 0, (byte)DnsQuery.OPT, 0x10, 0, 1, 0, 0, 0, 0, 0).ToBytes(),
        ["silence"] = _ => null,
        ["half an answer"] = query => Right(query)[..^3],
        ["a header only"] = query => Right(query)[..12],
        ["five bytes"] = query => Right(query)[..5],
        ["nothing"] = _ => [],
        ["another id"] = query => new DnsReply(query) { Id = (ushort)(query.Id + 1) }.ToBytes(),
        ["another question"] = query => new DnsReply(query) { Question = [.. DnsReply.Name("fabrikam.com"), 0, (byte)query.Type, 0, 1] }.ToBytes(),
        ["another type in the question"] = query => new DnsReply(query) { Question = [.. query.Question[..^4], 0, 15, 0, 1] }.ToBytes(),
        ["the question sent back"] = query => query.Message,
        ["a compression loop"] = query => new DnsReply(query).Raw(0xC0, (byte)(12 + query.Question.Length), 0, (byte)query.Type, 0, 1, 0, 0, 0, 9, 0, 0).ToBytes(),
        ["a pointer beyond the end"] = query => new DnsReply(query).Raw(0xFF, 0xF0, 0, (byte)query.Type, 0, 1, 0, 0, 0, 9, 0, 0).ToBytes(),
        ["a pointer to where an earlier answer was"] = query => new DnsReply(query).Raw(0xC2, 0x00, 0, (byte)query.Type, 0, 1, 0, 0, 0, 9, 0, 0).ToBytes(),
        ["octets beyond the end"] = query => [.. Right(query), 0],
        ["records of another name"] = query => new DnsReply(query).Alias("fabrikam.com", "sipdir.online.lync.com").ToBytes(),
        ["records of another type"] = query => new DnsReply(query).Record(query.Name, 16, 1, 65).ToBytes(),
        ["an SOA of another zone"] = query => new DnsReply(query) { IsAuthoritative = false, Code = 3 }.Authority("fabrikam.com", DnsQuery.SOA, [.. DnsReply.Name("ns"), .. DnsReply.Name("h"), .. new byte[20]]).ToBytes(),
        ["a zero RDLENGTH"] = query => new DnsReply(query).Record(query.Name, query.Type).ToBytes(),
        ["a short RDLENGTH"] = query => new DnsReply(query).Record(query.Name, query.Type, 0, 1).ToBytes(),
        ["a referral"] = query => new DnsReply(query) { IsAuthoritative = false }.Authority("com", DnsQuery.NS, DnsReply.Name("ns.example")).ToBytes(),
        ["an empty answer of a server that does not have the zone"] = query => new DnsReply(query) { IsAuthoritative = false }.ToBytes(),
    };

    public static TheoryData<string> Faults => [.. NoAnswers.Keys];

    [Theory]
    [MemberData(nameof(Faults))]
    [Fault(Fault.ResolverLying, "Test-ExoLyncDns")]
    public void What_is_no_answer_leaves_every_record_open(string fault)
    {
        using var server = new ScriptedDnsServer(NoAnswers[fault]);
        using var session = new EngineSession();

        foreach (var scenario in new[] { "OnlineOnly", "Hybrid" })
        {
            var outcome = Run(session, server, scenario);

            Assert.NotEmpty(outcome.Output);
            Assert.All(outcome.Column("Status"), status => Assert.Equal("Inconclusive", status));
            Assert.All(outcome.Column("PointsTo"), place => Assert.Equal("Undetermined", place));
            Assert.All(outcome.Output, result => Assert.Contains(server.Address, DnsRun.Text(result, "Message"), StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    [Fault(Fault.ResolverLying, "Test-ExoLyncDns")]
    public void What_is_no_answer_over_tcp_leaves_every_record_open(string fault)
    {
        using var server = new ScriptedDnsServer(query => new DnsReply(query) { IsTruncated = true }.ToBytes(), NoAnswers[fault]);
        using var session = new EngineSession();

        var outcome = Run(session, server, "OnlineOnly");

        Assert.Equal(6, outcome.Output.Count);
        Assert.All(outcome.Column("Status"), status => Assert.Equal("Inconclusive", status));
    }

    [Fact]
    public void An_answer_that_is_truncated_over_tcp_as_well_leaves_every_record_open()
    {
        using var server = new ScriptedDnsServer(query => new DnsReply(query) { IsTruncated = true }.ToBytes());
        using var session = new EngineSession();

        Assert.All(Run(session, server, "OnlineOnly").Column("Status"), status => Assert.Equal("Inconclusive", status));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.2")]
    [Fault(Fault.ResolverLying, "Test-ExoLyncDns")]
    public void An_answer_from_somebody_else_than_the_server_that_was_asked_is_none(string address)
    {
        using var impostor = Impostor(address);
        using var server = new ScriptedDnsServer(_ => null) { Before = Right, BeforeFrom = impostor };
        using var session = new EngineSession();

        var outcome = Run(session, server, "OnlineOnly");

        Assert.All(outcome.Column("Status"), status => Assert.Equal("Inconclusive", status));
        Assert.All(outcome.Output, result => Assert.Contains("did not answer within 1 s", DnsRun.Text(result, "Message"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.2")]
    public void An_answer_from_somebody_else_does_not_keep_the_right_one_from_being_heard(string address)
    {
        using var impostor = Impostor(address);
        using var server = new ScriptedDnsServer(Right) { Before = query => new DnsReply(query) { Code = 3 }.ToBytes(), BeforeFrom = impostor };
        using var session = new EngineSession();

        Assert.All(Run(session, server, "OnlineOnly").Column("Status"), status => Assert.Equal("Pass", status));
    }

    [Theory]
    [InlineData("another id")]
    [InlineData("another question")]
    [InlineData("the question sent back")]
    [InlineData("nothing")]
    public void What_is_no_answer_does_not_keep_the_right_one_from_being_heard(string fault)
    {
        using var server = new ScriptedDnsServer(Right) { Before = query => NoAnswers[fault](query)! };
        using var session = new EngineSession();

        Assert.All(Run(session, server, "OnlineOnly").Column("Status"), status => Assert.Equal("Pass", status));
    }

    [Fact]
    [Fault(Fault.ResolverLying, "Test-ExoLyncDns")]
    public void An_answer_that_comes_twice_is_none_to_the_next_question()
    {
        DnsQuery? last = null;
        using var server = new ScriptedDnsServer(Right) { Before = query => Right(Interlocked.Exchange(ref last, query) ?? query) };
        using var session = new EngineSession();

        var outcome = session.Run("Test-ExoLyncDns $args[0] -Server $args[1] -ThrottleLimit 1", Domain, server.Address).ThrowOnError();

        Assert.Equal(6, outcome.Output.Count);
        Assert.All(outcome.Column("Status"), status => Assert.Equal("Pass", status));
    }

    [Fact]
    public void The_port_that_questions_come_from_does_not_stay()
    {
        using var server = new ScriptedDnsServer(Right);
        using var session = new EngineSession();

        session.Run("1..20 | ForEach-Object { \"d$_.example\" } | Test-ExoLyncDns -Server $args[0] -ThrottleLimit 1", server.Address).ThrowOnError();

        Assert.All(server.Asked.GroupBy(query => query.Port), questions => Assert.InRange(questions.Count(), 1, 32));
    }

    [Fact]
    public void An_answer_that_says_the_name_does_not_exist_and_has_its_record_is_none()
    {
        using var server = new ScriptedDnsServer(query => query.Is(DnsQuery.SRV, Federation)
            ? new DnsReply(query) { Code = 3 }.Service(query.Name, 100, 1, 5061, "sipfed.online.lync.com").ToBytes()
            : Right(query));
        using var session = new EngineSession();

        var result = Run(session, server, "OnlineOnly").Output.Single(result => DnsRun.Text(result, "Name") == Federation);

        Assert.Equal("Inconclusive", DnsRun.Text(result, "Status"));
        Assert.Contains("contradicted itself", DnsRun.Text(result, "Message"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_with_dots_in_it_is_not_the_name_that_it_looks_like()
    {
        using var server = new ScriptedDnsServer(query => query.Name == "sip.contoso.com"
            ? new DnsReply(query).Record(query.Name, DnsQuery.CNAME, [22, .. "sipdir.online.lync.com"u8, 0]).ToBytes()
            : Right(query));
        using var session = new EngineSession();

        var result = Run(session, server, "OnlineOnly").Output[0];

        Assert.Equal("Inconclusive", DnsRun.Text(result, "Status"));
        Assert.Contains(@"sipdir\046online\046lync\046com", DnsRun.Text(result, "Message"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_truncated_answer_is_fetched_over_tcp()
    {
        using var server = new ScriptedDnsServer(query => new DnsReply(query) { IsTruncated = true }.ToBytes(), Right);
        using var session = new EngineSession();

        Assert.All(Run(session, server, "OnlineOnly").Column("Status"), status => Assert.Equal("Pass", status));
    }

    [Fact]
    [Fault(Fault.ResolverSlow, "Test-ExoLyncDns")]
    public void A_server_that_answers_too_late_leaves_every_record_open()
    {
        using var server = new ScriptedDnsServer(Right, delay: TimeSpan.FromSeconds(30));
        using var session = new EngineSession();

        var outcome = Run(session, server, "OnlineOnly");

        Assert.All(outcome.Column("Status"), status => Assert.Equal("Inconclusive", status));
        Assert.All(outcome.Output, result => Assert.Contains("did not answer within 1 s", DnsRun.Text(result, "Message"), StringComparison.Ordinal));
    }

    [Fact]
    [Fault(Fault.ResolverDown, "Test-ExoLyncDns")]
    public void A_port_where_nobody_listens_leaves_every_record_open()
    {
        using var session = new EngineSession();

        var outcome = session.Run("Test-ExoLyncDns contoso.com -Server $args[0] -TimeoutSeconds 1 -RetryCount 0", $"127.0.0.1:{LocalPort.Free()}").ThrowOnError();

        Assert.All(outcome.Column("Status"), status => Assert.Equal("Inconclusive", status));
    }

    [Fact]
    public void A_question_that_was_not_answered_is_asked_again()
    {
        var lost = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>();
        using var server = new ScriptedDnsServer(query => lost.TryAdd(query.ToString(), true) ? new DnsReply(query) { Id = (ushort)~query.Id }.ToBytes() : Right(query));
        using var session = new EngineSession();

        var outcome = session.Run("Test-ExoLyncDns contoso.com -Server $args[0] -TimeoutSeconds 1 -RetryCount 1", server.Address).ThrowOnError();

        Assert.All(outcome.Column("Status"), status => Assert.Equal("Pass", status));
    }

    [Fact]
    public void An_answer_in_mixed_case_is_an_answer()
    {
        using var server = new ScriptedDnsServer(query => Right(DnsQuery.Parse(Shout(query.Message))));
        using var session = new EngineSession();

        Assert.All(Run(session, server, "OnlineOnly").Column("Status"), status => Assert.Equal("Pass", status));
    }

    [Fact]
    public void A_name_that_does_not_exist_and_has_an_alias_is_an_alias_of_what_does_not_exist()
    {
        using var server = new ScriptedDnsServer(query => query.Name == "sip.contoso.com"
            ? new DnsReply(query) { Code = 3 }.Alias(query.Name, "gone.contoso.com").ToBytes()
            : Right(query));
        using var session = new EngineSession();

        var result = Run(session, server, "OnlineOnly").Output.Single(result => DnsRun.Text(result, "Check") == "Dns.SipCname");

        Assert.Equal("Fail", DnsRun.Text(result, "Status"));
        Assert.Contains("gone.contoso.com, which does not exist", DnsRun.Text(result, "Message"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_does_not_exist_is_missing()
    {
        using var server = new ScriptedDnsServer(query => new DnsReply(query) { Code = 3 }.ToBytes());
        using var session = new EngineSession();

        var outcome = Run(session, server, "OnlineOnly");

        Assert.Equal(["Fail", "Fail", "Fail", "Fail", "Pass", "Pass"], outcome.Column("Status"));
        Assert.All(outcome.Column("PointsTo"), place => Assert.Equal("Absent", place));
    }

    [Fact]
    public void Aliases_that_never_end_are_given_up()
    {
        using var server = new ScriptedDnsServer(query => new DnsReply(query).Alias(query.Name, $"x{query.Name}").ToBytes());
        using var session = new EngineSession();

        var result = Run(session, server, "OnlineOnly").Output[0];

        Assert.Equal("Fail", DnsRun.Text(result, "Status"));
        Assert.Contains("longer than resolvers follow", DnsRun.Text(result, "Message"), StringComparison.Ordinal);
    }

    [Fact]
    public void Hundreds_of_records_are_judged_by_the_ones_that_clients_prefer()
    {
        using var server = new ScriptedDnsServer(
            query => query.Is(DnsQuery.SRV, Federation) ? new DnsReply(query) { IsTruncated = true }.ToBytes() : Right(query),
            query => query.Is(DnsQuery.SRV, Federation)
                ? Enumerable.Range(1, 400).Aggregate(new DnsReply(query), (reply, number) => reply.Service(query.Name, number, 0, 5061, number == 1 ? "sipfed.online.lync.com" : "sipdir.online.lync.com")).ToBytes()
                : Right(query));
        using var session = new EngineSession();

        var result = Run(session, server, "OnlineOnly").Output.Single(result => DnsRun.Text(result, "Name") == Federation);

        Assert.Equal("Warning", DnsRun.Text(result, "Status"));
        Assert.StartsWith($"{Federation} leads to sipfed.online.lync.com on port 5061", DnsRun.Text(result, "Message"), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_the_greatest_length_are_asked_and_longer_ones_are_one_error()
    {
        using var server = new ScriptedDnsServer(query => new DnsReply(query) { Code = 3 }.ToBytes());
        using var session = new EngineSession();
        var label = new string('a', 63);
        var domain = $"{label}.{label}.{label}.{new string('a', 38)}";

        var outcome = session.Run("$args[0], $args[1] | Test-ExoLyncDns -Server $args[2]", domain, domain + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", server.Address);

        Assert.Equal(["InvalidDomainName"], outcome.ErrorIds);
        Assert.All(outcome.Column("Status"), status => Assert.NotEqual("Inconclusive", status));
    }

    private static byte[] Right(DnsQuery query) => query.Name.ToUpperInvariant() switch
    {
        "SIP.CONTOSO.COM" => new DnsReply(query).Alias(query.Name, "SipDir.Online.Lync.Com").ToBytes(),
        "LYNCDISCOVER.CONTOSO.COM" => new DnsReply(query).Alias(query.Name, "webdir.online.lync.com").ToBytes(),
        "_SIP._TLS.CONTOSO.COM" => new DnsReply(query).Service(query.Name, 100, 1, 443, "sipdir.online.lync.com").ToBytes(),
        "_SIPFEDERATIONTLS._TCP.CONTOSO.COM" => new DnsReply(query).Service(query.Name, 100, 1, 5061, "sipfed.online.lync.com").ToBytes(),
        _ => new DnsReply(query) { Code = 3 }.ToBytes(),
    };

    private static byte[] Shout(byte[] message) =>
        [.. message.Select((value, index) => index >= 12 && index % 2 == 0 && value is >= (byte)'a' and <= (byte)'z' ? (byte)(value - 32) : value)];

    // Another port of the server's address, or another address.
    private static UdpClient Impostor(string address)
    {
        try
        {
            return new UdpClient(new IPEndPoint(IPAddress.Parse(address), 0));
        }
        catch (SocketException exception)
        {
            Assert.Skip($"This machine has no address {address} ({exception.SocketErrorCode}).");
            throw;
        }
    }

    private static SessionOutcome Run(EngineSession session, ScriptedDnsServer server, string scenario) =>
        session.Run($"'{Domain}' | Test-ExoLyncDns -Scenario $args[0] -Server $args[1] -TimeoutSeconds 1 -RetryCount 0", scenario, server.Address).ThrowOnError();
}
