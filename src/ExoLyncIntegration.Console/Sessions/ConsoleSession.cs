using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using ExoLyncIntegration.Console.Commands;
using ExoLyncIntegration.Console.Hosting;

namespace ExoLyncIntegration.Console.Sessions;

/// <summary>One session of the engine, with the module imported.</summary>
internal sealed class ConsoleSession : IDisposable
{
    private readonly ConsoleInterface ui;
    private readonly Runspace runspace;
    private readonly object gate = new();
    private readonly Stack<PowerShell> running = new();

    private ConsoleSession(ConsoleHost host, ConsoleInterface ui, SessionOutcome outcome)
    {
        this.ui = ui;
        Host = host;
        Outcome = outcome;
        runspace = RunspaceFactory.CreateRunspace(host, InitialState());

        // Scripts run on the thread that reads the keyboard: prompts and Ctrl+C then come in one order.
        runspace.ThreadOptions = PSThreadOptions.UseCurrentThread;
        runspace.Open();
    }

    /// <summary>The host.</summary>
    public ConsoleHost Host { get; }

    /// <summary>What the session has come to so far.</summary>
    public SessionOutcome Outcome { get; }

    /// <summary>Whether the last command was stopped with Ctrl+C.</summary>
    public bool WasStopped { get; private set; }

    /// <summary>The folder that relative paths start from.</summary>
    public string Location => runspace.SessionStateProxy.Path.CurrentFileSystemLocation.ProviderPath;

    /// <summary>Starts a session.</summary>
    /// <param name="ui">What the engine writes to and asks.</param>
    /// <param name="manifest">The module to import.</param>
    /// <returns>The session; <see cref="SessionOutcome.ExitCode"/> tells whether the import went well.</returns>
    public static ConsoleSession Open(ConsoleInterface ui, string manifest)
    {
        var outcome = new SessionOutcome();
        var session = new ConsoleSession(new ConsoleHost(ui, outcome), ui, outcome);
        session.Run("Import-Module -Name $args[0]", [new CommandParameter(null, manifest)]);
        return session;
    }

    /// <summary>Runs a script in the session's own scope; its output is shown.</summary>
    /// <param name="script">The script.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="remember">Whether Get-History shall know it.</param>
    public void Run(string script, IEnumerable<CommandParameter>? parameters = null, bool remember = false) =>
        Run(new Command(script, isScript: true, useLocalScope: false), parameters ?? [], remember);

    /// <summary>Runs a script file; its output is shown, and <c>exit</c> in it ends the session.</summary>
    /// <param name="path">The file.</param>
    /// <param name="parameters">Its parameters.</param>
    public void RunFile(string path, IEnumerable<CommandParameter> parameters)
    {
        var ast = Parser.ParseFile(path, out _, out var errors);
        if (errors.Length > 0)
        {
            Fail(ErrorText.Of(new ParseException(errors)));
            return;
        }

        // As a function, not by its path: 'exit' in a script that is called by its path would only leave that script,
        // and its code could not be told from that of a native program. $PSScriptRoot and error positions stay right.
        var name = System.IO.Path.GetFileName(path);
        runspace.SessionStateProxy.InvokeProvider.Item.Set("Function:global:" + WildcardPattern.Escape(name), ast.GetScriptBlock());
        Run(new Command(name, isScript: false, useLocalScope: false), parameters, remember: false);
    }

    /// <summary>Runs a script and gives its output instead of showing it.</summary>
    /// <param name="script">The script.</param>
    /// <returns>The output; empty where the script failed.</returns>
    public IReadOnlyList<PSObject> Evaluate(string script)
    {
        using var shell = Create();
        try
        {
            return [.. shell.AddScript(script, useLocalScope: true).Invoke()];
        }
        catch (RuntimeException)
        {
            return [];
        }
    }

    /// <summary>What could stand at a place in a line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="cursor">The place.</param>
    /// <returns>The engine's answer.</returns>
    public CommandCompletion Complete(string text, int cursor)
    {
        using var shell = Create();
        return CommandCompletion.CompleteInput(text, cursor, null, shell);
    }

    /// <summary>Stops the running command. May be called from any thread.</summary>
    /// <returns>Whether one was running.</returns>
    public bool Stop()
    {
        lock (gate)
        {
            if (!running.TryPeek(out var shell))
            {
                return false;
            }

            shell.BeginStop(null, null);
            return true;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => runspace.Dispose();

    private static InitialSessionState InitialState()
    {
        var state = InitialSessionState.CreateDefault2();
        ConsoleCommands.AddTo(state);
        if (OperatingSystem.IsWindows())
        {
            // A client's default policy, Restricted, would refuse the module's own views. A policy of the domain still wins.
            state.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.RemoteSigned;
        }

        return state;
    }

    private void Run(Command command, IEnumerable<CommandParameter> parameters, bool remember)
    {
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter);
        }

        using var shell = Create();
        shell.Commands.AddCommand(command);
        shell.AddCommand("Out-Default");
        shell.Streams.Error.DataAdded += (_, added) => Fail(ErrorText.Of(shell.Streams.Error[added.Index]));

        lock (gate)
        {
            running.Push(shell);
            WasStopped = false;
        }

        try
        {
            shell.Invoke(null, new PSInvocationSettings { AddToHistory = remember });
        }
        catch (PipelineStoppedException)
        {
            WasStopped = true;
        }
        catch (RuntimeException exception)
        {
            Fail(ErrorText.Of(exception));
        }
        finally
        {
            lock (gate)
            {
                running.Pop();
            }

            ui.ClearProgress();
        }
    }

    private void Fail(ErrorText error)
    {
        Outcome.ObserveError();
        ui.WriteError(error);
    }

    // Within a command that runs (a nested prompt, a completer) the engine wants to be asked on the same pipeline.
    private PowerShell Create()
    {
        if (runspace.RunspaceAvailability == RunspaceAvailability.Available)
        {
            var shell = PowerShell.Create();
            shell.Runspace = runspace;
            return shell;
        }

        return PowerShell.Create(RunspaceMode.CurrentRunspace);
    }
}
