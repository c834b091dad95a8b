using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace ExoLyncIntegration.Benchmarks.Import;

/// <summary>A process that imports one module into a session that has just been opened, and says what that took.</summary>
internal static class ImportProcess
{
    /// <summary>The argument that makes this program the process.</summary>
    public const string Argument = "--import";

    /// <summary>Imports, and prints the milliseconds and the third-party assemblies that are loaded afterwards.</summary>
    /// <param name="manifest">The manifest of the module.</param>
    public static void Run(string manifest)
    {
        var state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
        {
            state.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.Bypass;
        }

        using var runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        using var shell = PowerShell.Create(runspace);
        shell.AddCommand("Import-Module").AddParameter("Name", manifest);
        var clock = Stopwatch.StartNew();
        shell.Invoke();
        clock.Stop();
        if (shell.HadErrors)
        {
            throw new InvalidOperationException(shell.Streams.Error[0].ToString());
        }

        // What lies in the module's folder and is not its own; the engine's libraries are none of it.
        var folder = Path.GetDirectoryName(manifest)! + Path.DirectorySeparatorChar;
        var loaded = AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => !assembly.IsDynamic && assembly.Location.StartsWith(Path.Combine(folder, "bin"), StringComparison.OrdinalIgnoreCase))
            .Select(static assembly => assembly.GetName().Name!)
            .Where(static name => !name.StartsWith("ExoLyncIntegration", StringComparison.Ordinal));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalMilliseconds} {string.Join(',', loaded)}"));
    }

    /// <summary>Starts the process.</summary>
    /// <param name="manifest">The manifest of the module.</param>
    /// <param name="thirdParty">The third-party assemblies that it loaded, by name.</param>
    /// <returns>How long the import took.</returns>
    public static TimeSpan Measure(string manifest, out string[] thirdParty)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
        {
            start.ArgumentList.Add(typeof(ImportProcess).Assembly.Location);
        }

        start.ArgumentList.Add(Argument);
        start.ArgumentList.Add(manifest);
        using var process = Process.Start(start)!;
        var answer = process.StandardOutput.ReadToEnd().Trim().Split(' ');
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The import of {manifest} ended with {process.ExitCode}.");
        }

        thirdParty = answer.Length > 1 ? answer[1].Split(',', StringSplitOptions.RemoveEmptyEntries) : [];
        return TimeSpan.FromMilliseconds(double.Parse(answer[0], CultureInfo.InvariantCulture));
    }
}
