using System;
using System.Collections.Generic;
using ExoLyncIntegration.Checks;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Dns;

/// <summary>One record of the catalogue: when it has to be there or must not be, and where it leads.</summary>
/// <param name="Check">The check that judges the record.</param>
/// <param name="Type">The record's type; A stands for any record that leads to an address, an alias included.</param>
/// <param name="Label">The record's name, relative to the SIP domain; <see langword="null"/> where <see cref="Hosts"/> gives it.</param>
/// <param name="Destination">Where the record leads.</param>
/// <param name="Need">Whether the record has to be there.</param>
/// <param name="Serves">What the record is needed for, or harms, in a few words.</param>
/// <param name="Reference">The source, a URL.</param>
public sealed record DnsRecordRule(
    CheckDefinition Check, DnsRecordType Type, string? Label, DnsDestination Destination, DnsNeed Need, string Serves, string Reference)
{
    /// <summary>The topologies that the rule is for.</summary>
    public required IReadOnlyCollection<Topology> Topologies { get; init; }

    /// <summary>The views that the rule is for.</summary>
    public required IReadOnlyCollection<DnsView> Views { get; init; }

    /// <summary>The clouds that the rule is for; <see langword="null"/> for all.</summary>
    public IReadOnlyCollection<Cloud>? Clouds { get; init; }

    /// <summary>What else a scenario has to be like.</summary>
    public Func<Scenario, bool>? When { get; init; }

    /// <summary>The names of hosts that the scenario gives, and that are looked up once, whatever the number of SIP domains.</summary>
    public Func<Scenario, IEnumerable<string?>>? Hosts { get; init; }

    /// <summary>The port of an SRV record.</summary>
    public ushort? Port { get; init; }

    /// <summary>
    /// Whether the host that an SRV record names has to lie in the record's own domain, because clients and partners compare it with
    /// the SIP domain and with the certificate. Microsoft's own hosts are the exception.
    /// </summary>
    public bool SameDomain { get; init; }

    /// <summary>Whether a view of a scenario is one that the rule is for.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="view">The view.</param>
    /// <returns><see langword="true"/> if it is.</returns>
    public bool AppliesTo(Scenario scenario, DnsView view)
    {
        return Has(Topologies, scenario.Topology)
            && Has(Views, view)
            && (Clouds is null || Has(Clouds, scenario.Cloud))
            && (When is null || When(scenario));

        static bool Has<T>(IReadOnlyCollection<T> values, T value) => ((ICollection<T>)values).Contains(value);
    }

    /// <summary>The one host of the cloud that the record has to name.</summary>
    /// <param name="endpoints">The cloud's endpoints.</param>
    /// <returns>The host; <see langword="null"/> where the record leads on-premises.</returns>
    public string? CloudHost(CloudEndpoints endpoints) => Destination switch
    {
        DnsDestination.SipDirectory => endpoints.SipDirectory,
        DnsDestination.SipFederation => endpoints.SipFederation,
        DnsDestination.WebDirectory => endpoints.WebDirectory,
        DnsDestination.ExchangeAutodiscover => endpoints.ExchangeAutodiscover,
        DnsDestination.ClientConfiguration => endpoints.ClientConfiguration,
        _ => null,
    };
}
