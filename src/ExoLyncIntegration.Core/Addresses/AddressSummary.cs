using ExoLyncIntegration.Checks;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Addresses;

/// <summary>What the rules say of a user as a whole: what both kinds of results have.</summary>
internal sealed record AddressSummary
{
    public required CheckDefinition Check { get; init; }

    public required CheckStatus Status { get; init; }

    public required string Message { get; init; }

    /// <summary>What asks most for attention first.</summary>
    public required AddressFinding[] Findings { get; init; }

    /// <summary>The address that was judged.</summary>
    public required string? Address { get; init; }

    public required string Identity { get; init; }

    public string? DirectoryIdentity { get; init; }

    public string? MailboxIdentity { get; init; }

    public Scenario? Scenario { get; init; }
}
