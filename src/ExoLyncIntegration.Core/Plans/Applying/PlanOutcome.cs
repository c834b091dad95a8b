namespace ExoLyncIntegration.Plans.Applying;

/// <summary>What became of a planned command.</summary>
public enum PlanOutcome
{
    /// <summary>The command ran, and what could be read back is as planned.</summary>
    Applied,

    /// <summary>Everything was as planned before: nothing was run.</summary>
    Unchanged,

    /// <summary>The command failed, or what was read back is not as planned.</summary>
    Failed,

    /// <summary>The command was not run: declined, previewed, meant for another shell, or after a failure.</summary>
    Skipped,
}
