using System.Collections.Generic;
using ExoLyncIntegration.Checks;

namespace ExoLyncIntegration.Addresses;

/// <summary>Step 3 for many users: Lync has access to their mail addresses.</summary>
/// <param name="expectations">What users are measured by.</param>
public sealed class MailAddressTest(AddressExpectations expectations) : AddressTest<MailAddressResult>(expectations)
{
    private protected override CheckDefinition Whole => MailAddressChecks.Address;

    private protected override CheckDefinition Duplicate => MailAddressChecks.Duplicate;

    private protected override AddressRoles Concern => AddressRoles.Mail;

    private protected override string? AddressOf(ExaminedUser examined) => examined.Mail.Mail?.Text;

    private protected override string Named(string address) => address;

    private protected override void Judge(ExaminedUser examined, List<AddressFinding> findings) => MailAddressRules.Judge(examined, findings);

    private protected override MailAddressResult Result(AddressSummary summary) => new(summary);
}
