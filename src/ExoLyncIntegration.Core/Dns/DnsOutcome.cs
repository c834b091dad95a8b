namespace ExoLyncIntegration.Dns;

/// <summary>How a question ended. The first three are answers; they say something about the name.</summary>
public enum DnsOutcome
{
    /// <summary>There are records.</summary>
    Answered,

    /// <summary>The name exists, with records of other types or with names below it only (NODATA).</summary>
    NoData,

    /// <summary>There is no such name (NXDOMAIN).</summary>
    NoSuchName,

    /// <summary>No answer was had; nothing is known about the name.</summary>
    Failed,
}
