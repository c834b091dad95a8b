using System.Collections.Generic;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Plans;

/// <summary>What a plan needs of a DnsCheckResult, whether it is the object itself or came through remoting or a file.</summary>
/// <param name="Check">The check's id.</param>
/// <param name="Domain">The domain.</param>
/// <param name="Name">The record's name.</param>
/// <param name="View">The view.</param>
/// <param name="Topology">The topology.</param>
/// <param name="Record">The record to create; <see langword="null"/> where it needs what only the organization knows.</param>
/// <param name="Found">The records that stand under the name.</param>
public sealed record DnsFault(
    string Check, string Domain, string Name, DnsView View, Topology Topology, string? Record, IReadOnlyList<string> Found);
