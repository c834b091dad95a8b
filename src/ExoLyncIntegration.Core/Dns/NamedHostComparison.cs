using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Dns;

/// <summary>Compares where a record leads with the hosts that the scenario names as its destination.</summary>
internal static class NamedHostComparison
{
    /// <summary>What speaks against a host; <see langword="null"/> where it is one of those that are named, or at an address of one.</summary>
    /// <param name="host">The host, which has addresses.</param>
    /// <param name="named">The hosts that the scenario names; several are as good as each other.</param>
    /// <returns>The status, and the rest of a sentence that begins with the host.</returns>
    public static (CheckStatus Status, string Message)? Compare(HostObservation host, IReadOnlyList<HostObservation> named)
    {
        if (named.Count == 0 || named.Any(other => IsOnTheWay(host, other.Name) || host.SharesAddressWith(other)))
        {
            return null;
        }

        if (named.FirstOrDefault(static other => other.Ending == DnsEnding.Failed) is { } unknown)
        {
            return (CheckStatus.Inconclusive, $"could not be compared with {unknown.Name}, which the scenario names: {unknown.Failure}");
        }

        var reachable = named.Where(static other => other.Addresses.Count > 0).ToList();
        return (CheckStatus.Warning, reachable.Count == 0
            ? $"could not be compared with {string.Join(", ", named.Select(static other => other.Name))}, which the scenario names and which has no address"
            : $"is not at an address of {string.Join(", ", reachable.Select(static other => $"{other.Name} ({DnsWording.Addresses(other.Addresses)})"))}, which the scenario names");
    }

    private static bool IsOnTheWay(HostObservation host, string name) =>
        Same(host.Name, name) || host.Aliases.Any(alias => Same(alias.Target, name));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
