using System;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Dns;

/// <summary>What a DNS check found about one record of one domain.</summary>
public sealed class DnsCheckResult : CheckResult
{
    /// <summary>The domain that was tested, in ASCII form, without a trailing dot.</summary>
    public required string Domain { get; init; }

    /// <summary>The record's name, fully qualified, without a trailing dot.</summary>
    public required string Name { get; init; }

    /// <summary>The record's type.</summary>
    public required DnsRecordType Type { get; init; }

    /// <summary>Where the record leads.</summary>
    public required PointsTo PointsTo { get; init; }

    /// <summary>Who answered: address and port of a server, or the path of a zone file.</summary>
    public string? Server { get; init; }

    /// <summary>How long the answer took, from the first question to the last answer.</summary>
    public TimeSpan Elapsed { get; init; }
}
