using System;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace ExoLyncIntegration.Benchmarks.Frame;

/// <summary>Programs of the system that are peers.</summary>
internal static class Programs
{
    /// <summary>Where a program lies; <see langword="null"/> where it is not installed.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .Concat(["/usr/sbin", "/usr/local/sbin"])
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);

    /// <summary>Runs a program to its end; what it writes is read and dropped.</summary>
    public static void Run(string path, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{path} ended with {process.ExitCode}.");
        }
    }
}
