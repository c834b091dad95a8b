using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Checks;
using ExoLyncIntegration.Plans;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Addresses;

/// <summary>Tests users one after another, and remembers of each only who has which address.</summary>
/// <typeparam name="TResult">The result for a user.</typeparam>
public abstract class AddressTest<TResult>
    where TResult : AddressCheckResult
{
    private readonly AddressIndex index = new();
    private readonly AddressParties parties = new();

    private protected AddressTest(AddressExpectations expectations) => Expectations = expectations;

    /// <summary>What users are measured by.</summary>
    public AddressExpectations Expectations { get; }

    /// <summary>The bytes that are kept for uniqueness, for all users so far.</summary>
    public long IndexBytes => index.Allocated;

    private protected abstract CheckDefinition Whole { get; }

    private protected abstract CheckDefinition Duplicate { get; }

    /// <summary>What an address must be for one of two users who have it, so that this test minds.</summary>
    private protected abstract AddressRoles Concern { get; }

    /// <summary>Tests a user.</summary>
    /// <param name="user">The user.</param>
    /// <returns>One result; a user who has an address that an earlier one has fails, and the finding names the earlier one.</returns>
    public abstract TResult Test(UserAddresses user);

    /// <summary>Ends the test: the other side of the duplicates.</summary>
    /// <returns>One more result for every user whose address a later one has; the finding names the later ones.</returns>
    public IEnumerable<TResult> Complete()
    {
        foreach (var (owner, addresses) in parties.All())
        {
            var user = new UserAddresses { Identity = index.IdentityOf(owner) };
            AddressFinding[] findings =
            [
                .. addresses.Select(entry => AddressFinding.Of(
                    Duplicate, user, $"{entry.Address} of this user is also wanted by {entry.Claimants}. Only a person can decide whose it is.", actual: entry.Address)),
            ];
            yield return Result(user, null, addresses[0].Address, findings);
        }
    }

    private protected abstract TResult Result(UserAddresses user, UserAddresses? cloud, string? address, AddressFinding[] findings);

    /// <summary>Puts a user's addresses into the index, and adds what another user has to the findings.</summary>
    private protected void JudgeUniqueness(UserAddresses user, SipAddresses sip, MailAddresses mail, List<AddressFinding> findings)
    {
        if (SystemObjects.KindOf(user) is not null || !Expectations.StepsApply)
        {
            return;
        }

        index.Begin(user);
        HashSet<string>? told = null;
        foreach (var (address, roles) in Addresses(user, sip, mail))
        {
            if (index.Add(address, roles) is { } owner && ((owner.Roles | roles) & Concern) != 0 && (told ??= new HashSet<string>(StringComparer.OrdinalIgnoreCase)).Add(address))
            {
                parties.Add(owner.User, address, user.Identity);
                findings.Add(AddressFinding.Of(
                    Duplicate, user, $"{address} is also an address of {index.IdentityOf(owner.User)}. Only a person can decide whose it is.", actual: address));
            }
        }
    }

    /// <summary>The status, the message and the findings of a user, the worst first; with exact commands where the scenario tells what they are.</summary>
    private protected (CheckStatus Status, string Message, AddressFinding[] Findings) Summarize(UserAddresses user, UserAddresses? cloud, IEnumerable<AddressFinding> found, string passed)
    {
        AddressFinding[] findings = [.. found.Select(finding => Commanded(finding, user.DirectoryIdentity, user.MailboxIdentity ?? cloud?.MailboxIdentity))];
        if (findings.Length == 0)
        {
            return (CheckStatus.Pass, passed, []);
        }

        // Stable: of equal ones, the rules' own order says what matters more.
        AddressFinding[] ordered = [.. findings.OrderByDescending(static finding => finding.Status)];
        var more = ordered.Length - 1;
        return (ordered[0].Status, ordered[0].Message + (more == 0 ? string.Empty : $" ({more} more {(more == 1 ? "finding" : "findings")})"), ordered);
    }

    private AddressFinding Commanded(AddressFinding finding, string? directoryIdentity, string? mailboxIdentity) =>
        finding.Change is { } change
        && Expectations.Scenario is { } scenario
        && AddressPlan.CommandLine(change, directoryIdentity, mailboxIdentity, finding.Step, scenario) is { } line
            ? finding.WithRemediation(line)
            : finding;

    private static IEnumerable<(string Address, AddressRoles Roles)> Addresses(UserAddresses user, SipAddresses sip, MailAddresses mail)
    {
        foreach (var value in sip.All)
        {
            if (value.Uri is not null)
            {
                yield return (value.Uri.Address, AddressRoles.Sip);
            }
        }

        if (mail.Mail is not null)
        {
            yield return (mail.Mail, AddressRoles.Mail);
        }

        foreach (var proxy in mail.Proxies)
        {
            if (proxy.IsSmtp)
            {
                yield return (proxy.Address, AddressRoles.Mail);
            }
        }

        if (user.UserPrincipalName.Value is { } name)
        {
            yield return (name, AddressRoles.SignIn);
        }
    }
}
