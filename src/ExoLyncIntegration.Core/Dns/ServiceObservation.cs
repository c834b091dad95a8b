using System.Collections.Generic;

namespace ExoLyncIntegration.Dns;

/// <summary>What a service's name led to.</summary>
public sealed record ServiceObservation : DnsObservation
{
    /// <summary>
    /// The records in the order in which clients try them: by priority, then by weight, greater ones first (RFC 2782 draws lots among
    /// them; the greatest weight is the likeliest).
    /// </summary>
    public IReadOnlyList<ServiceRecord> Services { get; init; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<DnsRecord> Records => Services;

    /// <summary>What the records' targets led to, by name. Microsoft's own hosts are not looked up.</summary>
    public IReadOnlyDictionary<string, HostObservation> Targets { get; init; } = new Dictionary<string, HostObservation>();
}
