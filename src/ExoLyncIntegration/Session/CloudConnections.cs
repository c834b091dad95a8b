using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using ExoLyncIntegration.Tenants;

namespace ExoLyncIntegration.Session;

/// <summary>
/// The cloud session of each runspace. The table holds runspaces weakly: a runspace that is gone takes its session, and the tokens in it,
/// along. A variable of the session would do the same, but everybody could see and replace it; one static field would give the token of one
/// runspace to all others in the process.
/// </summary>
internal static class CloudConnections
{
    private static readonly ConditionalWeakTable<Runspace, Holder> Sessions = new();

    /// <summary>The session of the runspace that runs on this thread; <see langword="null"/> where there is none.</summary>
    public static ICloudSession? Current
    {
        get => Runspace.DefaultRunspace is { } runspace && Sessions.TryGetValue(runspace, out var holder) ? holder.Session : null;
        set
        {
            var holder = Sessions.GetOrCreateValue(Runspace.DefaultRunspace);
            holder.Session?.Dispose();
            holder.Session = value;
        }
    }

    private sealed class Holder
    {
        public ICloudSession? Session { get; set; }
    }
}
