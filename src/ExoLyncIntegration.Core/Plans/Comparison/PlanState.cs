namespace ExoLyncIntegration.Plans.Comparison;

/// <summary>How the live configuration stands to a planned command.</summary>
public enum PlanState
{
    /// <summary>As planned: nothing is to be done.</summary>
    InPlace,

    /// <summary>What the command makes is not there.</summary>
    Missing,

    /// <summary>It is there, with other values.</summary>
    Different,

    /// <summary>Something else is in the way, which the plan does not change.</summary>
    Conflict,

    /// <summary>The configuration could not be read, or does not tell.</summary>
    Unknown,
}
