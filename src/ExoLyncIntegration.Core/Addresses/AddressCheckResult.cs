using System.Diagnostics.CodeAnalysis;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Addresses;

/// <summary>What the address rules found about one user.</summary>
public abstract class AddressCheckResult : CheckResult
{
    /// <summary>Makes a result to be filled in.</summary>
    protected AddressCheckResult()
    {
    }

    [SetsRequiredMembers]
    private protected AddressCheckResult(AddressSummary summary)
    {
        var worst = summary.Findings.Length > 0 ? summary.Findings[0] : null;
        Step = summary.Check.Step;
        Check = summary.Check.Id;
        Target = summary.Identity;
        Status = summary.Status;
        Expected = worst?.Expected;
        Actual = worst?.Actual ?? summary.Address;
        Message = summary.Message;
        Remediation = worst?.Remediation;
        Reference = worst?.Reference ?? summary.Check.Reference;
        Identity = summary.Identity;
        Finding = summary.Findings;
        DirectoryIdentity = summary.DirectoryIdentity;
        MailboxIdentity = summary.MailboxIdentity;
        Scenario = summary.Scenario;
    }

    /// <summary>How the source names the user.</summary>
    public required string Identity { get; init; }

    /// <summary>What the rules found, what asks most for attention first; empty where all is well.</summary>
    public required AddressFinding[] Finding { get; init; }

    /// <summary>What Set-ADUser finds the user by; <see langword="null"/> where the source does not tell.</summary>
    public string? DirectoryIdentity { get; init; }

    /// <summary>What Set-Mailbox finds the mailbox by; <see langword="null"/> where the source does not tell.</summary>
    public string? MailboxIdentity { get; init; }

    /// <summary>The scenario that the user was tested for; <see langword="null"/> where none was given.</summary>
    public Scenario? Scenario { get; init; }
}
