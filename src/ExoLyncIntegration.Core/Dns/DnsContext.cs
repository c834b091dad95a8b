using System.Collections.Generic;

namespace ExoLyncIntegration.Dns;

/// <summary>What a judgement takes from beside the record itself.</summary>
/// <param name="Server">Who was asked.</param>
/// <param name="ScenarioIsAssumed">Whether nobody gave the scenario, so that another one may be meant.</param>
public sealed record DnsContext(string Server, bool ScenarioIsAssumed = false)
{
    /// <summary>The hosts that the scenario names as the record's destination, looked up in the same place; empty where it names none.</summary>
    public IReadOnlyList<HostObservation> NamedHosts { get; init; } = [];
}
