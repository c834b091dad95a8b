namespace ExoLyncIntegration.Reports;

/// <summary>What became of a finding between two reports.</summary>
public enum ReportChangeKind
{
    /// <summary>Asks for attention now, and did not before.</summary>
    New,

    /// <summary>Asks for more attention than before.</summary>
    Worse,

    /// <summary>Was known before and is not known now: not looked at any more, or without an answer. Not the same as resolved.</summary>
    Undetermined,

    /// <summary>Asks for less attention than before.</summary>
    Better,

    /// <summary>Asked for attention before, was looked at again, and is well now.</summary>
    Resolved,

    /// <summary>Looked at for the first time, and well.</summary>
    Added,

    /// <summary>As before.</summary>
    Unchanged,
}
