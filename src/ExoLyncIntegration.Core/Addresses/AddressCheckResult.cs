using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Addresses;

/// <summary>What the address rules found about one user.</summary>
public abstract class AddressCheckResult : CheckResult
{
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
