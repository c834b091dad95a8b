using System.Linq;
using ExoLyncIntegration.Checks;

namespace ExoLyncIntegration.Addresses;

/// <summary>Step 3 for many users: Lync has access to their mail addresses.</summary>
public sealed class MailAddressTest : AddressTest<MailAddressResult>
{
    /// <summary>Begins a test.</summary>
    /// <param name="expectations">What users are measured by.</param>
    public MailAddressTest(AddressExpectations expectations)
        : base(expectations)
    {
    }

    private protected override CheckDefinition Whole => MailAddressChecks.Address;

    private protected override CheckDefinition Duplicate => MailAddressChecks.Duplicate;

    private protected override AddressRoles Concern => AddressRoles.Mail;

    /// <inheritdoc/>
    public override MailAddressResult Test(UserAddresses user)
    {
        var sip = SipAddresses.Of(user);
        var addresses = MailAddresses.Of(user);
        var findings = MailAddressRules.Judge(user, addresses, sip, Expectations);
        JudgeUniqueness(user, sip, addresses, findings);
        return Result(user, Expectations.CloudUsers?.Find(user, out _), addresses.Mail, [.. findings]);
    }

    private protected override MailAddressResult Result(UserAddresses user, UserAddresses? cloud, string? address, AddressFinding[] findings)
    {
        var (status, message, ordered) = Summarize(user, cloud, findings, $"{address} is well-formed and unique, and nothing disagrees with it.");
        return new MailAddressResult
        {
            Step = Whole.Step,
            Check = Whole.Id,
            Target = user.Identity,
            Identity = user.Identity,
            Mail = address,
            Status = status,
            Expected = ordered.FirstOrDefault()?.Expected,
            Actual = ordered.FirstOrDefault()?.Actual ?? address,
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
