using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Dns;

/// <summary>A rule of the catalogue, applied to one domain of a scenario.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Domain">The SIP domain.</param>
/// <param name="Name">The record's name, fully qualified, without a trailing dot.</param>
/// <param name="View">The view.</param>
/// <param name="Scenario">The scenario.</param>
public sealed record DnsRequirement(DnsRecordRule Rule, DomainName Domain, string Name, DnsView View, Scenario Scenario)
{
    // The time that Microsoft's tables give; never a criterion.
    internal static readonly TimeSpan PrescribedTimeToLive = TimeSpan.FromHours(1);

    /// <summary>The host of the scenario's cloud that the record has to name; <see langword="null"/> where it leads on-premises.</summary>
    public string? CloudHost => Rule.CloudHost(CloudEndpoints.Of(Scenario.Cloud));

    /// <summary>
    /// The hosts that the scenario names as the record's destination, any of which will do; empty where it names none, and for the
    /// records of these hosts themselves.
    /// </summary>
    public IReadOnlyList<string> NamedHosts
    {
        get
        {
            IEnumerable<string?> named = Rule.Destination switch
            {
                DnsDestination.AccessEdge => (string?[])[Scenario.AccessEdgeFqdn],
                DnsDestination.ReverseProxy when View == DnsView.External => Scenario.ExternalWebServicesFqdn,

                // Inside, this name stands for the pool, or for the Access Edge that the federation record leads to.
                DnsDestination.Pool when ReferenceEquals(Rule.Check, DnsChecks.SipHost) => [],

                // Only the pool itself answers SIP; web clients may be led to its web services, which can have an address of their own.
                DnsDestination.Pool when Rule.Type == DnsRecordType.SRV => Scenario.PoolFqdn,
                DnsDestination.Pool or DnsDestination.ReverseProxy => (string?[])[.. Scenario.PoolFqdn, Scenario.InternalWebServicesFqdn],
                _ => [],
            };
            string[] hosts = [.. named.OfType<string>().Select(static host => host.TrimEnd('.')).Distinct(StringComparer.OrdinalIgnoreCase)];
            return Rule.Hosts is not null || hosts.Contains(Name, StringComparer.OrdinalIgnoreCase) ? [] : hosts;
        }
    }

    /// <summary>
    /// The organization's host that the record should name: that of the scenario if it may, else the usual name; <see langword="null"/>
    /// for a pool that the scenario does not tell.
    /// </summary>
    public string? OwnHost
    {
        get
        {
            var told = Rule.Destination switch
            {
                DnsDestination.AccessEdge => [Scenario.AccessEdgeFqdn],
                DnsDestination.Pool => Scenario.PoolFqdn,
                DnsDestination.ReverseProxy => Scenario.ExternalWebServicesFqdn,
                _ => Array.Empty<string?>(),
            };
            return told.FirstOrDefault(host => host is not null && (!Rule.SameDomain || DomainName.IsInOrBelow(host, Domain.Ascii)))
                ?? (Rule.Destination == DnsDestination.Pool ? null : "sip." + Domain.Ascii);
        }
    }

    /// <summary>
    /// The record to create; <see langword="null"/> where none is to be created, or where it needs an address that the scenario does
    /// not tell.
    /// </summary>
    public DnsRecord? Record => Rule switch
    {
        { Need: DnsNeed.Forbidden } => null,
        { Type: DnsRecordType.CNAME } => new AliasRecord(Name, PrescribedTimeToLive, CloudHost!),

        // Microsoft prescribes 100 and 1 for its own hosts and nothing on-premises, where its examples have 0 and 0.
        { Type: DnsRecordType.SRV } when CloudHost is { } host => new ServiceRecord(Name, PrescribedTimeToLive, 100, 1, Rule.Port ?? 0, host),
        { Type: DnsRecordType.SRV, Destination: not DnsDestination.OwnHost } when OwnHost is { } host =>
            new ServiceRecord(Name, PrescribedTimeToLive, 0, 0, Rule.Port ?? 0, host),
        _ => null,
    };

    /// <summary>What has to be there, in the words of a result.</summary>
    public string Expected => Rule switch
    {
        { Need: DnsNeed.Forbidden } => "no record",
        { Type: DnsRecordType.CNAME } => $"CNAME {CloudHost}",
        { Type: DnsRecordType.SRV, SameDomain: true } when CloudHost is null => $"SRV with port {Rule.Port} and a host in {Domain}{(OwnHost is null ? string.Empty : $", such as {OwnHost}")}",
        { Type: DnsRecordType.SRV } => $"SRV with port {Rule.Port} and {CloudHost ?? "a host of the organization"}",
        _ => "A, AAAA or CNAME that leads to " + Rule.Destination switch
        {
            DnsDestination.AccessEdge => "the Access Edge",
            DnsDestination.ReverseProxy => "the reverse proxy",
            DnsDestination.Pool => "the pool",
            _ => "a host of the organization",
        },
    };

    /// <summary>The records that a view of one domain needs, and those that must not be there.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="domain">The SIP domain.</param>
    /// <param name="view">The view.</param>
    /// <param name="includeOptional">Whether records are wanted that serve something in addition.</param>
    /// <returns>The requirements, in the order of the catalogue.</returns>
    public static IReadOnlyList<DnsRequirement> For(Scenario scenario, DomainName domain, DnsView view, bool includeOptional)
    {
        var requirements = new List<DnsRequirement>();
        foreach (var rule in DnsRecordRules.All)
        {
            if (!rule.AppliesTo(scenario, view) || (rule.Need == DnsNeed.Optional && !includeOptional))
            {
                continue;
            }

            var names = rule.Label is not null
                ? [$"{rule.Label}.{domain}"]
                : rule.Hosts!(scenario).OfType<string>().Select(static host => host.TrimEnd('.'));

            // A host that the scenario names may be one that the domain needs anyway: it is looked at once.
            requirements.AddRange(names
                .Where(name => rule.Label is not null || !requirements.Any(other => other.Rule.Type == rule.Type && other.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
                .Select(name => new DnsRequirement(rule, domain, name, view, scenario)));
        }

        return requirements;
    }
}
