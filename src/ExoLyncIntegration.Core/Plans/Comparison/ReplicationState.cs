using System.Linq;
using ExoLyncIntegration.Configuration;

namespace ExoLyncIntegration.Plans.Comparison;

/// <summary>How far the last change of the Central Management store has come: to which replicas, or why that is unknown.</summary>
public sealed class ReplicationState
{
    private const string UpToDate = "UpToDate";

    private static readonly string Command = ConfigurationSource.Of(ConfigurationSection.Replication).Command;

    private ReplicationState(string[] pending, string? problem)
    {
        Pending = pending;
        Problem = problem;
    }

    /// <summary>The replicas that do not have the last change yet.</summary>
    public string[] Pending { get; }

    /// <summary>Why it is not known whether all replicas have the last change, in one sentence; <see langword="null"/> where it is known.</summary>
    public string? Problem { get; }

    /// <summary>The state that a configuration tells. A store has at least one replica: that none is told is not "all up to date".</summary>
    /// <param name="live">The configuration.</param>
    /// <returns>The state.</returns>
    public static ReplicationState Of(LiveConfiguration live)
    {
        var section = live[ConfigurationSection.Replication];
        if (section.Items is not { Count: > 0 } replicas)
        {
            return new([], section.Reason ?? $"{Command} returned nothing.");
        }

        return new(
            [.. replicas.Where(static replica => replica.Is(UpToDate, bool.FalseString)).Select(NameOf)],
            replicas.FirstOrDefault(static replica => !replica.Is(UpToDate, bool.TrueString) && !replica.Is(UpToDate, bool.FalseString)) is { } silent
                ? $"{Command} does not tell whether {NameOf(silent)} is up to date."
                : null);
    }

    private static string NameOf(ConfigurationItem replica) => replica.Text("ReplicaFqdn") is { Length: > 0 } name ? name : "a replica without a name";
}
