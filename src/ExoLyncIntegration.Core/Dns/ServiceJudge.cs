using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Dns;

/// <summary>Judges the SRV records of a service's name (RFC 2782).</summary>
internal static class ServiceJudge
{
    /// <summary>The verdict on a service that has to be offered.</summary>
    /// <param name="requirement">What has to be there.</param>
    /// <param name="service">What was found.</param>
    /// <param name="named">The hosts that the scenario names as the destination.</param>
    public static DnsVerdict Judge(DnsRequirement requirement, ServiceObservation service, IReadOnlyList<HostObservation> named)
    {
        if (service.Ending == DnsEnding.Failed)
        {
            return HostJudge.Unknown(service);
        }

        if (service.IsAbsent)
        {
            return HostJudge.Missing(requirement);
        }

        if (HostJudge.Fault(service) is { } fault)
        {
            return new(CheckStatus.Fail, PointsTo.Undetermined, $"{service.Name} is wrong: {fault}.");
        }

        if (service.Ending == DnsEnding.Cloud)
        {
            return new(CheckStatus.Fail, PointsTo.Online, $"{service.Name} is wrong: it is an alias of {service.LastName}, which is a host and no service.");
        }

        if (service.Services.All(static record => record.IsNotOffered))
        {
            return new(CheckStatus.Fail, PointsTo.Absent, $"{service.Name} says with the target '.' that the service is not offered (RFC 2782).");
        }

        var verdicts = service.Services.Select(record => Judge(requirement, record, service, named)).ToList();

        // Clients draw among the records with the lowest priority; the others are for when none of these can be reached.
        var first = service.Services.TakeWhile(record => record.Priority == service.Services[0].Priority).Count();
        var preferred = verdicts.GetRange(0, first);
        var leftover = verdicts.GetRange(first, verdicts.Count - first);
        var status = Combine(preferred.Select(static verdict => verdict.Status).Worst(), leftover.Select(static verdict => verdict.Status).Worst());
        var decisive = preferred.First(verdict => verdict.Status == preferred.Select(static other => other.Status).Worst());
        return new(status, decisive.PointsTo, Message(service, decisive, preferred, leftover));
    }

    // A record that is only tried when the preferred ones fail does no harm as long as they work.
    private static CheckStatus Combine(CheckStatus preferred, CheckStatus leftover) =>
        preferred is CheckStatus.Pass or CheckStatus.Warning
            ? leftover switch
            {
                CheckStatus.Inconclusive => CheckStatus.Inconclusive,
                CheckStatus.Fail or CheckStatus.Warning => CheckStatus.Warning,
                _ => preferred,
            }
            : preferred;

    private static string Message(
        ServiceObservation service, DnsVerdict decisive, List<DnsVerdict> preferred, List<DnsVerdict> leftover)
    {
        var message = decisive.Status == CheckStatus.Pass ? $"{service.Name} leads to {decisive.Message}."
            : decisive.Status == CheckStatus.Inconclusive ? $"{service.Name} could not be judged: {decisive.Message}."
            : $"{service.Name} is {(decisive.Status == CheckStatus.Warning ? "not as documented" : "wrong")}: {decisive.Message}.";
        if (preferred.Count > 1 && preferred.Select(static verdict => verdict.Message).Distinct().Count() > 1)
        {
            message += string.Format(CultureInfo.InvariantCulture, " {0} records have the same priority, and clients may take any of them.", preferred.Count);
        }

        if (leftover.Count > 0)
        {
            message += $" Tried only after that: {string.Join("; ", leftover.Select(static verdict => verdict.Message))}.";
        }

        return message;
    }

    private static DnsVerdict Judge(DnsRequirement requirement, ServiceRecord record, ServiceObservation service, IReadOnlyList<HostObservation> named)
    {
        var place = string.Format(CultureInfo.InvariantCulture, "{0} on port {1}", record.Target, record.Port);
        var owner = CloudEndpoints.Owning(record.Target);
        service.Targets.TryGetValue(record.Target, out var target);
        var where = owner is not null ? PointsTo.Online
            : target is not null ? HostJudge.Where(requirement, target) switch { PointsTo.Absent => PointsTo.Undetermined, var found => found }
            : PointsTo.Undetermined;
        if (record.IsNotOffered)
        {
            return new(CheckStatus.Fail, PointsTo.Absent, "one of several records has the target '.', which may only stand alone (RFC 2782)");
        }

        var fault = requirement.CloudHost is { } cloudHost
            ? string.Equals(record.Target, cloudHost, StringComparison.OrdinalIgnoreCase) ? null : HostJudge.WrongHost(requirement, record.Target, cloudHost)
            : owner is not null ? $"it leads into the cloud, to {record.Target}, and has to lead on-premises"
            : requirement.Rule.SameDomain && !DomainName.IsInOrBelow(record.Target, requirement.Domain.Ascii)
                ? $"its host {record.Target} is not in the domain {requirement.Domain}, which clients and partners compare with the certificate"
            : null;
        if (fault is null && record.Port != requirement.Rule.Port)
        {
            fault = string.Format(CultureInfo.InvariantCulture, "it names port {0} and not {1}", record.Port, requirement.Rule.Port);
        }

        return fault is not null ? new(CheckStatus.Fail, where, fault)
            : owner is not null ? new(CheckStatus.Pass, where, place + Preference(record))
            : Reachable(requirement, record, target!, named, where, place);
    }

    // Only of Microsoft's hosts is it told which numbers to use; others do not matter.
    private static string Preference(ServiceRecord record) => record is { Priority: 100, Weight: 1 }
        ? string.Empty
        : string.Format(CultureInfo.InvariantCulture, " (priority {0} and weight {1} instead of 100 and 1, which does no harm)", record.Priority, record.Weight);

    private static DnsVerdict Reachable(
        DnsRequirement requirement, ServiceRecord record, HostObservation target, IReadOnlyList<HostObservation> named, PointsTo where, string place)
    {
        if (target.Ending == DnsEnding.Failed)
        {
            return new(CheckStatus.Inconclusive, where, $"its host {record.Target} could not be looked up: {target.Failure}");
        }

        if (target.IsAbsent)
        {
            return new(CheckStatus.Fail, where, $"its host {record.Target} has no address");
        }

        if (HostJudge.Fault(target) is { } fault)
        {
            return new(CheckStatus.Fail, where, $"its host {record.Target} has no address; {fault}");
        }

        if (target.Ending == DnsEnding.Cloud)
        {
            return new(CheckStatus.Fail, where, $"its host {record.Target} leads into the cloud, to {target.LastName}, and has to lead on-premises");
        }

        var addresses = DnsWording.Addresses(target.Addresses);
        if (NamedHostComparison.Compare(target, named) is { } difference)
        {
            return new(difference.Status, where, $"its host {record.Target} ({addresses}) {difference.Message}");
        }

        if (target.Aliases.Count > 0)
        {
            return new(CheckStatus.Warning, where, $"its host {record.Target} is an alias of {target.LastName}, and the target of an SRV record must not be one (RFC 2782)");
        }

        // The Access Edge is known by its external address, inside as well.
        return target.HasPrivateAddress && (requirement.View == DnsView.External || requirement.Rule.Destination == DnsDestination.AccessEdge)
            ? new(CheckStatus.Warning, where, $"its host {record.Target} has an address that the internet cannot reach ({addresses})")
            : new(CheckStatus.Pass, where, $"{place} ({addresses})");
    }
}
