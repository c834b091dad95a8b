using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace ExoLyncIntegration.HelpBuilder.Session;

/// <summary>The built module in the real engine: what users have, and so what help must be true of.</summary>
internal sealed class ModuleSession : IDisposable
{
    private readonly Runspace runspace;
    private readonly string manifest;

    public ModuleSession(string manifest)
    {
        this.manifest = manifest;
        runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        var module = (PSModuleInfo)Run("Import-Module -Name $args[0] -PassThru -ErrorAction Stop", manifest).Single().BaseObject;
        Name = module.Name;
        Commands = [.. module.ExportedCmdlets.Values.OrderBy(static command => command.Name, StringComparer.Ordinal)];
    }

    /// <summary>The module's name.</summary>
    public string Name { get; }

    /// <summary>The exported cmdlets, by name.</summary>
    public IReadOnlyList<CmdletInfo> Commands { get; }

    /// <summary>The entries of a catalogue class of the module.</summary>
    /// <param name="typeName">The full name of the class; it has a static property <c>All</c>.</param>
    /// <returns>The entries.</returns>
    public IReadOnlyList<PSObject> Catalogue(string typeName) =>
        AppDomain.CurrentDomain.GetAssemblies().Any(assembly => assembly.GetType(typeName) is not null)
            ? Run($"[{typeName}]::All")
            : throw new HelpSourceException(manifest, 1, $"The module has no catalogue {typeName}.");

    public void Dispose() => runspace.Dispose();

    private IReadOnlyList<PSObject> Run(string script, params object[] arguments)
    {
        using var shell = PowerShell.Create(runspace);
        shell.AddScript(script);
        foreach (var argument in arguments)
        {
            shell.AddArgument(argument);
        }

        return [.. shell.Invoke()];
    }
}
