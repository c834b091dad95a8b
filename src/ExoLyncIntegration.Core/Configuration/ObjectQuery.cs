using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Plans;

namespace ExoLyncIntegration.Configuration;

/// <summary>A question about single objects that no section holds, such as one user or the records of one name.</summary>
/// <param name="command">The native command that answers it; it changes nothing.</param>
/// <param name="parameters">Its parameters, marked as those of a <see cref="PlanCommand"/>.</param>
public sealed class ObjectQuery(string command, params IEnumerable<KeyValuePair<string, object?>> parameters)
{
    /// <summary>The native command.</summary>
    public string Command { get; } = command;

    /// <summary>Its parameters.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Parameters { get; } = [.. parameters];

    /// <summary>The beginning of the error id with which the command says that there is no such object; <see langword="null"/> where it has none.</summary>
    public string? AbsenceId { get; init; }

    /// <summary>The question on one line: equal lines have equal answers.</summary>
    /// <returns>The command line.</returns>
    public override string ToString() => CommandLineWriter.Write(
        Command, Parameters, [.. Parameters.Where(static parameter => parameter.Value is PlanSwitch).Select(static parameter => parameter.Key)]);
}
