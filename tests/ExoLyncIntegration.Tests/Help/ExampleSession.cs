using System;
using System.IO;
using System.Linq;
using ExoLyncIntegration.Engine;

namespace ExoLyncIntegration.Help;

/// <summary>
/// A session for running what documentation shows: a folder with the files that examples name, the double of the native cmdlets, and
/// stand-ins for PowerShell's utility module, which the bare engine lacks.
/// </summary>
internal sealed class ExampleSession : IDisposable
{
    // The stand-ins pass on what they are given: what is under test is the module's part of the pipeline.
    private const string StandIns = """
        function Format-List { param([Parameter(Position = 0)] $Property, [Parameter(ValueFromPipeline)] $InputObject) process { $InputObject } }
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("exolync-example-");
    private readonly EngineSession session = new();

    public ExampleSession(string code)
    {
        session.Run(StandIns).ThrowOnError();
        var native = NativeContract.All.Properties.Select(static command => command.Name).Where(name => code.Contains(name, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (native.Length > 0)
        {
            session.UseNativeDouble(native);
        }

        session.Run("$ExecutionContext.SessionState.Path.SetLocation($args[0])", folder.FullName).ThrowOnError();
        session.Run("New-ExoLyncScenario Hybrid contoso.com -AccessEdgeFqdn sip.contoso.com | Export-ExoLyncScenario contoso.json").ThrowOnError();
        File.Copy(Path.Combine(folder.FullName, "contoso.json"), Path.Combine(folder.FullName, "contoso[test].json"));
    }

    public SessionOutcome Run(string code) => session.Run(code);

    public string Display(string code) => session.Display(code, width: 80);

    public void Dispose()
    {
        session.Dispose();
        folder.Delete(recursive: true);
    }
}
