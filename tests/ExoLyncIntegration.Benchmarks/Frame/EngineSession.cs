using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace ExoLyncIntegration.Benchmarks.Frame;

/// <summary>A session of the real engine with the built module in it, as users have it.</summary>
internal sealed class EngineSession : IDisposable
{
    /// <summary>Opens the session and imports the module.</summary>
    public EngineSession()
    {
        var state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
        {
            // Windows alone has a policy, and by default one that refuses a module of scripts and format files.
            state.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.Bypass;
        }

        Runspace = RunspaceFactory.CreateRunspace(state);
        Runspace.Open();
        using var import = PowerShell.Create(Runspace);
        import.AddCommand("Import-Module").AddParameter("Name", ManifestPath).Invoke();
        ThrowOnError(import);
    }

    /// <summary>The folder of the repository.</summary>
    public static string RepositoryRoot { get; } = typeof(EngineSession).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The module's manifest.</summary>
    public static string ManifestPath => Path.Combine(RepositoryRoot, "ExoLyncIntegration.psd1");

    /// <summary>The session, for those who build a pipeline of their own.</summary>
    public Runspace Runspace { get; }

    /// <summary>Runs a script and throws what goes wrong in it.</summary>
    /// <param name="script">The script.</param>
    /// <param name="arguments">What it has in $args; a lazy sequence among them is enumerated as the pipeline goes.</param>
    public PSObject[] Run(string script, params object[] arguments)
    {
        using var shell = PowerShell.Create(Runspace);
        shell.AddScript(script);
        foreach (var argument in arguments)
        {
            shell.AddArgument(argument);
        }

        var output = shell.Invoke().ToArray();
        ThrowOnError(shell);
        return output;
    }

    /// <summary>Runs a script whose output is counted and dropped as it comes, as a later command of a pipeline does.</summary>
    /// <param name="script">The script.</param>
    /// <param name="isCounted">Whether an object counts.</param>
    /// <param name="arguments">What the script has in $args.</param>
    /// <returns>How many objects counted.</returns>
    public int Count(string script, Func<PSObject, bool> isCounted, params object[] arguments)
    {
        using var shell = PowerShell.Create(Runspace);
        shell.AddScript(script);
        foreach (var argument in arguments)
        {
            shell.AddArgument(argument);
        }

        var count = 0;
        using var output = new PSDataCollection<PSObject>();
        output.DataAdded += (_, _) => count += output.ReadAll().Count(isCounted);
        shell.Invoke(input: null, output);
        ThrowOnError(shell);
        return count;
    }

    /// <inheritdoc/>
    public void Dispose() => Runspace.Dispose();

    private static void ThrowOnError(PowerShell shell)
    {
        if (shell.Streams.Error.Count > 0)
        {
            throw new InvalidOperationException(shell.Streams.Error[0].ToString(), shell.Streams.Error[0].Exception);
        }
    }
}
