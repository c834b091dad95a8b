using ExoLyncIntegration.Configuration;

namespace ExoLyncIntegration.Plans.Comparison;

/// <summary>Holds planned commands against the live configuration.</summary>
public static class PlanEvaluation
{
    /// <summary>Whether the configuration that a command changes can be compared at all.</summary>
    /// <param name="command">The command.</param>
    /// <returns>Whether it can.</returns>
    public static bool IsComparable(PlanCommand command) => PlanComparer.For(command) is not null;

    /// <summary>Whether a section of the servers' configuration holds what a command changes.</summary>
    /// <param name="command">The command.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsInConfiguration(PlanCommand command) => PlanComparer.For(command) is SectionComparer;

    /// <summary>Compares one command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="live">The configuration; what the command needs of it is read.</param>
    /// <param name="replication">How far the servers' last change has come; not asked for where <see langword="null"/>.</param>
    /// <returns>The state, the differences, and the commands there and back.</returns>
    public static PlanComparison Compare(PlanCommand command, LiveConfiguration live, ReplicationState? replication = null)
    {
        if (PlanComparer.For(command) is not { } comparer)
        {
            return new PlanComparison
            {
                Command = command,
                PlanState = PlanState.Unknown,
                Message = FollowUp.Of(command) ?? "What this command changes is not known here, and cannot be read back.",
                NoWayBack = FollowUp.Of(command) is null ? "What it changes is not known here." : null,
            };
        }

        var comparison = comparer.Compare(command, live);
        return comparison.PlanState == PlanState.InPlace && command.Shell == CommandShell.LyncManagementShell && replication is not null
            ? comparison.With(replication)
            : comparison;
    }
}
