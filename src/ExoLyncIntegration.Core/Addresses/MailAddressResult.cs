using System.Diagnostics.CodeAnalysis;

namespace ExoLyncIntegration.Addresses;

/// <summary>What the rules of step 3 found about one user's mail address.</summary>
public sealed class MailAddressResult : AddressCheckResult
{
    /// <summary>Makes a result to be filled in.</summary>
    public MailAddressResult()
    {
    }

    [SetsRequiredMembers]
    internal MailAddressResult(AddressSummary summary)
        : base(summary) => Mail = summary.Address;

    /// <summary>The value of the mail attribute; <see langword="null"/> where there is none.</summary>
    public string? Mail { get; init; }
}
