using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Linq;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Plans;

/// <summary>One native command that a deployment step needs, ready to show, to splat and to pipe.</summary>
public sealed class PlanCommand
{
    private readonly HashSet<string> switches;
    private readonly HashSet<string> words;

    /// <summary>Makes a command.</summary>
    /// <param name="commandName">The native command's name.</param>
    /// <param name="parameters">
    /// The parameters in order. <see cref="PlanSwitch.On"/> marks a switch, a <see cref="BareWord"/> a value of an enumeration;
    /// in <see cref="Parameters"/> they stand as <see langword="true"/> and as text.
    /// </param>
    public PlanCommand(string commandName, IEnumerable<KeyValuePair<string, object?>> parameters)
    {
        var all = parameters.ToList();
        CommandName = commandName;
        switches = new HashSet<string>(all.Where(static entry => entry.Value is PlanSwitch).Select(static entry => entry.Key), System.StringComparer.OrdinalIgnoreCase);
        words = new HashSet<string>(all.Where(static entry => entry.Value is BareWord).Select(static entry => entry.Key), System.StringComparer.OrdinalIgnoreCase);
        Parameters = new OrderedDictionary(System.StringComparer.OrdinalIgnoreCase);
        foreach (var entry in all)
        {
            Parameters.Add(entry.Key, entry.Value switch
            {
                PlanSwitch => true,
                BareWord word => word.Value,
                var value => value,
            });
        }
    }

    /// <summary>The deployment step, 1 to 7.</summary>
    public required int Step { get; init; }

    /// <summary>The topology that the command is for.</summary>
    public required Topology Topology { get; init; }

    /// <summary>Where the command is to be run.</summary>
    public required CommandShell Shell { get; init; }

    /// <summary>The native command's name.</summary>
    public string CommandName { get; }

    /// <summary>The parameters, in order, by their native names; splat them as they are. Changes show in <see cref="CommandLine"/>.</summary>
    public OrderedDictionary Parameters { get; }

    /// <summary>The command on one line that can be pasted.</summary>
    public string CommandLine => CommandLineWriter.Write(CommandName, Entries(), switches);

    /// <summary>What the command does, in one sentence.</summary>
    public required string Description { get; init; }

    /// <summary>The source, a URL.</summary>
    public required string Reference { get; init; }

    /// <summary>The parameters with their marks, as the constructor takes them: a copy of the command is made from these.</summary>
    /// <returns>The names and values, in order.</returns>
    public IEnumerable<KeyValuePair<string, object?>> MarkedParameters()
    {
        foreach (var entry in Entries())
        {
            yield return switches.Contains(entry.Key) && entry.Value is true ? new(entry.Key, PlanSwitch.On) : entry;
        }
    }

    /// <summary>The command line.</summary>
    /// <returns><see cref="CommandLine"/>.</returns>
    public override string ToString() => CommandLine;

    private IEnumerable<KeyValuePair<string, object?>> Entries()
    {
        foreach (DictionaryEntry entry in Parameters)
        {
            var name = (string)entry.Key;
            yield return new(name, entry.Value is string text && words.Contains(name) && IsWord(text) ? new BareWord(text) : entry.Value);
        }
    }

    // Parameters can be changed by the user: what is no plain word any more goes into quotes.
    private static bool IsWord(string text) =>
        text.Length > 0 && text.All(static character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'));
}
