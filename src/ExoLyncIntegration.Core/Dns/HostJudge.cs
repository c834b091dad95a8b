using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Dns;

/// <summary>Judges what a host's name leads to.</summary>
internal static class HostJudge
{
    /// <summary>The verdict on a record that has to lead somewhere.</summary>
    /// <param name="requirement">What has to be there.</param>
    /// <param name="host">What was found.</param>
    /// <param name="named">The hosts that the scenario names as the destination.</param>
    public static DnsVerdict Judge(DnsRequirement requirement, HostObservation host, IReadOnlyList<HostObservation> named) =>
        host.Ending == DnsEnding.Failed ? Unknown(host)
        : host.IsAbsent ? Missing(requirement)
        : requirement.CloudHost is { } cloudHost ? Online(requirement, host, cloudHost)
        : OnPremises(requirement, host, named);

    /// <summary>The verdict on a record that must not be there.</summary>
    public static DnsVerdict JudgeForbidden(DnsRequirement requirement, HostObservation host)
    {
        if (host.IsAbsent)
        {
            return new(CheckStatus.Pass, PointsTo.Absent, $"{host.Name} does not exist, and should not.");
        }

        if (host.Ending == DnsEnding.Failed && host.Aliases.Count == 0)
        {
            return Unknown(host);
        }

        // The documentation forbids an alias; an address may come from a wildcard and leads nobody to another cloud.
        return requirement.Rule.Type == DnsRecordType.CNAME && host.Aliases.Count == 0
            ? new(CheckStatus.Warning, Where(requirement, host), $"{host.Name} has an address, perhaps from a wildcard record; nothing should be there.")
            : new(CheckStatus.Fail, Where(requirement, host), $"{host.Name} exists and must not: it disturbs {requirement.Rule.Serves}.");
    }

    /// <summary>The verdict where no answer was had.</summary>
    public static DnsVerdict Unknown(DnsObservation observation) => new(
        CheckStatus.Inconclusive,
        PointsTo.Undetermined,
        observation.Aliases.Count == 0
            ? $"{observation.Name} could not be looked up: {observation.Failure}."
            : $"{observation.Name} is an alias of {observation.LastName}, which could not be looked up: {observation.Failure}.");

    /// <summary>The verdict where nothing is there.</summary>
    public static DnsVerdict Missing(DnsRequirement requirement) => requirement.Rule.Need == DnsNeed.Optional
        ? new(CheckStatus.Warning, PointsTo.Absent, $"{requirement.Name} does not exist. It is needed for {requirement.Rule.Serves} only.")
        : new(CheckStatus.Fail, PointsTo.Absent, $"{requirement.Name} does not exist. It is needed for {requirement.Rule.Serves}.");

    /// <summary>Where a host's name leads, whatever it should.</summary>
    public static PointsTo Where(DnsRequirement requirement, HostObservation host) => host.Ending switch
    {
        DnsEnding.Cloud => PointsTo.Online,
        _ when host.IsAbsent => PointsTo.Absent,
        DnsEnding.Found when IsOwn(requirement, host.LastName) => PointsTo.OnPremises,
        _ => PointsTo.Undetermined,
    };

    /// <summary>What is wrong with aliases that lead nowhere; <see langword="null"/> where they lead somewhere.</summary>
    public static string? Fault(DnsObservation host) => host.Ending switch
    {
        DnsEnding.AliasLoop => $"the aliases go round in a circle ({DnsWording.Path(host)})",
        DnsEnding.TooManyAliases => $"the chain of aliases is longer than resolvers follow ({host.Aliases.Count} aliases, up to {host.LastName})",
        DnsEnding.NoSuchName or DnsEnding.NoData when host.Aliases.Count > 0 =>
            $"it is an alias of {host.LastName}, which {(host.Ending == DnsEnding.NoData ? "has no such record" : "does not exist")}",
        _ => null,
    };

    /// <summary>Why a host of the cloud, or of nobody known, is the wrong one.</summary>
    public static string WrongHost(DnsRequirement requirement, string host, string cloudHost)
    {
        if (CloudEndpoints.Owning(host) is not { } owner)
        {
            return CloudEndpoints.IsMisprint(host)
                ? $"it leads to {host}, a misprint in older documentation of {cloudHost}"
                : $"it leads to {host} and not into the cloud, to {cloudHost}";
        }

        return owner.Cloud == requirement.Scenario.Cloud
            ? $"it leads to {host}, another service of the cloud than {cloudHost}"
            : $"it leads to {host} of the cloud {owner.Cloud}; the scenario says {requirement.Scenario.Cloud}, whose host is {cloudHost}";
    }

    private static DnsVerdict Online(DnsRequirement requirement, HostObservation host, string cloudHost)
    {
        var where = Where(requirement, host);
        if (host.Ending == DnsEnding.Cloud && Same(host.LastName, cloudHost))
        {
            return new(CheckStatus.Pass, where, host.Aliases.Count == 1
                ? $"{host.Name} is an alias of {cloudHost}."
                : $"{host.Name} leads to {cloudHost} over {host.Aliases.Count - 1} more {(host.Aliases.Count == 2 ? "alias" : "aliases")}.");
        }

        // A name of the cloud in the wrong place says more than where that name ends.
        var fault = host.Aliases.Any(static alias => CloudEndpoints.IsMisprint(alias.Target))
            ? WrongHost(requirement, host.Aliases.First(static alias => CloudEndpoints.IsMisprint(alias.Target)).Target, cloudHost)
            : Fault(host) ?? (host.Aliases.Count == 0
                ? $"it has the address {DnsWording.Addresses(host.Addresses)} instead of being an alias of {cloudHost}"
                : WrongHost(requirement, host.LastName, cloudHost));
        return new(CheckStatus.Fail, where, $"{host.Name} is wrong: {fault}.");
    }

    private static DnsVerdict OnPremises(DnsRequirement requirement, HostObservation host, IReadOnlyList<HostObservation> named)
    {
        var where = Where(requirement, host);
        if (host.Ending == DnsEnding.Cloud)
        {
            return new(CheckStatus.Fail, where, $"{host.Name} leads into the cloud, to {host.LastName}; it has to lead on-premises.");
        }

        if (Fault(host) is { } fault)
        {
            return new(CheckStatus.Fail, where, $"{host.Name} is wrong: {fault}.");
        }

        var addresses = DnsWording.Addresses(host.Addresses);
        if (NamedHostComparison.Compare(host, named) is { } difference)
        {
            return new(difference.Status, where, $"{host.Name} ({addresses}) {difference.Message}.");
        }

        return requirement.View == DnsView.External && host.HasPrivateAddress
            ? new(CheckStatus.Warning, where, $"{host.Name} has an address that the internet cannot reach ({addresses}). If a server inside answered, ask one outside with -Server.")
            : new(CheckStatus.Pass, where, $"{host.Name} leads to {addresses}.");
    }

    private static bool IsOwn(DnsRequirement requirement, string host)
    {
        var scenario = requirement.Scenario;
        return DomainName.IsInOrBelow(host, requirement.Domain.Ascii)
            || scenario.SipDomain.Any(domain => DomainName.IsInOrBelow(host, domain.TrimEnd('.')))
            || new[] { scenario.AccessEdgeFqdn, scenario.InternalWebServicesFqdn }
                .Concat(scenario.ExternalWebServicesFqdn)
                .Concat(scenario.PoolFqdn)
                .Any(own => own is not null && Same(own.TrimEnd('.'), host));
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
