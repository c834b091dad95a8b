using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Threading;

namespace ExoLyncIntegration.NativeCommands;

/// <summary>The native commands of the caller's session: cmdlets of the Management Shell, or the proxies of a remote session.</summary>
/// <param name="commands">The session's commands.</param>
internal sealed class NativeSession(CommandInvocationIntrinsics commands)
{
    /// <summary>The command of this name, or <see langword="null"/> where the session has none.</summary>
    public CommandInfo? Find(string name) =>
        commands.GetCommand(name, CommandTypes.Cmdlet | CommandTypes.Function | CommandTypes.Alias | CommandTypes.ExternalScript | CommandTypes.Application);

    /// <summary>The commands that a call needs and the session does not have.</summary>
    /// <param name="name">The command's name.</param>
    /// <param name="parameters">Its parameters; the commands inside a script block count, too.</param>
    public IReadOnlyList<string> Lacking(string name, IDictionary parameters) =>
        [.. NativeParameters.Scripts(parameters)
            .SelectMany(static script => script.Ast.FindAll(static ast => ast is CommandAst, searchNestedScriptBlocks: true))
            .Select(static ast => ((CommandAst)ast).GetCommandName())
            .Prepend(name)
            .Where(needed => needed is not null && Find(needed) is null)
            .Distinct()];

    /// <summary>Runs a command in the caller's session.</summary>
    /// <param name="name">The command's name.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <returns>What it returned, and its first error.</returns>
    public NativeOutcome Run(string name, IDictionary parameters)
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand(name).AddParameters(NativeParameters.Of(parameters));
        if (Find(name) is { } command)
        {
            // The user has been asked already, with the exact command line, and an error has to show whatever the session prefers.
            foreach (var (parameter, value) in new (string, object)[] { ("Confirm", false), ("WhatIf", false), ("ErrorAction", ActionPreference.Continue) })
            {
                if (!parameters.Contains(parameter) && Takes(command, parameter))
                {
                    shell.AddParameter(parameter, value);
                }
            }
        }

        try
        {
            var output = shell.Invoke();
            return new NativeOutcome([.. output], ErrorOf(shell, shell.Streams.Error.FirstOrDefault()));
        }
        catch (RuntimeException exception) when (exception is not PipelineStoppedException)
        {
            return new NativeOutcome([], ErrorOf(shell, exception.ErrorRecord));
        }
    }

    /// <summary>Runs a command in the caller's session, and hands on each object as it comes.</summary>
    /// <param name="name">The command's name.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="receive">Takes the objects, on the pipeline's thread.</param>
    /// <param name="cancellation">Stops the command.</param>
    /// <returns>The first error; <see langword="null"/> where there was none.</returns>
    public static ErrorRecord? Stream(string name, IEnumerable<KeyValuePair<string, object>> parameters, Action<PSObject> receive, CancellationToken cancellation)
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand(name);
        foreach (var parameter in parameters)
        {
            shell.AddParameter(parameter.Key, parameter.Value);
        }

        using var output = new PSDataCollection<PSObject>();
        output.DataAdded += (_, _) =>
        {
            foreach (var item in output.ReadAll())
            {
                receive(item);
            }
        };
        using var stop = cancellation.Register(() => shell.BeginStop(null, null));
        try
        {
            shell.Invoke(null, output);
            return ErrorOf(shell, shell.Streams.Error.FirstOrDefault());
        }
        catch (RuntimeException exception) when (exception is not PipelineStoppedException)
        {
            return ErrorOf(shell, exception.ErrorRecord);
        }
    }

    // What was stopped has told nothing, and nothing is to be made of it. The engine ends such a command without a word, and proxies of remote sessions make an error of it.
    private static ErrorRecord? ErrorOf(PowerShell shell, ErrorRecord? error)
    {
        var isStopped = shell.InvocationStateInfo.State is PSInvocationState.Stopping or PSInvocationState.Stopped;
        for (var exception = error?.Exception; exception is not null; exception = exception.InnerException)
        {
            isStopped |= exception is PipelineStoppedException;
        }

        return isStopped ? throw new PipelineStoppedException() : error;
    }

    private static bool Takes(CommandInfo command, string parameter)
    {
        try
        {
            return command.Parameters?.ContainsKey(parameter) == true;
        }
        catch (RuntimeException)
        {
            // Parameters that cannot be worked out, as of a script with an error.
            return false;
        }
    }
}
