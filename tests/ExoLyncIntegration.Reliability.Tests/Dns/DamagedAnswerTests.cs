using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using CsCheck;
using ExoLyncIntegration.Dns.Servers;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.Reliability;
using ExoLyncIntegration.Sampling;
using Xunit;

namespace ExoLyncIntegration.Dns;

/// <summary>Answers that are damaged on their way, through the real client: a domain each, several side by side as users have them.</summary>
public sealed class DamagedAnswerTests
{
    private const int DomainsAtATime = 250;
    private const int RecordsOfADomain = 6;

    // Every record is there and leads to a wrong place: whoever says Pass, or "missing", has it from nowhere.
    private static readonly byte[] Elsewhere = DnsReply.Name("elsewhere.fabrikam.test");

    [Fact]
    [Fault(Fault.ResolverLying, "Test-ExoLyncDns")]
    [Invariant("no damaged answer of a server becomes Pass, or a record that is missing", 2_000, "domains, each with six answers that have octets changed, cut off, added, removed or made up")]
    public void No_damaged_answer_becomes_a_pass_or_a_record_that_is_missing()
    {
        using var session = new EngineSession();
        var (failed, open) = (0, 0);

        Damage.Any.Array[DomainsAtATime].Hold(
            damages =>
            {
                using var server = new ScriptedDnsServer(query => Answer(query, damages));

                var outcome = session.Run(
                    "param($count, $server) 0..($count - 1) | ForEach-Object { \"d$_.example\" } | Test-ExoLyncDns -Server $server -TimeoutSeconds 1 -RetryCount 0 -ThrottleLimit $count",
                    damages.Length, server.Address).ThrowOnError();

                Assert.Equal(damages.Length * RecordsOfADomain, outcome.Output.Count);
                Assert.Empty(outcome.Output
                    .Where(result => Text(result, "Status") is not ("Fail" or "Warning" or "Inconclusive") || Text(result, "PointsTo") == "Absent" || Text(result, "Message").Length == 0)
                    .Select(result => $"{Text(result, "Status")} {Text(result, "PointsTo")} {Text(result, "Message")}"));
                failed += outcome.Output.Count(result => Text(result, "Status") == "Fail");
                open += outcome.Output.Count(result => Text(result, "Status") == "Inconclusive");
            },
            iter: Math.Max(1, Samples.Of(typeof(DamagedAnswerTests), nameof(No_damaged_answer_becomes_a_pass_or_a_record_that_is_missing)) / DomainsAtATime),
            threads: 1);

        // Both kinds have to come up: damage that leaves the answer readable, and damage that does not.
        Assert.True(failed > 0 && open > 0, $"{failed} failed, {open} stayed open.");
    }

    private static byte[] Answer(DnsQuery query, Damage[] damages)
    {
        var domain = Regex.Match(query.Name, @"(?:\A|\.)d([0-9]+)\.example\z", RegexOptions.IgnoreCase);
        if (!domain.Success)
        {
            return new DnsReply(query) { Code = 2 }.ToBytes();
        }

        var reply = new DnsReply(query);
        _ = query.Type switch
        {
            DnsQuery.SRV => reply.Service(query.Name, 0, 0, 25, "elsewhere.fabrikam.test"),
            DnsQuery.CNAME => reply.Raw([0xC0, 0x0C, 0, (byte)DnsQuery.CNAME, 0, 1, 0, 0, 1, 0, 0, (byte)Elsewhere.Length, .. Elsewhere]),
            DnsQuery.A => reply.Address(query.Name, "192.0.2.1"),
            _ => reply.Address(query.Name, "2001:db8::1"),
        };
        return damages[int.Parse(domain.Groups[1].Value, CultureInfo.InvariantCulture)].Of(reply.ToBytes(), 12 + query.Question.Length);
    }

    private static string Text(System.Management.Automation.PSObject result, string property) => result.Properties[property].Value?.ToString() ?? string.Empty;
}
