using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Benchmarks.Frame;

namespace ExoLyncIntegration.Benchmarks.Import;

/// <summary>Import-Module in processes that have just started, beside an empty binary module of as many cmdlets.</summary>
internal sealed class ImportBenchmark : Benchmark
{
    /// <inheritdoc/>
    public override string Name => "import";

    /// <inheritdoc/>
    public override string Title => "Import-Module, cold process";

    /// <inheritdoc/>
    public override void Run(BenchmarkRun run)
    {
        int cmdlets;
        using (var session = new EngineSession())
        {
            cmdlets = session.Run("Get-Command -Module ExoLyncIntegration").Count(static command => command.BaseObject is CmdletInfo);
        }

        using var empty = new EmptyModule(cmdlets);
        string[] thirdParty = [];
        var comparison = run.Compare(
            "imports",
            15,
            new Contestant("this module", 1, () => ImportProcess.Measure(EngineSession.ManifestPath, out thirdParty)),
            new Contestant("an empty module", 1, () => ImportProcess.Measure(empty.ManifestPath, out _)));
        run.Say($"Both have {cmdlets} cmdlets and a manifest; this one also has its views. Third-party assemblies loaded by the import: {thirdParty.Length}.");
        run.AtMost("Import-Module, cold process", "an empty module of as many cmdlets", 1.5, comparison.Time("this module", "an empty module"));
        run.AtMost("third-party assemblies after the import", "–", 0, thirdParty.Length, string.Empty);
    }
}
