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

            run.Say($"Beside a bare serializer of the same values, which checks, counts and guards nothing, and beside a pipeline that does nothing with them:");
            Beside(run, session, folder, results[sizes[1]], "json", "JsonSerializer", static (rows, stream) => JsonSerializer.Serialize(stream, rows));
            Beside(run, session, folder, results[sizes[1]], "csv", "StreamWriter and string.Join", WriteBareCsv);
            InBrowser(run, session, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The document is dumped once it has loaded and its script has run: from then on filters and search answer.
    private static void InBrowser(BenchmarkRun run, EngineSession session, string folder)
    {
        if (Programs.Find("chromium") is not { } browser)
        {
            run.Say($"The page was not opened: Chromium is not installed.");
            return;
        }

        var findings = run.Size(10_000, 100);
        var page = Path.Combine(folder, "browser.html");
        var empty = Path.Combine(folder, "empty.html");
        Time(session, "$args[0] | Export-ExoLyncReport $args[1]", Results(findings, failEvery: 1), page);
        File.WriteAllText(empty, "<!doctype html><title>empty</title>");
        var opened = Comparison.Of(run.IsShort ? 1 : 5, [Opened("the report", page), Opened("an empty page", empty)]);
        var seconds = opened.SecondsPerUnit("the report") - opened.SecondsPerUnit("an empty page");
        run.Say($"HTML with {findings:#,0} findings ({new FileInfo(page).Length / 1e6:0.0} MB), loaded and its script run in headless Chromium: {seconds:0.00} s more than an empty page.");
        run.AtMost("HTML of 10,000 findings, interactive after", "an empty page", 1, seconds, "s");

        Contestant Opened(string name, string file) => Contestant.Timed(name, 1, () => Programs.Run(
            browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + Path.Combine(folder, "profile"), "--dump-dom", new Uri(file).AbsoluteUri));
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
    private static object[] Results(int count, int failEvery = 4)
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
            Add("Status", number % failEvery == 0 ? "Fail" : "Pass");
            Add("Expected", $"sip:{user}@contoso.com");
            Add("Actual", number % failEvery == 0 ? null : $"sip:{user}@contoso.com");
            Add("Message", number % failEvery == 0 ? "proxyAddresses has no sip: value." : "The address is as it should be.");
            Add("Remediation", number % failEvery == 0 ? $"Set-ADUser -Identity \"CN={user},OU=People,DC=contoso,DC=com\" -Add @{{proxyAddresses=\"sip:{user}@contoso.com\"}}" : null);
            Add("Reference", "https://support.microsoft.com/help/2614614");
            results.Add(result);
        }

        return [.. results];
    }
}
