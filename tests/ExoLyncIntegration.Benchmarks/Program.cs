using System;
using System.Collections.Generic;
using ExoLyncIntegration.Benchmarks;

var benchmarks = new Dictionary<string, Action<string[]>>(StringComparer.OrdinalIgnoreCase)
{
    ["addresses"] = AddressBenchmark.Run,
    ["dns"] = DnsBenchmark.Run,
};

if (args.Length == 0 || !benchmarks.TryGetValue(args[0], out var run))
{
    Console.Error.WriteLine($"Name a benchmark: {string.Join(", ", benchmarks.Keys)}");
    return 1;
}

run(args[1..]);
return 0;
