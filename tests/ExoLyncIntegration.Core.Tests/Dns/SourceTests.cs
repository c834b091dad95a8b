using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Xunit;

namespace ExoLyncIntegration.Dns;

public sealed class SourceTests
{
    private const string Contoso = "$ORIGIN contoso.com.\n@ SOA ns hostmaster 1 1 1 1 1\n@ NS ns\n@ NS ns2\nns A 192.0.2.53\nns2 A 192.0.2.54\nsip A 203.0.113.10\nemea.x A 192.0.2.1\n";

    private static readonly DnsQuestion Sip = new("sip.contoso.com", DnsRecordType.A);

    [Fact]
    public async Task Identical_questions_are_asked_once_even_at_the_same_time_and_in_another_case()
    {
        var source = new FakeSource("fake", Contoso);
        var shared = new SharedQuestions(source);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => shared.AskAsync(number % 2 == 0 ? Sip : new("SIP.contoso.COM", DnsRecordType.A), TestContext.Current.CancellationToken)));

        Assert.Single(source.Asked);
    }

    [Fact]
    public async Task A_failure_is_not_remembered()
    {
        var source = new FakeSource("fake", Contoso) { Unanswered = { Sip } };
        var shared = new SharedQuestions(source);

        var first = await shared.AskAsync(Sip, TestContext.Current.CancellationToken);
        source.Unanswered.Clear();
        var second = await shared.AskAsync(Sip, TestContext.Current.CancellationToken);

        Assert.Equal((DnsOutcome.Failed, DnsOutcome.Answered), (first.Outcome, second.Outcome));
    }

    [Fact]
    public async Task Only_so_many_answers_are_remembered()
    {
        var source = new FakeSource("fake", Contoso);
        var shared = new SharedQuestions(source, capacity: 10);
        foreach (var number in Enumerable.Range(0, 20).Append(0).Append(19))
        {
            await shared.AskAsync(new($"n{number}.contoso.com", DnsRecordType.A), TestContext.Current.CancellationToken);
        }

        Assert.Equal(21, source.Asked.Count);
    }

    [Fact]
    public async Task The_next_source_is_asked_only_where_one_does_not_answer()
    {
        var first = new FakeSource("first", Contoso) { Unanswered = { Sip } };
        var second = new FakeSource("second", Contoso);
        var source = new FallbackSource([first, second]);

        var answer = await source.AskAsync(Sip, TestContext.Current.CancellationToken);
        await source.AskAsync(new("gone.contoso.com", DnsRecordType.A), TestContext.Current.CancellationToken);

        Assert.Equal(DnsOutcome.Answered, answer.Outcome);
        Assert.Single(second.Asked);
    }

    [Fact]
    public async Task The_zone_s_own_servers_are_asked_past_the_resolver()
    {
        var resolver = new FakeSource("resolver", Contoso.Replace("203.0.113.10", "203.0.113.99"));
        var connected = new List<IPAddress>();
        var source = new AuthoritativeSource(resolver, address =>
        {
            connected.Add(address);
            return new FakeSource(address.ToString(), Contoso);
        });

        var answer = await source.AskAsync(Sip, TestContext.Current.CancellationToken);

        Assert.Equal("203.0.113.10", ((AddressRecord)answer.Records.Single()).Address.ToString());
        Assert.Contains(IPAddress.Parse("192.0.2.53"), connected);
    }

    [Fact]
    public async Task Where_the_zone_s_servers_are_not_known_there_is_no_answer()
    {
        var resolver = new FakeSource("resolver", Contoso);
        resolver.Unanswered.Add(new("contoso.com", DnsRecordType.NS));

        var answer = await new AuthoritativeSource(resolver, _ => throw new InvalidOperationException()).AskAsync(Sip, TestContext.Current.CancellationToken);

        Assert.Equal(DnsOutcome.Failed, answer.Outcome);
        Assert.Contains("name servers of contoso.com", answer.Failure, StringComparison.Ordinal);
    }
}
