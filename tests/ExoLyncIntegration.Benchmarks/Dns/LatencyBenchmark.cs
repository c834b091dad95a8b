using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using ExoLyncIntegration.Benchmarks.Frame;
using ExoLyncIntegration.Dns.Servers;

namespace ExoLyncIntegration.Benchmarks.Dns;

/// <summary>
/// Many domains through Test-ExoLyncDns, in the engine, with a server whose every answer takes 20 ms: overlapped, and the same lookups one
/// after another; and what stays in memory while domains pass.
/// </summary>
internal sealed class LatencyBenchmark : Benchmark
{
    private const int InFlight = 64;
    private const int RecordsOfADomain = 6;

    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(20);

    /// <inheritdoc/>
    public override string Name => "dns-latency";

    /// <inheritdoc/>
    public override string Title => "Test-ExoLyncDns, answers after 20 ms";

    /// <inheritdoc/>
    public override void Run(BenchmarkRun run)
    {
        var domains = run.Size(1_000, 20);
        var serialDomains = run.Size(50, 2);
        using var server = new ScriptedDnsServer(Answer, delay: Delay, remembers: false);
        using var session = new EngineSession();
        var bytes = 0.0;
        var comparison = run.Compare(
            "domains",
            3,
            new Contestant("64 in flight", domains, () => Measure(session, server, domains, InFlight, out bytes)),
            new Contestant("one after another", serialDomains, () => Measure(session, server, serialDomains, 1, out _)));
        run.Say($"Bytes that stay in memory for each domain done: {bytes:0}.");
        var ideal = RecordsOfADomain * Delay.TotalSeconds / InFlight;
        run.AtMost("Test-ExoLyncDns, 20 ms", "records × latency ÷ in flight", 1.25, comparison.SecondsPerUnit("64 in flight") / ideal);
        run.AtLeast("Test-ExoLyncDns, 20 ms", "one after another", 40, comparison.Speed("64 in flight", "one after another"));
    }

    private static TimeSpan Measure(EngineSession session, ScriptedDnsServer server, int domains, int limit, out double bytesPerDomain)
    {
        using var shell = PowerShell.Create(session.Runspace);
        shell.AddCommand("Test-ExoLyncDns").AddParameter("Server", server.Address).AddParameter("ThrottleLimit", limit)
            .AddCommand("Where-Object").AddParameter("Property", "Status").AddParameter("NE").AddParameter("Value", "Pass");
        var halfway = 0L;
        var end = 0L;
        var clock = Stopwatch.StartNew();
        var faults = shell.Invoke(Domains(domains, () => halfway = LiveBytes(clock), () => end = LiveBytes(clock)));
        clock.Stop();
        bytesPerDomain = (end - halfway) / Math.Max(1.0, domains / 2.0);
        return faults.Count == 0 && shell.Streams.Error.Count == 0
            ? clock.Elapsed
            : throw new InvalidOperationException($"{faults.Count} results are not Pass, {shell.Streams.Error.Count} errors.");
    }

    private static IEnumerable<string> Domains(int count, Action halfway, Action end)
    {
        for (var number = 0; number < count; number++)
        {
            if (number == count / 2)
            {
                halfway();
            }

            yield return string.Create(CultureInfo.InvariantCulture, $"d{number}.example");
        }

        end();
    }

    // What can be collected is none of the command's.
    private static long LiveBytes(Stopwatch clock)
    {
        clock.Stop();
        var bytes = GC.GetTotalMemory(forceFullCollection: true);
        clock.Start();
        return bytes;
    }

    private static byte[] Answer(DnsQuery query)
    {
        var reply = new DnsReply(query);
        return (query.Name.Split('.')[0] switch
        {
            "sip" => reply.Alias(query.Name, "sipdir.online.lync.com"),
            "lyncdiscover" => reply.Alias(query.Name, "webdir.online.lync.com"),
            "_sip" => reply.Service(query.Name, 100, 1, 443, "sipdir.online.lync.com"),
            "_sipfederationtls" => reply.Service(query.Name, 100, 1, 5061, "sipfed.online.lync.com"),
            _ => new DnsReply(query) { Code = 3 },
        }).ToBytes();
    }
}
