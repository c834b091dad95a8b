using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text.Json;
using ExoLyncIntegration.Benchmarks.Frame;

namespace ExoLyncIntegration.Benchmarks.Reports;

/// <summary>Export-ExoLyncReport as the results grow, each format by itself, beside what writes the same objects without judging or grouping them.</summary>
internal sealed class ReportBenchmark : Benchmark
{
    private static readonly string[] Formats = ["json", "csv", "xml", "md", "prom", "html"];

    /// <inheritdoc/>
    public override string Name => "reports";

    /// <inheritdoc/>
    public override string Title => "Export-ExoLyncReport";

    /// <inheritdoc/>
    public override void Run(BenchmarkRun run)
    {
        using var session = new EngineSession();
        var folder = Directory.CreateTempSubdirectory("exolync-reports-").FullName;
        try
        {
            int[] sizes = [run.Size(1_000, 50), run.Size(10_000, 100), run.Size(100_000, 200)];
            var results = sizes.ToDictionary(static size => size, static size => Results(size));
            foreach (var format in Formats)
            {
                var exponent = run.Growth(
                    $".{format}", "results", 3, sizes, size => Time(session, "$args[0] | Export-ExoLyncReport $args[1]", results[size], Path.Combine(folder, "report." + format)));
                run.AtMost($".{format}, growth of time", "–", 1.05, exponent, string.Empty);
            }

            var many = sizes[1];
            run.Say($"Beside a bare serializer of the same values, which checks, counts and guards nothing, and beside a pipeline that does nothing with them:");
            Beside(run, session, folder, results[sizes[1]], "json", "JsonSerializer", static (rows, stream) => JsonSerializer.Serialize(stream, rows));
            Beside(run, session, folder, results[sizes[1]], "csv", "StreamWriter and string.Join", WriteBareCsv);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Beside(
        BenchmarkRun run, EngineSession session, string folder, object[] results, string format, string peer, Action<IReadOnlyList<Dictionary<string, object?>>, Stream> write)
    {
        Dictionary<string, object?>[] rows =
            [.. results.Cast<PSObject>().Select(static result => result.Properties.ToDictionary(static property => property.Name, static property => (object?)property.Value))];
        run.Compare(
            "results", 5,
            new Contestant("Export-ExoLyncReport ." + format, results.Length, () => Time(session, "$args[0] | Export-ExoLyncReport $args[1]", results, Path.Combine(folder, "report." + format))),
            Contestant.Timed(peer, results.Length, () =>
            {
                using var file = File.Create(Path.Combine(folder, "bare." + format));
                write(rows, file);
            }),
            new Contestant("an empty pipeline", results.Length, () => Time(session, "$args[0] | & { process { } }", results, string.Empty)));
    }

    private static void WriteBareCsv(IReadOnlyList<Dictionary<string, object?>> rows, Stream stream)
    {
        using var text = new StreamWriter(stream);
        foreach (var row in rows)
        {
            text.WriteLine(string.Join(',', row.Values.Select(static value => $"\"{value?.ToString()?.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")));
        }
    }

    private static TimeSpan Time(EngineSession session, string script, object[] results, string file)
    {
        var clock = Stopwatch.StartNew();
        session.Run(script, results, file);
        return clock.Elapsed;
    }

    /// <summary>Results as the address tests of a large organization give them: one in four failed, with a command.</summary>
    private static object[] Results(int count)
    {
        var results = new List<object>(count);
        for (var number = 0; number < count; number++)
        {
            var user = string.Create(CultureInfo.InvariantCulture, $"user{number}");
            var result = new PSObject();
            void Add(string name, object? value) => result.Properties.Add(new PSNoteProperty(name, value));
            Add("Step", 2 + (number % 2));
            Add("Check", number % 2 == 0 ? "Sip.Address" : "Mail.Address");
            Add("Target", $"CN={user},OU=People,DC=contoso,DC=com");
            Add("Status", number % 4 == 0 ? "Fail" : "Pass");
            Add("Expected", $"sip:{user}@contoso.com");
            Add("Actual", number % 4 == 0 ? null : $"sip:{user}@contoso.com");
            Add("Message", number % 4 == 0 ? "proxyAddresses has no sip: value." : "The address is as it should be.");
            Add("Remediation", number % 4 == 0 ? $"Set-ADUser -Identity \"CN={user},OU=People,DC=contoso,DC=com\" -Add @{{proxyAddresses=\"sip:{user}@contoso.com\"}}" : null);
            Add("Reference", "https://support.microsoft.com/help/2614614");
            results.Add(result);
        }

        return [.. results];
    }
}
