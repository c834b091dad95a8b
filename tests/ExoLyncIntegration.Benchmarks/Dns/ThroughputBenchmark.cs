using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using DnsClient;
using ExoLyncIntegration.Benchmarks.Frame;

namespace ExoLyncIntegration.Benchmarks.Dns;

/// <summary>
/// All records of many domains at a real server on the loopback address: as users ask for them, through the pipeline and with verdicts, and
/// the same questions by tools that only ask.
/// </summary>
internal sealed class ThroughputBenchmark : Benchmark
{
    private const int InFlight = 64;

    // What Skype for Business Online only needs, and what must not be there: one question each.
    private static readonly (string Label, QueryType Type)[] Records =
    [
        ("sip", QueryType.CNAME), ("lyncdiscover", QueryType.CNAME), ("_sip._tls", QueryType.SRV), ("_sipfederationtls._tcp", QueryType.SRV),
        ("lyncdiscoverinternal", QueryType.A), ("msoid", QueryType.CNAME),
    ];

    /// <inheritdoc/>
    public override string Name => "dns";

    /// <inheritdoc/>
    public override string Title => "Test-ExoLyncDns, a server on the same machine";

    /// <inheritdoc/>
    public override void Run(BenchmarkRun run)
    {
        string[] domains = [.. Enumerable.Range(0, run.Size(5_000, 20)).Select(number => string.Create(CultureInfo.InvariantCulture, $"d{number}.example"))];
        if (!NsdServer.IsInstalled)
        {
            run.Say($"Not run: nsd is not installed.");
            return;
        }

        using var server = new NsdServer("example", string.Concat(domains.Select(Zone)));
        using var session = new EngineSession();
        var questions = domains.Length * Records.Length;
        string[] lines = [.. domains.SelectMany(domain => Records.Select(record => $"{record.Label}.{domain} {record.Type}"))];
        var file = Path.Combine(server.Folder, "questions");
        File.WriteAllLines(file, lines);

        // dig waits for each answer before it asks the next question.
        string[] fewLines = [.. lines.Take(run.Size(6_000, 24))];
        var fewFile = Path.Combine(server.Folder, "few-questions");
        File.WriteAllLines(fewFile, fewLines);
        var contestants = new List<Contestant>
        {
            Contestant.Timed("Test-ExoLyncDns", questions, () => Ask(session, server, domains)),
            Contestant.Timed("bare DnsClient loop", questions, () => AskBare(server, domains)),
        };
        AddProgram("dig -f", fewLines.Length, "dig", "@127.0.0.1", "-p", Number(server.Port), "+noall", "+answer", "-f", fewFile);
        AddProgram("dnsperf", questions, "dnsperf", "-s", "127.0.0.1", "-p", Number(server.Port), "-d", file, "-n", "1", "-c", "1", "-q", Number(InFlight));
        var comparison = run.Compare("questions", 5, contestants);
        run.AtLeast("Test-ExoLyncDns, loopback", "bare DnsClient loop", 0.8, comparison.Speed("Test-ExoLyncDns", "bare DnsClient loop"));
        if (contestants.Any(contestant => contestant.Name == "dig -f"))
        {
            run.AtLeast("Test-ExoLyncDns, loopback", "dig -f", 3, comparison.Speed("Test-ExoLyncDns", "dig -f"));
        }

        run.Say($"{InFlight} questions in flight; dig asks one after another. dnsperf is written in C and reads no more than the header of an answer: what lies between are .NET's asynchronous sockets, names read strictly, the engine's pipeline, verdicts and their wording.");

        void AddProgram(string name, int units, string program, params string[] arguments)
        {
            if (Programs.Find(program) is { } path)
            {
                contestants.Add(Contestant.Timed(name, units, () => Programs.Run(path, arguments)));
            }
        }
    }

    private static void Ask(EngineSession session, NsdServer server, string[] domains)
    {
        // Counted here: the peers do not filter either.
        var passed = session.Count(
            "param($domains, $server, $limit) $domains | Test-ExoLyncDns -Server $server -ThrottleLimit $limit",
            static result => result.Properties["Status"].Value.ToString() == "Pass",
            domains,
            server.Address,
            InFlight);
        if (passed != domains.Length * Records.Length)
        {
            throw new InvalidOperationException($"{passed} results are Pass.");
        }
    }

    private static void AskBare(NsdServer server, string[] domains)
    {
        var client = new LookupClient(new LookupClientOptions(new IPEndPoint(IPAddress.Loopback, server.Port))
        {
            UseCache = false,
            Recursion = true,
            Retries = 2,
            ExtendedDnsBufferSize = DnsQueryOptions.MinimumBufferSize,
            ContinueOnDnsError = false,
            ContinueOnEmptyResponse = false,
        });
        var next = -1;
        Task.WhenAll(Enumerable.Range(0, InFlight).Select(_ => Task.Run(async () =>
        {
            for (var number = Interlocked.Increment(ref next); number < domains.Length * Records.Length; number = Interlocked.Increment(ref next))
            {
                var (label, type) = Records[number % Records.Length];
                await client.QueryAsync($"{label}.{domains[number / Records.Length]}", type).ConfigureAwait(false);
            }
        }))).GetAwaiter().GetResult();
    }

    private static string Zone(string domain) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        sip.{domain}. CNAME sipdir.online.lync.com.
        lyncdiscover.{domain}. CNAME webdir.online.lync.com.
        _sip._tls.{domain}. SRV 100 1 443 sipdir.online.lync.com.
        _sipfederationtls._tcp.{domain}. SRV 100 1 5061 sipfed.online.lync.com.

        """);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
