namespace ExoLyncIntegration.Dns;

/// <summary>Where a record leads.</summary>
public enum PointsTo
{
    /// <summary>Could not be told.</summary>
    Undetermined,

    /// <summary>The record is not there.</summary>
    Absent,

    /// <summary>Microsoft's cloud.</summary>
    Online,

    /// <summary>The organization's own servers.</summary>
    OnPremises,
}
