using System;
using System.IO;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Tampering;

/// <summary>What fuzzing found worth keeping, given to the parsers again.</summary>
public sealed class CorpusTests
{
    [Fact]
    public void Every_file_of_the_corpus_is_read_or_refused()
    {
        // …/bin/<configuration>/<framework>/
        var program = Path.Combine(AppContext.BaseDirectory.Replace("ExoLyncIntegration.Reliability.Tests", "ExoLyncIntegration.Fuzzing", StringComparison.Ordinal), "ExoLyncIntegration.Fuzzing.dll");

        var (exitCode, output) = ForeignProgram.Run(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", string.Empty, program, "--replay");

        Assert.True(exitCode == 0, output);
        Assert.Matches("(?m)^zone: [1-9]", output);
    }
}
