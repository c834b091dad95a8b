using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Addresses;
using ExoLyncIntegration.Configuration;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.OAuth;

namespace ExoLyncIntegration.Checks;

/// <summary>Every check of the module, each once: what Test-* commands report by id.</summary>
public static class CheckCatalogue
{
    /// <summary>All checks, in the order of their ids.</summary>
    public static IReadOnlyList<CheckDefinition> All { get; } =
    [
        .. new IEnumerable<CheckDefinition>[]
        {
            SipAddressChecks.All,
            MailAddressChecks.All,
            ConfigurationChecks.All,
            OAuthChecks.All,
            DnsChecks.All,
        }.SelectMany(static area => area).OrderBy(static check => check.Id, StringComparer.Ordinal),
    ];

    /// <summary>The check of an id.</summary>
    /// <param name="id">The id, in any case.</param>
    /// <returns>The check, or <see langword="null"/>.</returns>
    public static CheckDefinition? Find(string id) => All.FirstOrDefault(check => check.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
}
