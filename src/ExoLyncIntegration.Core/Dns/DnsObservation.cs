using System;
using System.Collections.Generic;

namespace ExoLyncIntegration.Dns;

/// <summary>What a name led to, aliases followed.</summary>
public abstract record DnsObservation
{
    /// <summary>The name that was looked up.</summary>
    public required string Name { get; init; }

    /// <summary>The aliases that were followed, in order; empty where the name is no alias.</summary>
    public IReadOnlyList<AliasRecord> Aliases { get; init; } = [];

    /// <summary>Where that ended.</summary>
    public required DnsEnding Ending { get; init; }

    /// <summary>Why no answer was had; only where the ending is <see cref="DnsEnding.Failed"/>.</summary>
    public string? Failure { get; init; }

    /// <summary>Who answered the last question; <see langword="null"/> where nobody did.</summary>
    public string? Server { get; init; }

    /// <summary>How long all answers took together.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The records at the end of the aliases.</summary>
    public abstract IReadOnlyList<DnsRecord> Records { get; }

    /// <summary>The records under the name itself: the first alias, or else the records.</summary>
    public IReadOnlyList<DnsRecord> Here => Aliases.Count > 0 ? [Aliases[0]] : Records;

    /// <summary>The name at the end of the aliases.</summary>
    public string LastName => Aliases.Count == 0 ? Name : Aliases[Aliases.Count - 1].Target;

    /// <summary>Whether the answers say that there is nothing under the name itself: neither a record nor an alias.</summary>
    public bool IsAbsent => Aliases.Count == 0 && Ending is DnsEnding.NoData or DnsEnding.NoSuchName;
}
