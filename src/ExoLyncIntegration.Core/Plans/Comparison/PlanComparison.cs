namespace ExoLyncIntegration.Plans.Comparison;

/// <summary>A planned command held against the live configuration.</summary>
public sealed class PlanComparison
{
    /// <summary>The planned command.</summary>
    public required PlanCommand Command { get; init; }

    /// <summary>The deployment step, 1 to 7.</summary>
    public int Step => Command.Step;

    /// <summary>The native command's name.</summary>
    public string CommandName => Command.CommandName;

    /// <summary>The command on one line.</summary>
    public string CommandLine => Command.CommandLine;

    /// <summary>How the configuration stands to it.</summary>
    public required PlanState PlanState { get; init; }

    /// <summary>The values that are not as planned.</summary>
    public PlanDifference[] Difference { get; init; } = [];

    /// <summary>What was found, in a sentence or two.</summary>
    public required string Message { get; init; }

    /// <summary>The commands that bring the configuration to what is planned; none where that is not for the plan to do, or nothing is to be done.</summary>
    public PlanCommand[] Remedy { get; init; } = [];

    /// <summary>The commands that bring the configuration back from there to what was read.</summary>
    public PlanCommand[] Undo { get; init; } = [];

    /// <summary>Why <see cref="Undo"/> does not take back what the command does; <see langword="null"/> where it does, or there is nothing to take back.</summary>
    public string? NoWayBack { get; init; }

    /// <summary>Where the values that are in place have not been replicated yet.</summary>
    public string[] PendingReplica { get; init; } = [];

    /// <summary>Why it is not known whether the values that are in place have been replicated; <see langword="null"/> where it is known or nobody asked.</summary>
    public string? ReplicationProblem { get; init; }

    /// <summary>The source of the command, a URL.</summary>
    public string Reference => Command.Reference;

    /// <summary>The same, with how far the last change has come.</summary>
    internal PlanComparison With(ReplicationState replication) => new()
    {
        Command = Command,
        PlanState = PlanState,
        Difference = Difference,
        Message = replication.Pending.Length > 0 ? $"{Message} Not replicated yet to {string.Join(", ", replication.Pending)}." : Message,
        Remedy = Remedy,
        Undo = Undo,
        NoWayBack = NoWayBack,
        PendingReplica = replication.Pending,
        ReplicationProblem = replication.Problem,
    };

    /// <summary>State and command on one line.</summary>
    /// <returns>For example <c>Missing: New-CsHostingProvider …</c>.</returns>
    public override string ToString() => $"{PlanState}: {CommandLine}";
}
