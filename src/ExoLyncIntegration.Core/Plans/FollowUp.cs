using System;
using System.Collections.Generic;

namespace ExoLyncIntegration.Plans;

/// <summary>The commands that make earlier changes take effect: they change no configuration of their own, and are needed only after a change.</summary>
public static class FollowUp
{
    private static readonly Dictionary<string, string> Purposes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["iisreset"] = "Restarts a service, so that changes take effect; it leaves nothing to compare or to take back.",
        ["Start-ADSyncSyncCycle"] = "Starts a synchronization, which brings changes to the cloud; it leaves nothing to compare or to take back.",
    };

    /// <summary>What a command does, where it is one of these.</summary>
    /// <param name="command">The command.</param>
    /// <returns>One sentence; <see langword="null"/> for any other command.</returns>
    public static string? Of(PlanCommand command) => Purposes.TryGetValue(command.CommandName, out var purpose) ? purpose : null;
}
