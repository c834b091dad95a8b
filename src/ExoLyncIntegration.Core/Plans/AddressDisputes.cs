using System;
using System.Collections.Generic;
using ExoLyncIntegration.Addresses;

namespace ExoLyncIntegration.Plans;

/// <summary>Addresses that more than one user has, or would be given: whose they are, only a person can decide.</summary>
/// <remarks>Who comes first does not know of the others: all results have to be noted before anything is planned.</remarks>
public sealed class AddressDisputes
{
    private readonly HashSet<string> disputed = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> proposed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Notes what a user has in common with others, and what the user would be given.</summary>
    /// <param name="result">What a test found.</param>
    public void Note(AddressCheckResult result)
    {
        foreach (var finding in result.Finding)
        {
            if (finding.Actual is { } shared && (finding.Check == SipAddressChecks.Duplicate.Id || finding.Check == MailAddressChecks.Duplicate.Id))
            {
                disputed.Add(shared);
            }

            foreach (var value in finding.Change?.Add ?? [])
            {
                var address = ProxyAddress.Parse(value).Address;
                if (!proposed.TryGetValue(address, out var user))
                {
                    proposed.Add(address, result.Identity);
                }
                else if (!user.Equals(result.Identity, StringComparison.OrdinalIgnoreCase))
                {
                    disputed.Add(address);
                }
            }
        }
    }

    /// <summary>Whether a change gives somebody an address that somebody else has or wants.</summary>
    /// <param name="change">The change.</param>
    /// <returns>Whether it does.</returns>
    public bool Includes(AddressChange change)
    {
        foreach (var value in change.Add)
        {
            if (disputed.Contains(ProxyAddress.Parse(value).Address))
            {
                return true;
            }
        }

        return false;
    }
}
