using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Addresses;

/// <summary>What the address rules measure users by, beside the users themselves.</summary>
public sealed record AddressExpectations
{
    /// <summary>The scenario; <see langword="null"/> where not told: rules that need one are then left out.</summary>
    public Scenario? Scenario { get; init; }

    /// <summary>The accepted domains of Exchange Online; empty where not told. A leading <c>*.</c> stands for all domains below.</summary>
    public IReadOnlyList<string> AcceptedDomain { get; init; } = [];

    /// <summary>The users as the cloud has them; <see langword="null"/> where not told.</summary>
    public CloudUserDirectory? CloudUsers { get; init; }

    /// <summary>Whether the steps are for this scenario: with Skype for Business Online only, the article ends after step 1.</summary>
    internal bool StepsApply => Scenario is null or { HasServers: true };

    /// <summary>Whether a domain is one of a list; internationalized domains are compared by their ASCII form.</summary>
    internal static bool Includes(IEnumerable<string> domains, DomainName domain) => domains.Any(entry =>
        entry.StartsWith("*.", StringComparison.Ordinal)
            ? domain.Ascii.Length > entry.Length - 2 && domain.IsInOrBelow(Ascii(entry.Substring(2)))
            : domain.Ascii.Equals(Ascii(entry), StringComparison.OrdinalIgnoreCase));

    private static string Ascii(string domain) => DomainName.TryParse(domain, out var name, out _) ? name.Ascii : domain;
}
