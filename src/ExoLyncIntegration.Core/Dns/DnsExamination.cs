using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Dns;

/// <summary>Examines domains: what the scenario requires is looked up in every place and judged.</summary>
/// <remarks>
/// Domains may be examined at the same time. Hosts that the scenario names, and that belong to no SIP domain in particular, are
/// examined with the first domain only.
/// </remarks>
/// <param name="scenario">The scenario.</param>
/// <param name="probes">The places to ask, at least one.</param>
/// <param name="includeOptional">Whether records are examined that serve something in addition.</param>
/// <param name="scenarioIsAssumed">Whether nobody gave the scenario.</param>
public sealed class DnsExamination(Scenario scenario, IReadOnlyList<DnsProbe> probes, bool includeOptional = false, bool scenarioIsAssumed = false)
{
    private readonly HashSet<string> examinedHosts = new(StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> namedHosts = new(
        DnsRecordRules.All.Where(static rule => rule.Hosts is not null).SelectMany(rule => rule.Hosts!(scenario)).OfType<string>().Select(static host => host.TrimEnd('.')),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Examines one domain. What belongs to the order of the domains is done before the first wait.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The results: for every place those of the catalogue, in its order, then what the places say together.</returns>
    public Task<IReadOnlyList<DnsCheckResult>> ExamineAsync(DomainName domain, CancellationToken cancellationToken)
    {
        var work = probes.Select(probe => (Probe: probe, Requirements: Requirements(domain, probe))).ToList();
        if (CloudEndpoints.IsInitialDomain(domain))
        {
            return Task.FromResult<IReadOnlyList<DnsCheckResult>>(
                [.. work.SelectMany(static place => place.Requirements.Select(requirement => DnsJudge.NotApplicable(requirement, new DnsContext(place.Probe.Source.Name))))]);
        }

        return ExamineAsync(domain, work, cancellationToken);
    }

    private async Task<IReadOnlyList<DnsCheckResult>> ExamineAsync(
        DomainName domain, List<(DnsProbe Probe, List<DnsRequirement> Requirements)> work, CancellationToken cancellationToken)
    {
        var places = await Task.WhenAll(work.Select(place => Task.WhenAll(
            place.Requirements.Select(requirement => ExamineAsync(requirement, place.Probe, cancellationToken))))).ConfigureAwait(false);
        var results = places.SelectMany(static findings => findings.Select(static finding => finding.Result)).ToList();
        foreach (var view in probes.GroupBy(static probe => probe.View))
        {
            var sameView = work.Select((place, index) => (place.Probe, Findings: places[index])).Where(place => place.Probe.View == view.Key).ToList();
            if (sameView.Count > 1)
            {
                results.AddRange(DnsComparison.BetweenServers([.. sameView.Select(static place => place.Findings)]));
            }
        }

        if (probes.FirstOrDefault(static probe => probe.View == DnsView.External) is { } outside
            && probes.FirstOrDefault(static probe => probe.View == DnsView.Internal) is { } inside)
        {
            results.Add(await DnsComparison.BetweenViewsAsync(scenario, domain, outside.Source, inside.Source, cancellationToken).ConfigureAwait(false));
        }

        return results;
    }

    private List<DnsRequirement> Requirements(DomainName domain, DnsProbe probe) =>
    [
        .. DnsRequirement.For(scenario, domain, probe.View, includeOptional)
            .Where(requirement => !namedHosts.Contains(requirement.Name)
                || examinedHosts.Add($"{probe.View} {probe.Source.Name} {requirement.Rule.Type} {requirement.Name}")
                || requirement.Rule.Label is not null),
    ];

    private async Task<DnsFinding> ExamineAsync(DnsRequirement requirement, DnsProbe probe, CancellationToken cancellationToken)
    {
        var resolution = new DnsResolution(probe.Source);
        var context = new DnsContext(probe.Source.Name, scenarioIsAssumed)
        {
            NamedHosts = await Task.WhenAll(requirement.NamedHosts.Select(name => resolution.ObserveHostAsync(name, cancellationToken))).ConfigureAwait(false),
        };
        if (requirement.Rule.Type == DnsRecordType.SRV)
        {
            var service = await resolution.ObserveServiceAsync(requirement.Name, cancellationToken).ConfigureAwait(false);
            return new(requirement, service, DnsJudge.Judge(requirement, service, context));
        }

        var host = requirement.Rule.Type == DnsRecordType.CNAME
            ? await resolution.ObserveAliasAsync(requirement.Name, cancellationToken).ConfigureAwait(false)
            : await resolution.ObserveHostAsync(requirement.Name, cancellationToken).ConfigureAwait(false);
        return new(requirement, host, DnsJudge.Judge(requirement, host, context));
    }
}
