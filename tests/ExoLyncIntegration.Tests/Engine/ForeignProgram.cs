using System;
using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace ExoLyncIntegration.Engine;

/// <summary>Programs of others that read what the module writes.</summary>
internal static class ForeignProgram
{
    /// <summary>Runs a program to its end; without it the test is skipped, but never in CI.</summary>
    public static (int ExitCode, string Output) Run(string program, string input, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.SkipWhen(output.Contains("No module named", StringComparison.Ordinal) && Environment.GetEnvironmentVariable("CI") != "true", output);
            return (process.ExitCode, output);
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip($"{program} is not on this machine.");
            throw;
        }
    }
}
