using System.Collections.Generic;
using ExoLyncIntegration.Checks;

namespace ExoLyncIntegration.Addresses;

/// <summary>Step 2 for many users: Exchange Online has access to their SIP addresses.</summary>
/// <param name="expectations">What users are measured by.</param>
public sealed class SipAddressTest(AddressExpectations expectations) : AddressTest<SipAddressResult>(expectations)
{
    private protected override CheckDefinition Whole => SipAddressChecks.Address;

    private protected override CheckDefinition Duplicate => SipAddressChecks.Duplicate;

    private protected override AddressRoles Concern => AddressRoles.Sip;

    private protected override string? AddressOf(ExaminedUser examined) => examined.Sip.Effective?.Text;

    private protected override string Named(string address) => SipUri.Prefix + address;

    private protected override void Judge(ExaminedUser examined, List<AddressFinding> findings) => SipAddressRules.Judge(examined, findings);

    private protected override SipAddressResult Result(AddressSummary summary) => new(summary);
}
