using System;
using System.Collections.Generic;
using ExoLyncIntegration.Addresses;
using ExoLyncIntegration.Configuration;
using ExoLyncIntegration.OAuth;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Evidence;

/// <summary>All that was observed of a deployment. Judging it again gives the same results, anywhere.</summary>
public sealed record DeploymentEvidence
{
    /// <summary>When the observation began; dates of certificates and of retirements are compared with this time.</summary>
    public required DateTimeOffset Collected { get; init; }

    /// <summary>What is to be integrated.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>Whether records were looked at that serve something in addition.</summary>
    public bool IncludesOptional { get; init; }

    /// <summary>What DNS answered; <see langword="null"/> where nobody asked.</summary>
    public IReadOnlyList<DnsEvidence>? Dns { get; init; }

    /// <summary>The users; <see langword="null"/> where no source of users was named.</summary>
    public IReadOnlyList<UserAddresses>? Users { get; init; }

    /// <summary>Why users are missing although they were asked for, in one sentence; <see langword="null"/> where none are.</summary>
    public string? UserProblem { get; init; }

    /// <summary>The sections of the configuration that were asked for; <see langword="null"/> where none was.</summary>
    public IReadOnlyDictionary<ConfigurationSection, SectionReading>? Configuration { get; init; }

    /// <summary>The metadata documents; <see langword="null"/> where nobody fetched them.</summary>
    public IReadOnlyList<MetadataEvidence>? Metadata { get; init; }

    /// <summary>What the tenant told; <see langword="null"/> where the session is not connected to it.</summary>
    public TenantEvidence? Tenant { get; init; }

    /// <summary>The certificates that the servers sign tokens with, where the caller gave them.</summary>
    public IReadOnlyList<CertificateFacts> Certificates { get; init; } = [];

    /// <summary>Evidence of a run that begins now: nobody has looked at anything yet.</summary>
    /// <param name="scenario">What is to be integrated.</param>
    /// <param name="now">The time; what is kept of it is the second.</param>
    /// <returns>The evidence.</returns>
    public static DeploymentEvidence Begin(Scenario scenario, DateTimeOffset now) =>
        new() { Collected = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)).ToUniversalTime(), Scenario = scenario };

    /// <summary>The configuration as rules ask for it: what was not read is unknown.</summary>
    /// <returns>The configuration.</returns>
    public LiveConfiguration AsConfiguration() => new(section =>
        Configuration is { } sections && sections.TryGetValue(section, out var reading)
            ? reading
            : SectionReading.Unknown($"The evidence does not have the output of {ConfigurationSource.Of(section).Command}."));
}
