using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Dns.Zones;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Plans;

/// <summary>Step 1: the DNS records that a scenario needs, or that checks found missing or wrong.</summary>
public static class DnsPlan
{
    /// <summary>All records that one domain of a scenario needs.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="domain">The domain.</param>
    /// <param name="view">The view.</param>
    /// <param name="includeOptional">Whether records are wanted that serve something in addition.</param>
    /// <param name="addresses">The addresses of the organization's hosts.</param>
    /// <returns>The changes, in the order of the catalogue; one for each name.</returns>
    public static IReadOnlyList<DnsChange> For(Scenario scenario, DomainName domain, DnsView view, bool includeOptional, DnsAddresses addresses)
    {
        var changes = new List<DnsChange>();
        foreach (var requirement in DnsRequirement.For(scenario, domain, view, includeOptional).Where(static requirement => requirement.Rule.Need != DnsNeed.Forbidden))
        {
            Add(Change(requirement, requirement.Rule.Destination, addresses));

            // Inside, nothing else in the zone has the address of the Access Edge.
            if (view == DnsView.Internal
                && requirement is { Rule: { Type: DnsRecordType.SRV, Destination: DnsDestination.AccessEdge }, OwnHost: { } host })
            {
                Add(Change(requirement with { Name = host, Rule = requirement.Rule with { Type = DnsRecordType.A } }, DnsDestination.AccessEdge, addresses));
            }
        }

        return changes;

        // The first record that needs a name decides what it is.
        void Add(DnsChange change)
        {
            if (!changes.Any(other => other.Name.Equals(change.Name, StringComparison.OrdinalIgnoreCase)))
            {
                changes.Add(change);
            }
        }
    }

    /// <summary>What mends the result of a check.</summary>
    /// <param name="result">The parts of the result that the plan needs, as they come out of Test-ExoLyncDns.</param>
    /// <param name="addresses">The addresses of the organization's hosts.</param>
    /// <returns>The change; <see langword="null"/> where there is nothing to mend.</returns>
    public static DnsChange? For(DnsFault result, DnsAddresses addresses)
    {
        var rule = DnsRecordRules.All.FirstOrDefault(rule => rule.Check.Id == result.Check && rule.Views.Contains(result.View) && rule.Topologies.Contains(result.Topology));
        if (rule is null)
        {
            return null;
        }

        var change = new DnsChange
        {
            Zone = Zone(result.Name, result.Domain),
            Name = result.Name,
            View = result.View,
            Topology = result.Topology,
            Remove = result.Found,
            Reference = rule.Reference,
        };
        if (rule.Need == DnsNeed.Forbidden)
        {
            return change.Remove.Count > 0 ? change : null;
        }

        return result.Record is { } line
            ? change with { Create = ZoneFileParser.Parse(line, result.Name).Records }
            : WithAddress(change, rule.Type, rule.Port, rule.Destination, addresses);
    }

    private static DnsChange Change(DnsRequirement requirement, DnsDestination destination, DnsAddresses addresses)
    {
        var change = new DnsChange
        {
            Zone = Zone(requirement.Name, requirement.Domain.Ascii),
            Name = requirement.Name,
            View = requirement.View,
            Topology = requirement.Scenario.Topology,
            Reference = requirement.Rule.Reference,
        };
        return requirement.Record is { } record
            ? change with { Create = [record] }
            : WithAddress(change, requirement.Rule.Type, requirement.Rule.Port, destination, addresses);
    }

    private static DnsChange WithAddress(DnsChange change, DnsRecordType type, ushort? port, DnsDestination destination, DnsAddresses addresses)
    {
        var told = type == DnsRecordType.SRV ? [] : addresses.Of(destination, change.View);
        return told.Count > 0
            ? change with { Create = [.. told.Select(address => new AddressRecord(change.Name, DnsRequirement.PrescribedTimeToLive, address))] }
            : change with
            {
                Gap = type == DnsRecordType.SRV
                    ? $"{change.Name}. 3600 IN SRV 0 0 {port} <{(destination == DnsDestination.Pool ? "name of the pool" : "name of the host")}>"
                    : $"{change.Name}. 3600 IN A <{DnsWording.Address(destination, change.View)}>",
            };
    }

    // A host that lies outside the SIP domain lies in a zone of its own, most likely the one of its parent.
    private static string Zone(string name, string domain) =>
        DomainName.IsInOrBelow(name, domain) ? domain : name.Substring(name.IndexOf('.') + 1);
}
