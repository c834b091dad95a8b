using System;
using System.IO;
using System.Linq;
using System.Reflection;
using ExoLyncIntegration.Fuzzing;
using SharpFuzz;

// dotnet run -- --replay       gives every file of the corpus to its parser; what breaks a promise ends it with an exception.
// dotnet run -- --list         the names of the parsers.
// afl-fuzz -i Corpus/zone -o <findings> -t 10000 dotnet <folder>/ExoLyncIntegration.Fuzzing.dll zone
//                              fuzzes a parser, after 'sharpfuzz' has instrumented ExoLyncIntegration*.dll in that folder.
switch (args)
{
    case ["--replay"]:
        var corpus = typeof(Parsers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static entry => entry.Key == "Corpus").Value!;
        foreach (var (name, parse) in Parsers.All)
        {
            var files = Directory.GetFiles(Path.Combine(corpus, name));
            foreach (var file in files)
            {
                try
                {
                    parse(File.ReadAllBytes(file));
                }
                catch (Exception exception)
                {
                    throw new InvalidOperationException($"{name} breaks with {Path.GetFileName(file)}: {exception.Message}", exception);
                }
            }

            Console.WriteLine($"{name}: {files.Length}");
        }

        return 0;

    case ["--list"]:
        Console.WriteLine(string.Join(Environment.NewLine, Parsers.All.Keys));
        return 0;

    case [var name] when Parsers.All.TryGetValue(name, out var parse):
        Fuzzer.Run(stream =>
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            parse(bytes.ToArray());
        });
        return 0;

    default:
        Console.Error.WriteLine("One argument: --replay, --list or the name of a parser.");
        return 2;
}
