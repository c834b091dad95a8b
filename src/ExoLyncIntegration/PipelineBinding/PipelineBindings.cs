using System;
using System.Collections;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Plans;
using ExoLyncIntegration.Session;

namespace ExoLyncIntegration.PipelineBinding;

/// <summary>
/// The native commands of this session that take plans from the pipeline. Each is wrapped by a function of the same name; a native
/// function that the wrapper displaces, as the proxies of a remote session are, is put back when the binding goes.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PipelineBindings
{
    // One table for each runspace, gone with it.
    private static readonly ConditionalWeakTable<Runspace, Dictionary<string, CommandInfo>> Tables = new();

    /// <summary>The native command that a wrapper calls; used by the wrappers themselves.</summary>
    /// <param name="name">The command's name.</param>
    /// <returns>The command.</returns>
    /// <exception cref="ExoLyncException">The binding has been taken away (<c>NativeCommandNotFound</c>).</exception>
    public static CommandInfo Native(string name) => Table().TryGetValue(name, out var native)
        ? native
        : throw new ExoLyncException(ErrorCatalogue.NativeCommandNotFound, $"The binding of {name} has been taken away since this command was looked up; its name is the native command's again.");

    /// <summary>The parameters of a wrapper, for one call of it; used by the wrappers themselves.</summary>
    /// <param name="name">The native command's name.</param>
    /// <param name="takesInput">Whether something is piped into the call.</param>
    /// <returns>The native command's own, or those that leave room for what a plan brings.</returns>
    public static RuntimeDefinedParameterDictionary Parameters(string name, bool takesInput) =>
        !Table().TryGetValue(name, out var native) ? WrapperParameters.OfNothing()
        : takesInput ? WrapperParameters.OfInput(native)
        : WrapperParameters.Of(native);

    /// <summary>What a wrapper was given without the names of parameters, to be handed on; used by the wrappers themselves.</summary>
    /// <param name="rest">The values and the parameters that the wrapper does not know.</param>
    /// <returns>The same, to be splatted.</returns>
    public static object[] Arguments(object[] rest) => WrapperParameters.Arguments(rest);

    /// <summary>The parameters to call the native command with, for one object of the pipeline; used by the wrappers themselves.</summary>
    /// <param name="name">The native command's name.</param>
    /// <param name="input">The object.</param>
    /// <param name="given">The parameters given on the command line; they go before those of the plan.</param>
    /// <returns>The parameters; <see langword="null"/> where the object is no planned command.</returns>
    /// <exception cref="ExoLyncException">The plan is for another command (<c>PlanForAnotherCommand</c>).</exception>
    public static Hashtable? Planned(string name, object? input, IDictionary given)
    {
        if ((input is PSObject wrapped ? wrapped.BaseObject : input) is not PlanCommand plan)
        {
            return null;
        }

        if (!string.Equals(plan.CommandName, name, StringComparison.OrdinalIgnoreCase))
        {
            throw new ExoLyncException(ErrorCatalogue.PlanForAnotherCommand, $"The plan is for {plan.CommandName}, not for {name}: {plan.CommandLine}");
        }

        var parameters = new Hashtable(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in plan.Parameters)
        {
            parameters[entry.Key] = entry.Value;
        }

        foreach (DictionaryEntry entry in given)
        {
            parameters[entry.Key] = entry.Value;
        }

        return parameters;
    }

    /// <summary>An error of the catalogue as a wrapper writes it; used by the wrappers themselves.</summary>
    /// <param name="exception">The exception, or one that holds it, as PowerShell's call of a method does.</param>
    /// <param name="target">The input that it is about.</param>
    /// <returns>The record.</returns>
    public static ErrorRecord Error(Exception exception, object? target)
    {
        var cause = exception;
        while (cause is not null and not ExoLyncException)
        {
            cause = cause.InnerException;
        }

        return ErrorRecords.From((ExoLyncException?)cause ?? new ExoLyncException(ErrorCatalogue.PlanCommandFailed, exception.Message, exception), target);
    }

    /// <summary>The names of the commands that are bound in this session.</summary>
    /// <returns>The names.</returns>
    internal static IReadOnlyList<string> Names() => [.. Table().Keys.OrderBy(static name => name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>Binds a native command.</summary>
    /// <returns>Whether it was not bound before.</returns>
    internal static bool Bind(CommandInfo native, SessionState session, ProviderIntrinsics providers)
    {
        var table = Table();
        if (table.ContainsKey(native.Name))
        {
            return false;
        }

        var wrapper = ScriptBlock.Create(CommandWrapper.Write(native));
        table.Add(native.Name, native);
        if (native is FunctionInfo)
        {
            // Set alone would put the wrapper into the very object that is to be called.
            Remove(native.Name, providers);
        }

        if (string.IsNullOrEmpty(native.ModuleName) || session.Module is not null)
        {
            providers.Item.Set(Path(native.Name), wrapper);
        }
        else
        {
            SetInModule(native, wrapper);
        }

        return true;
    }

    // As if it came from the native command's module: two commands of one name and module are one for completion, which would otherwise
    // offer the native one with its module's name. The wrapper itself belongs to no module, so that it sees its caller's preferences.
    private static void SetInModule(CommandInfo native, ScriptBlock wrapper)
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand("New-Module")
            .AddParameter("Name", native.ModuleName)
            .AddParameter("Function", native.Name)
            .AddParameter("ArgumentList", new object[] { "function:" + native.Name, wrapper })
            .AddParameter("ScriptBlock", ScriptBlock.Create("param($path, $wrapper) $ExecutionContext.InvokeProvider.Item.Set($path, $wrapper)"))
            .Invoke();
    }

    /// <summary>Takes a binding away; the native command is as it was.</summary>
    /// <returns>Whether there was one.</returns>
    internal static bool Release(string name, ProviderIntrinsics providers)
    {
        var table = Table();
        if (!table.TryGetValue(name, out var native))
        {
            return false;
        }

        table.Remove(name);
        Remove(name, providers);
        switch (native)
        {
            case FunctionInfo { Module: { } module }:
                // From where it came, so that it belongs to its module again and goes with it.
                using (var shell = PowerShell.Create(RunspaceMode.CurrentRunspace))
                {
                    shell.AddCommand("Import-Module").AddParameter("ModuleInfo", module).AddParameter("Function", name).AddParameter("Scope", "Global").Invoke();
                }

                break;
            case FunctionInfo function:
                providers.Item.Set(Path(name), function.ScriptBlock);
                break;
        }

        return true;
    }

    // The provider removes by the bare name only.
    private static void Remove(string name, ProviderIntrinsics providers) => providers.Item.Remove("function:" + name, recurse: false);

    private static string Path(string name) => "function:global:" + name;

    private static Dictionary<string, CommandInfo> Table() =>
        Tables.GetValue(Runspace.DefaultRunspace, static _ => new Dictionary<string, CommandInfo>(StringComparer.OrdinalIgnoreCase));
}
