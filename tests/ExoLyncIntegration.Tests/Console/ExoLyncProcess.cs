using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Console;

/// <summary>The built program, run as a process: nothing is a terminal, standard input ends at once unless text is given.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record ExoLyncProcess(int ExitCode, string Output, string Error)
{
    // Far above any run on any machine: a program that waits for an answer must fail the test, not hang it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly string Program = Repository.At(
        "src", "ExoLyncIntegration.Console", "bin", Configuration, "net10.0", "exolync.dll");

    public IReadOnlyList<string> Lines => Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public string All => Output + Error;

    // …/bin/<configuration>/<framework>/
    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    public static ExoLyncProcess Run(params string[] arguments) => Run(arguments, input: string.Empty);

    public static ExoLyncProcess Run(string[] arguments, string input, IReadOnlyDictionary<string, string>? environment = null) => Run([], arguments, input, environment);

    // The launcher is a program with its arguments that starts the program behind them.
    public static ExoLyncProcess Run(string[] launcher, string[] arguments, string input, IReadOnlyDictionary<string, string>? environment = null)
    {
        string[] line = [.. launcher, Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Program, .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("NO_COLOR");
        start.Environment.Remove("COLUMNS");
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var timeout = new CancellationTokenSource(Patience);
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        var error = process.StandardError.ReadToEndAsync(timeout.Token);
        try
        {
            return new ExoLyncProcess(0, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult()) with { ExitCode = Ended(process) };
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("exolync did not end: " + string.Join(' ', arguments));
        }
    }

    /// <summary>Starts the program and does not wait; the caller ends it.</summary>
    public static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    /// <summary>
    /// Starts the program with a script that writes files again and again, and kills it while one is under way. What an earlier kill left beside
    /// the files is cleared first.
    /// </summary>
    /// <param name="folder">The folder of the files.</param>
    /// <param name="delay">How long it may go on after it began, in milliseconds.</param>
    /// <param name="arguments">What the program is started with.</param>
    public static void KillWhileWriting(string folder, int delay, params string[] arguments)
    {
        foreach (var left in Directory.GetFiles(folder, "*.tmp"))
        {
            File.Delete(left);
        }

        using var process = Start(arguments);
        var deadline = Stopwatch.StartNew();
        while (Directory.GetFiles(folder, "*.tmp").Length == 0 && !process.HasExited && deadline.Elapsed < TimeSpan.FromMinutes(2))
        {
            Thread.Sleep(1);
        }

        Thread.Sleep(delay);
        Assert.False(process.HasExited);
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    private static int Ended(Process process)
    {
        process.WaitForExit();
        return process.ExitCode;
    }
}
