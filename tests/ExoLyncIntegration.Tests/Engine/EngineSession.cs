using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace ExoLyncIntegration.Engine;

/// <summary>A session of the real engine with the built module imported, as a user has it.</summary>
internal sealed class EngineSession : IDisposable
{
    private readonly RecordingHost host = new();
    private readonly Runspace runspace;
    private volatile PowerShell? running;

    public EngineSession(bool import = true)
    {
        runspace = RunspaceFactory.CreateRunspace(host, InitialSessionState.CreateDefault2());
        runspace.Open();
        if (import && Repository.ModulePath is { } modules)
        {
            Run("$env:PSModulePath = $args[0]; Import-Module -Name ExoLyncIntegration", modules).ThrowOnError();
        }
        else if (import)
        {
            Run("Import-Module -Name $args[0]", Repository.Manifest).ThrowOnError();
        }
    }

    /// <summary>Runs a script in the session's scope, with its streams recorded.</summary>
    public SessionOutcome Run(string script, params object?[] arguments)
    {
        using var shell = PowerShell.Create(runspace);
        running = shell;
        host.Lines.Clear();
        shell.AddScript(script, useLocalScope: false);
        foreach (var argument in arguments)
        {
            shell.AddArgument(argument);
        }

        ErrorRecord? terminating = null;
        var output = new PSDataCollection<PSObject>();
        try
        {
            shell.Invoke(null, output);
        }
        catch (RuntimeException exception)
        {
            terminating = exception.ErrorRecord;
        }

        return new SessionOutcome(
            [.. output],
            [.. shell.Streams.Error],
            terminating,
            [.. shell.Streams.Warning.Select(record => record.Message)],
            [.. shell.Streams.Verbose.Select(record => record.Message)],
            [.. shell.Streams.Information.Select(record => record.ToString())],
            [.. host.Lines]);
    }

    /// <summary>Answers the next questions of -Confirm: 0 Yes, 1 Yes to All, 2 No, 3 No to All.</summary>
    public void Answer(params int[] choices)
    {
        foreach (var choice in choices)
        {
            host.Choices.Enqueue(choice);
        }
    }

    /// <summary>Takes back what a script narrowed the language mode to.</summary>
    public void Unlock() => runspace.SessionStateProxy.LanguageMode = PSLanguageMode.FullLanguage;

    /// <summary>Stops the script that runs, as Ctrl+C does.</summary>
    public void Stop() => running?.BeginStop(null, null);

    /// <summary>Runs a script and gives its text as Out-Default formats it at a console of the given width, with or without colour.</summary>
    public string Display(string script, int width = 120, bool colour = false)
    {
        host.Width = width;
        host.Colour = colour;
        var outcome = Run(script + " | Out-Default");
        outcome.ThrowOnError();
        return string.Join("\n", outcome.HostLines);
    }

    /// <summary>The completions that the engine offers at the end of a line.</summary>
    public IReadOnlyList<string> Complete(string line)
    {
        using var shell = PowerShell.Create(runspace);
        return [.. CommandCompletion.CompleteInput(line, line.Length, null, shell).CompletionMatches.Select(match => match.CompletionText)];
    }

    public void Dispose() => runspace.Dispose();
}
