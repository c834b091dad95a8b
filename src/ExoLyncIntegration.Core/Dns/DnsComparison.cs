using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Checks;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Dns;

/// <summary>What the answers of several places say together.</summary>
public static class DnsComparison
{
    private const string Federation = "_sipfederationtls._tcp";

    /// <summary>The records about which servers of the same view disagree.</summary>
    /// <param name="servers">Every server's findings, about the same requirements.</param>
    /// <returns>A warning for each record with different answers; servers without an answer do not count.</returns>
    public static IEnumerable<DnsCheckResult> BetweenServers(IReadOnlyList<IReadOnlyList<DnsFinding>> servers)
    {
        foreach (var record in servers.SelectMany(static findings => findings).GroupBy(static finding => (finding.Requirement.Rule.Type, finding.Requirement.Name)))
        {
            var said = record
                .Where(static finding => finding.Observation.Ending != DnsEnding.Failed)
                .GroupBy(static finding => Content(finding.Observation), StringComparer.OrdinalIgnoreCase)
                .ToList();
            if (said.Count > 1)
            {
                var answers = string.Join("; ", said.Select(static group => $"{string.Join(", ", group.Select(static finding => finding.Result.Server))}: {(group.Key.Length == 0 ? "nothing" : group.Key)}"));
                yield return Result(
                    DnsChecks.ServersAgree, record.First().Requirement, CheckStatus.Warning, PointsTo.Undetermined,
                    $"The servers do not agree about {record.First().Requirement.Name}. {answers}.",
                    string.Join(", ", record.Select(static finding => finding.Result.Server)),
                    answers, record.Max(static finding => finding.Result.Elapsed));
            }
        }
    }

    /// <summary>
    /// Whether the federation record leads inside to where it leads outside, and how the internal view is made: with a zone of its own
    /// (split-brain), with zones for single names (pin-point), or by asking outside.
    /// </summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="domain">The domain.</param>
    /// <param name="outside">Who answers for the external view.</param>
    /// <param name="inside">Who answers for the internal view.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The result.</returns>
    public static async Task<DnsCheckResult> BetweenViewsAsync(
        Scenario scenario, DomainName domain, IDnsSource outside, IDnsSource inside, CancellationToken cancellationToken)
    {
        var name = $"{Federation}.{domain}";
        var external = await new DnsResolution(outside).ObserveServiceAsync(name, cancellationToken).ConfigureAwait(false);
        var @internal = await new DnsResolution(inside).ObserveServiceAsync(name, cancellationToken).ConfigureAwait(false);
        var zones = await ZonesAsync(domain, outside, inside, cancellationToken).ConfigureAwait(false);
        var isNeededInside = DnsRequirement.For(scenario, domain, DnsView.Internal, includeOptional: false).Any(candidate => candidate.Name == name);
        var (status, message) = Compare(external, @internal, isNeededInside);
        var requirement = DnsRequirement.For(scenario, domain, DnsView.External, includeOptional: false).First(candidate => candidate.Name == name) with { View = DnsView.Internal };

        // What is wrong outside is no model for inside; the check of the external record says how to mend it.
        var isModel = status is CheckStatus.Fail or CheckStatus.Warning
            && ServiceJudge.Judge(requirement with { View = DnsView.External }, external, []).Status is CheckStatus.Pass or CheckStatus.Warning;
        return Result(
            DnsChecks.ViewsAgree, requirement, status, PointsTo.Undetermined, $"{message} {zones}", inside.Name, DnsWording.Actual(@internal),
            external.Elapsed + @internal.Elapsed, DnsWording.Actual(external), isModel ? external.Services[0].ToString() : null);
    }

    private static (CheckStatus Status, string Message) Compare(ServiceObservation external, ServiceObservation @internal, bool isNeededInside)
    {
        if (new DnsObservation[] { external, @internal }.Concat(external.Targets.Values).Concat(@internal.Targets.Values).FirstOrDefault(static one => one.Ending == DnsEnding.Failed) is { } failed)
        {
            return (CheckStatus.Inconclusive, $"Inside and outside cannot be compared: {failed.Name} could not be looked up: {failed.Failure}.");
        }

        if (external.IsAbsent)
        {
            return (CheckStatus.NotApplicable, $"{external.Name} does not exist outside; there is nothing to compare with.");
        }

        if (@internal.IsAbsent)
        {
            return isNeededInside
                ? (CheckStatus.Fail, $"{external.Name} exists outside and not inside; Edge servers and clients inside need it as well.")
                : (CheckStatus.Warning, $"{external.Name} exists outside and not inside, where mobile clients need it.");
        }

        return Places(external).SetEquals(Places(@internal))
            ? (CheckStatus.Pass, $"{external.Name} leads to the same place inside as outside.")
            : (CheckStatus.Fail, $"{external.Name} leads to {string.Join(", ", Places(@internal).OrderBy(static place => place, StringComparer.Ordinal))} inside and to {string.Join(", ", Places(external).OrderBy(static place => place, StringComparer.Ordinal))} outside; it has to lead to the external address from inside too.");
    }

    // Where a partner would connect: addresses, or the name of a host of the cloud, each with its port.
    private static HashSet<string> Places(ServiceObservation service) => new(
        service.Services.SelectMany(record => service.Targets.TryGetValue(record.Target, out var target) && target.Addresses.Count > 0
            ? target.Addresses.Select(address => $"{address.Address}:{record.Port}")
            : [$"{record.Target}:{record.Port}"]),
        StringComparer.OrdinalIgnoreCase);

    private static async Task<string> ZonesAsync(DomainName domain, IDnsSource outside, IDnsSource inside, CancellationToken cancellationToken)
    {
        var external = await ServersAsync(domain.Ascii, outside, cancellationToken).ConfigureAwait(false);
        var @internal = await ServersAsync(domain.Ascii, inside, cancellationToken).ConfigureAwait(false);
        if (external is { Count: > 0 } && @internal is { Count: > 0 } && !external.SetEquals(@internal))
        {
            return $"Split-brain: inside, {domain} is a zone of its own.";
        }

        var pinPoints = new List<string>();
        foreach (var label in new[] { "_sipinternaltls._tcp", Federation, "lyncdiscoverinternal" })
        {
            if (await ServersAsync($"{label}.{domain}", inside, cancellationToken).ConfigureAwait(false) is { Count: > 0 })
            {
                pinPoints.Add($"{label}.{domain}");
            }
        }

        return pinPoints.Count > 0 ? $"Pin-point zones inside: {string.Join(", ", pinPoints)}."
            : external is null || @internal is null ? "Which zones there are inside could not be looked up."
            : "No zone of the internal view's own was recognized.";
    }

    private static async Task<HashSet<string>?> ServersAsync(string zone, IDnsSource source, CancellationToken cancellationToken)
    {
        var answer = await source.AskAsync(new DnsQuestion(zone, DnsRecordType.NS), cancellationToken).ConfigureAwait(false);
        return answer.Outcome == DnsOutcome.Failed
            ? null
            : new HashSet<string>(answer.Records.OfType<NameServerRecord>().Select(static record => record.Server), StringComparer.OrdinalIgnoreCase);
    }

    // What an answer holds, whatever its order and its times to live.
    private static string Content(DnsObservation observation)
    {
        var records = observation.Aliases.Concat(observation.Records);
        return string.Join(", ", records.Select(static record => $"{record.Type} {record.Data.TrimEnd('.')}").OrderBy(static text => text, StringComparer.OrdinalIgnoreCase));
    }

    private static DnsCheckResult Result(
        CheckDefinition check, DnsRequirement requirement, CheckStatus status, PointsTo pointsTo, string message, string server, string? actual,
        TimeSpan elapsed, string? expected = null, string? record = null) => new()
        {
            Step = check.Step,
            Check = check.Id,
            Target = requirement.Name,
            Status = status,
            Expected = expected,
            Actual = actual,
            Message = message,
            Remediation = status == CheckStatus.Pass ? null : record ?? check.WhatToDo,
            Reference = check.Reference,
            Domain = requirement.Domain.Ascii,
            UnicodeDomain = requirement.Domain.Unicode,
            Name = requirement.Name,
            Type = requirement.Rule.Type,
            PointsTo = pointsTo,
            Topology = requirement.Scenario.Topology,
            View = requirement.View,
            Record = record,
            Server = server,
            Elapsed = elapsed,
        };
}
