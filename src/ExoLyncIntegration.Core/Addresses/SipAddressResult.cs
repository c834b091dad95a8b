using System.Diagnostics.CodeAnalysis;

namespace ExoLyncIntegration.Addresses;

/// <summary>What the rules of step 2 found about one user's SIP address.</summary>
public sealed class SipAddressResult : AddressCheckResult
{
    /// <summary>Makes a result to be filled in.</summary>
    public SipAddressResult()
    {
    }

    [SetsRequiredMembers]
    internal SipAddressResult(AddressSummary summary)
        : base(summary) => SipAddress = summary.Address;

    /// <summary>The SIP address with its prefix: Lync Server's, or else that of proxyAddresses; <see langword="null"/> where there is none.</summary>
    public string? SipAddress { get; init; }
}
