using System.Linq;
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
    /// <param name="pendingReplicas">The replicas that are behind, as <see cref="PendingReplicas"/> gives them.</param>
    /// <returns>The state, the differences, and the commands there and back.</returns>
    public static PlanComparison Compare(PlanCommand command, LiveConfiguration live, string[]? pendingReplicas = null)
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
        return comparison.PlanState == PlanState.InPlace && pendingReplicas is { Length: > 0 }
            ? comparison.WithPending(pendingReplicas)
            : comparison;
    }

    /// <summary>The replicas that do not have the last change of the configuration yet.</summary>
    /// <param name="live">The configuration.</param>
    /// <returns>Their names; none where all are up to date or nothing is known.</returns>
    public static string[] PendingReplicas(LiveConfiguration live) =>
        [.. (live[ConfigurationSection.Replication].Items ?? [])
            .Where(static replica => replica.TryGet("UpToDate", out var upToDate) && upToDate is not true && !replica.Is("UpToDate", "True"))
            .Select(static replica => replica.Text("ReplicaFqdn") ?? string.Empty)];
}
