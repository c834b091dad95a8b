using System.Linq;
using ExoLyncIntegration.Checks;

namespace ExoLyncIntegration.Addresses;

/// <summary>Step 2 for many users: Exchange Online has access to their SIP addresses.</summary>
public sealed class SipAddressTest : AddressTest<SipAddressResult>
{
    /// <summary>Begins a test.</summary>
    /// <param name="expectations">What users are measured by.</param>
    public SipAddressTest(AddressExpectations expectations)
        : base(expectations)
    {
    }

    private protected override CheckDefinition Whole => SipAddressChecks.Address;

    private protected override CheckDefinition Duplicate => SipAddressChecks.Duplicate;

    private protected override AddressRoles Concern => AddressRoles.Sip;

    /// <inheritdoc/>
    public override SipAddressResult Test(UserAddresses user)
    {
        var addresses = SipAddresses.Of(user);
        var findings = SipAddressRules.Judge(user, addresses, Expectations);
        JudgeUniqueness(user, addresses, MailAddresses.Of(user), findings);
        return Result(user, Expectations.CloudUsers?.Find(user, out _), addresses.Effective?.Text, [.. findings]);
    }

    private protected override SipAddressResult Result(UserAddresses user, UserAddresses? cloud, string? address, AddressFinding[] findings)
    {
        var sip = address is null || address.IndexOf(':') >= 0 ? address : SipUri.Prefix + address;
        var (status, message, ordered) = Summarize(user, cloud, findings, $"{sip} is well-formed and unique, and nothing disagrees with it.");
        return new SipAddressResult
        {
            Step = Whole.Step,
            Check = Whole.Id,
            Target = user.Identity,
            Identity = user.Identity,
            SipAddress = sip,
            Status = status,
            Expected = ordered.FirstOrDefault()?.Expected,
            Actual = ordered.FirstOrDefault()?.Actual ?? sip,
            Message = message,
            Remediation = ordered.FirstOrDefault()?.Remediation,
            Reference = ordered.FirstOrDefault()?.Reference ?? Whole.Reference,
            Finding = ordered,
            DirectoryIdentity = user.DirectoryIdentity,
            Scenario = Expectations.Scenario,
            MailboxIdentity = user.MailboxIdentity ?? cloud?.MailboxIdentity,
        };
    }
}
