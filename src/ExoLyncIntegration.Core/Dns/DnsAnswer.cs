using System;
using System.Collections.Generic;

namespace ExoLyncIntegration.Dns;

/// <summary>What a DNS source said to one question.</summary>
public sealed record DnsAnswer
{
    /// <summary>The question.</summary>
    public required DnsQuestion Question { get; init; }

    /// <summary>How the question ended. With an alias among the records it speaks of the last alias's target.</summary>
    public required DnsOutcome Outcome { get; init; }

    /// <summary>The records of the answer, in the order of the answer.</summary>
    public IReadOnlyList<DnsRecord> Records { get; init; } = [];

    /// <summary>Why no answer was had, as the end of a sentence; only where the outcome is <see cref="DnsOutcome.Failed"/>.</summary>
    public string? Failure { get; init; }

    /// <summary>Who answered: address and port, or the path of a zone file; <see langword="null"/> where nobody did.</summary>
    public string? Server { get; init; }

    /// <summary>How long the answer took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>A question without an answer.</summary>
    /// <param name="question">The question.</param>
    /// <param name="reason">Why, as the end of a sentence.</param>
    /// <param name="elapsed">How long it took to find out.</param>
    /// <returns>The answer.</returns>
    public static DnsAnswer Failed(DnsQuestion question, string reason, TimeSpan elapsed = default) =>
        new() { Question = question, Outcome = DnsOutcome.Failed, Failure = reason, Elapsed = elapsed };
}
