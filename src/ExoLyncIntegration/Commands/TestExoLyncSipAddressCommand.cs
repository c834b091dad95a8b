using System.Collections.Generic;
using System.Management.Automation;
using ExoLyncIntegration.Addresses;

namespace ExoLyncIntegration.Commands;

/// <summary>Tests step 2: Exchange Online has access to every user's SIP address.</summary>
[Cmdlet(VerbsDiagnostic.Test, "ExoLyncSipAddress", DefaultParameterSetName = ObjectSet)]
[OutputType(typeof(SipAddressResult), typeof(bool))]
public sealed class TestExoLyncSipAddressCommand : AddressTestCmdlet
{
    private SipAddressTest? test;

    private protected override string Activity => "Testing SIP addresses";

    private protected override string TextProperty => "msRTCSIP-PrimaryUserAddress";

    private protected override void Begin(AddressExpectations expectations) => test = new SipAddressTest(expectations);

    private protected override AddressCheckResult Test(UserAddresses user) => test!.Test(user);

    private protected override IEnumerable<AddressCheckResult> Complete() => test!.Complete();
}
