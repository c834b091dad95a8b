using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;
using ExoLyncIntegration.Dns.Servers;

namespace ExoLyncIntegration.Benchmarks;

/// <summary>
/// Many domains through Test-ExoLyncDns, in the engine, with a server whose every answer takes 20 ms: overlapped, and the same lookups one
/// after another; and what stays in memory while domains pass.
/// </summary>
internal static class DnsBenchmark
{
    private const int DefaultDomains = 1_000;
    private const int SampleShare = 10;

    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs the benchmark.</summary>
    /// <param name="arguments">The number of domains, 1,000 unless given; then the word full, to do all of them one after another as well.</param>
    public static void Run(string[] arguments)
    {
        var domains = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : DefaultDomains;
        var serialDomains = arguments.Contains("full") ? domains : Math.Max(1, domains / SampleShare);
        using var server = new ScriptedDnsServer(Answer, delay: Delay, remembers: false);
        using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using (var import = PowerShell.Create(runspace))
        {
            import.AddCommand("Import-Module").AddParameter("Name", Path.Combine(RepositoryRoot, "ExoLyncIntegration.psd1")).Invoke();
        }

        // The first run compiles.
        Measure(runspace, server, 20, 64);
        var serial = Measure(runspace, server, serialDomains, 1);
        Console.WriteLine(string.Format(
            CultureInfo.InvariantCulture, "one after another: {0} domains, {1} questions in {2:F1} s; {3} domains would take {4:F1} s",
            serialDomains, serial.Questions, serial.Elapsed.TotalSeconds, domains, serial.Elapsed.TotalSeconds * domains / serialDomains));
        Console.WriteLine("in flight  domains  questions  seconds  of the time one after another  bytes/domain done");
        foreach (var limit in new[] { 16, 32, 64, 128, 256 })
        {
            var run = Measure(runspace, server, domains, limit);
            Console.WriteLine(string.Format(
                CultureInfo.InvariantCulture, "{0,9} {1,8} {2,10} {3,8:F2} {4,30:P2} {5,18:F0}",
                limit, domains, run.Questions, run.Elapsed.TotalSeconds,
                run.Elapsed.TotalSeconds / (serial.Elapsed.TotalSeconds * domains / serialDomains), run.BytesPerDomain));
        }
    }

    private static string RepositoryRoot => typeof(DnsBenchmark).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    private static (TimeSpan Elapsed, int Questions, double BytesPerDomain) Measure(Runspace runspace, ScriptedDnsServer server, int domains, int limit)
    {
        var before = server.AskedCount;
        using var shell = PowerShell.Create(runspace);
        shell.AddCommand("Test-ExoLyncDns").AddParameter("Server", server.Address).AddParameter("ThrottleLimit", limit)
            .AddCommand("Where-Object").AddParameter("Property", "Status").AddParameter("NE").AddParameter("Value", "Pass");
        var halfway = 0L;
        var end = 0L;
        var clock = Stopwatch.StartNew();
        var faults = shell.Invoke(Domains(domains, () => halfway = LiveBytes(clock), () => end = LiveBytes(clock)));
        clock.Stop();
        var questions = server.AskedCount - before;
        return faults.Count == 0 && shell.Streams.Error.Count == 0
            ? (clock.Elapsed, questions, (end - halfway) / Math.Max(1.0, domains / 2.0))
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

            yield return string.Format(CultureInfo.InvariantCulture, "d{0}.example", number);
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
