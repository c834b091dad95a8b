using System.Collections.Generic;
using System.Globalization;
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
    private const int NamesTold = 20;

    private readonly AddressIndex index = new();
    private readonly AddressParties parties = new();
    private readonly UserRoles roles = new();

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
    public TResult Test(UserAddresses user)
    {
        var examined = new ExaminedUser(user, Expectations);
        var findings = new List<AddressFinding>();
        if (examined.WhyNotConcerned is { } reason)
        {
            findings.Add(AddressFinding.Of(Whole, user, reason, CheckStatus.NotApplicable));
        }
        else
        {
            Judge(examined, findings);
            JudgeUniqueness(examined, findings);
        }

        return Result(Summarize(user, examined.MailboxIdentity, AddressOf(examined), findings));
    }

    /// <summary>Ends the test: the other side of the duplicates.</summary>
    /// <returns>One more result for every user whose first one could not say it yet: a later user has the address, or has it for what makes it matter.</returns>
    public IEnumerable<TResult> Complete()
    {
        foreach (var (user, disputes) in parties.Untold(index.OwnerOf, address => (index.RolesOf(address) & Concern) != 0))
        {
            var known = new UserAddresses { Identity = index.IdentityOf(user) };
            List<AddressFinding> findings = [];
            foreach (var dispute in disputes)
            {
                var text = index.AddressAt(dispute.Address);
                findings.Add(AddressFinding.Of(
                    Duplicate, known, $"{text} of this user is also wanted by {Others(dispute, user)}. Only a person can decide whose it is.", actual: text));
            }

            yield return Result(Summarize(known, null, Named(findings[0].Actual!), findings));
        }
    }

    /// <summary>The user's address as the result shows it.</summary>
    private protected abstract string? AddressOf(ExaminedUser examined);

    /// <summary>An address of the index as the result shows it.</summary>
    private protected abstract string Named(string address);

    /// <summary>Judges everything but uniqueness, which needs the other users.</summary>
    private protected abstract void Judge(ExaminedUser examined, List<AddressFinding> findings);

    private protected abstract TResult Result(AddressSummary summary);

    // An address that a whole organization shares is told with a few names and the number of the rest.
    private string Others(AddressDispute dispute, uint user)
    {
        var names = string.Join("; ", dispute.Parties.Where(party => party != user).Take(NamesTold).Select(index.IdentityOf));
        var more = dispute.Parties.Count - 1 - NamesTold;
        return more <= 0 ? names : string.Format(CultureInfo.InvariantCulture, "{0} and {1} more", names, more);
    }

    // Puts the user's addresses into the index, and adds what another user has to the findings.
    private void JudgeUniqueness(ExaminedUser examined, List<AddressFinding> findings)
    {
        index.Begin(examined.User);
        roles.Read(examined);
        HashSet<uint>? shared = null;
        for (var number = 0; number < roles.Count; number++)
        {
            var (address, role) = roles[number];
            if (index.Add(address, role) is not { } owner || !(shared ??= []).Add(owner.Address))
            {
                continue;
            }

            var matters = (owner.Roles & Concern) != 0;
            parties.Add(owner.Address, index.Current(), matters);
            if (matters)
            {
                findings.Add(AddressFinding.Of(
                    Duplicate, examined.User, $"{address} is also an address of {index.IdentityOf(owner.User)}. Only a person can decide whose it is.", actual: address));
            }
        }
    }

    // The worst finding stands for the user; each with the exact command where the scenario tells what it is.
    private AddressSummary Summarize(UserAddresses user, string? mailboxIdentity, string? address, List<AddressFinding> found)
    {
        // Stable: of equal ones, the rules' own order says what matters more.
        AddressFinding[] findings = found.Count == 0
            ? []
            : [.. found.Select(finding => Commanded(finding, user.DirectoryIdentity, mailboxIdentity)).OrderByDescending(static finding => finding.Status)];
        return new AddressSummary
        {
            Check = Whole,
            Status = findings.Length == 0 ? CheckStatus.Pass : findings[0].Status,
            Message = findings.Length switch
            {
                0 => $"{address} is well-formed and unique, and nothing disagrees with it.",
                1 => findings[0].Message,
                2 => findings[0].Message + " (1 more finding)",
                _ => $"{findings[0].Message} ({findings.Length - 1} more findings)",
            },
            Findings = findings,
            Address = address,
            Identity = user.Identity,
            DirectoryIdentity = user.DirectoryIdentity,
            MailboxIdentity = mailboxIdentity,
            Scenario = Expectations.Scenario,
        };
    }

    private AddressFinding Commanded(AddressFinding finding, string? directoryIdentity, string? mailboxIdentity) =>
        finding.Change is { } change
        && Expectations.Scenario is { } scenario
        && AddressPlan.CommandLine(change, directoryIdentity, mailboxIdentity, finding.Step, scenario) is { } line
            ? finding.WithRemediation(line)
            : finding;
}
