namespace ExoLyncIntegration.Reports;

/// <summary>How far a step of the deployment is, as far as a report tells.</summary>
public enum StepState
{
    /// <summary>Looked at, and in place.</summary>
    Done,

    /// <summary>In place, with warnings.</summary>
    Unusual,

    /// <summary>Looked at, and not in place, at least in part.</summary>
    Open,

    /// <summary>Looked at, without a clear answer.</summary>
    Unknown,

    /// <summary>Nobody looked.</summary>
    NotChecked,

    /// <summary>The scenario does not need the step.</summary>
    NotNeeded,
}
