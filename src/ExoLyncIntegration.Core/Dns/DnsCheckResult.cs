using System;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;

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

    /// <summary>The domain as people write it: other than <see cref="Domain"/> where it is internationalized.</summary>
    public string UnicodeDomain { get => field ?? Domain; init; }

    /// <summary>The topology that the record was judged for.</summary>
    public Topology Topology { get; init; }

    /// <summary>From where the name was looked up.</summary>
    public DnsView View { get; init; }

    /// <summary>The records that stand under the name itself, each as one line of a zone file; empty where none does.</summary>
    public string[] Found { get; init; } = [];

    /// <summary>
    /// The record to create, as one line of a zone file; <see langword="null"/> where none is to be created, or where the line needs an
    /// address that only the organization knows.
    /// </summary>
    public string? Record { get; init; }

    /// <summary>Who answered: address and port of a server, or the path of a zone file.</summary>
    public string? Server { get; init; }

    /// <summary>How long the answer took, from the first question to the last answer.</summary>
    public TimeSpan Elapsed { get; init; }
}
