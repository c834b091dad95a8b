using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ExoLyncIntegration.Benchmarks.Addresses;
using ExoLyncIntegration.Benchmarks.Dns;
using ExoLyncIntegration.Benchmarks.Frame;
using ExoLyncIntegration.Benchmarks.Import;
using ExoLyncIntegration.Benchmarks.Plans;
using ExoLyncIntegration.Benchmarks.Reports;
using ExoLyncIntegration.Benchmarks.Tenants;

// dotnet run -c Release                       all, and writes docs/benchmarks.md
// dotnet run -c Release -- dns addresses      these, printed only
// dotnet run -- --short                       all, small and once: shows that they run
if (args is [ImportProcess.Argument, var manifest])
{
    ImportProcess.Run(manifest);
    return 0;
}

Benchmark[] benchmarks =
[
    new ThroughputBenchmark(),
    new LatencyBenchmark(),
    new AddressBenchmark(),
    new CloudUserBenchmark(),
    new PlanBenchmark(),
    new ReportBenchmark(),
    new ImportBenchmark(),
];

var isShort = args.Contains("--short");
var names = args.Where(argument => argument != "--short").ToArray();
if (names.FirstOrDefault(name => benchmarks.All(benchmark => benchmark.Name != name)) is { } unknown)
{
    Console.Error.WriteLine($"There is no benchmark '{unknown}'. There are: {string.Join(", ", benchmarks.Select(benchmark => benchmark.Name))}");
    return 1;
}

var sections = new List<Section>();
foreach (var benchmark in benchmarks.Where(benchmark => names.Length == 0 || names.Contains(benchmark.Name)))
{
    var section = new Section(benchmark.Title);
    Console.WriteLine($"## {section.Title}\n");
    benchmark.Run(new BenchmarkRun(section, isShort));
    Console.Write(section.Text);
    foreach (var goal in section.Goals)
    {
        // A short run's figures mean nothing.
        Console.WriteLine(isShort ? $"{goal.Subject}: ran" : $"{goal.Subject}, beside {goal.Beside}: {goal.MeasuredText}, goal {goal.BoundText}{(goal.Met ? string.Empty : " NOT MET")}");
    }

    Console.WriteLine();
    sections.Add(section);
}

if (!isShort && names.Length == 0)
{
    File.WriteAllText(BenchmarkPage.FilePath, BenchmarkPage.Write(sections));
    Console.WriteLine($"Written: {BenchmarkPage.FilePath}");
}

return 0;
