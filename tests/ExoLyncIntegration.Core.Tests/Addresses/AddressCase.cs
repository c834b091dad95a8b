using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Addresses;

/// <summary>A user who breaks one rule and no other, beside a user who is like the first and breaks none.</summary>
/// <param name="Check">The rule's id.</param>
/// <param name="Why">What breaks it, in a few words.</param>
/// <param name="Broken">The user who breaks it.</param>
/// <param name="Fine">The user next to it.</param>
public sealed record AddressCase(string Check, string Why, UserAddresses Broken, UserAddresses Fine)
{
    public CheckStatus Status { get; init; } = CheckStatus.Fail;

    public Scenario? Scenario { get; init; }

    public UserAddresses[]? Cloud { get; init; }

    /// <summary>The users before.</summary>
    public UserAddresses[] Earlier { get; init; } = [];

    public string[] Accepted { get; init; } = [];

    internal CloudUserDirectory? CloudUsers => Cloud is null ? null : new CloudUserDirectory(Cloud);

    public override string ToString() => $"{Check}: {Why}";
}
