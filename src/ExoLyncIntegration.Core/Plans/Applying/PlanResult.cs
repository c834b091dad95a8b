using ExoLyncIntegration.Plans.Comparison;

namespace ExoLyncIntegration.Plans.Applying;

/// <summary>What became of a planned command, and why.</summary>
public sealed class PlanResult
{
    /// <summary>The planned command.</summary>
    public required PlanCommand Command { get; init; }

    /// <summary>The deployment step, 1 to 7.</summary>
    public int Step => Command.Step;

    /// <summary>The native command's name.</summary>
    public string CommandName => Command.CommandName;

    /// <summary>The planned command on one line.</summary>
    public string CommandLine => Command.CommandLine;

    /// <summary>What became of it.</summary>
    public required PlanOutcome Outcome { get; init; }

    /// <summary>How the configuration stood to the command before; <see langword="null"/> where it was not compared.</summary>
    public PlanState? PlanState { get; init; }

    /// <summary>The command lines that were run, the one that failed included.</summary>
    public string[] Executed { get; init; } = [];

    /// <summary>Why, in a sentence or two; for a command of another shell, the line to run there.</summary>
    public required string Message { get; init; }

    /// <summary>Where the values that are in place have not been replicated yet.</summary>
    public string[] PendingReplica { get; init; } = [];

    /// <summary>Outcome and command on one line.</summary>
    /// <returns>For example <c>Applied: New-CsHostingProvider …</c>.</returns>
    public override string ToString() => $"{Outcome}: {CommandLine}";
}
