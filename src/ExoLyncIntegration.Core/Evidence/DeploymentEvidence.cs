using System;
using System.Collections.Generic;
using ExoLyncIntegration.Addresses;
using ExoLyncIntegration.Configuration;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Evidence;

/// <summary>All that was observed of a deployment. Judging it again gives the same results, anywhere.</summary>
public sealed record DeploymentEvidence
{
    /// <summary>When the observation began.</summary>
    public required DateTimeOffset Collected { get; init; }

    /// <summary>What is to be integrated.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>Whether records were looked at that serve something in addition.</summary>
    public bool IncludesOptional { get; init; }

    /// <summary>What DNS answered; <see langword="null"/> where nobody asked.</summary>
    public IReadOnlyList<DnsEvidence>? Dns { get; init; }

    /// <summary>The users; <see langword="null"/> where no source of users was named.</summary>
    public IReadOnlyList<UserAddresses>? Users { get; init; }

    /// <summary>The sections of the configuration that were asked for; <see langword="null"/> where none was.</summary>
    public IReadOnlyDictionary<ConfigurationSection, SectionReading>? Configuration { get; init; }
}
