namespace ExoLyncIntegration.Dns;

/// <summary>What a judgement takes from beside the record itself.</summary>
/// <param name="Server">Who was asked.</param>
/// <param name="ScenarioIsAssumed">Whether nobody gave the scenario, so that another one may be meant.</param>
/// <param name="Anchor">
/// The host that the scenario names as the record's destination, looked up in the same place; <see langword="null"/> where it names none.
/// </param>
public sealed record DnsContext(string Server, bool ScenarioIsAssumed = false, HostObservation? Anchor = null);
