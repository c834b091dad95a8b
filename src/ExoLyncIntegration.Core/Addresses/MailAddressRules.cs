using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Addresses;

/// <summary>Step 3, one user at a time: everything but uniqueness, which needs the others.</summary>
internal sealed class MailAddressRules
{
    private readonly ExaminedUser examined;
    private readonly UserAddresses user;
    private readonly UserAddresses? cloud;
    private readonly AddressExpectations expectations;
    private readonly MailAddresses addresses;
    private readonly List<AddressFinding> findings;

    private MailAddressRules(ExaminedUser examined, List<AddressFinding> findings)
    {
        this.examined = examined;
        this.findings = findings;
        user = examined.User;
        cloud = examined.Cloud;
        expectations = examined.Expectations;
        addresses = examined.Mail;
    }

    /// <summary>Judges a user, and adds what the rules find.</summary>
    public static void Judge(ExaminedUser examined, List<AddressFinding> findings)
    {
        if (examined.User.Mail.IsEmpty && examined.IsSipEnabled is false)
        {
            findings.Add(AddressFinding.Of(
                MailAddressChecks.Address, examined.User, "Lync is not enabled for this user, so it looks for no mailbox.", CheckStatus.NotApplicable));
            return;
        }

        var rules = new MailAddressRules(examined, findings);
        rules.JudgeMail();
        rules.JudgeProxies();
        rules.JudgeSipAddress();
        rules.JudgeCloud();
    }

    private void JudgeMail()
    {
        if (!user.Mail.IsKnown)
        {
            findings.Add(AddressFinding.Unknown(MailAddressChecks.Missing, user, AttributeName.Mail));
            return;
        }

        if (addresses.Mail is not { } mail)
        {
            var value = Proposal();
            findings.Add(AddressFinding.Of(
                MailAddressChecks.Missing, user, "mail is empty. " + MailMissingCase.Of(expectations.Scenario).Advice, attribute: AttributeName.Mail, expected: value, change: SetMail(value)));
            return;
        }

        JudgeForm(mail.Text, mail, AttributeName.Mail, 0, SetMail(Proposal()));
        JudgePrimary(mail);
    }

    // The address that the mailbox says it has: its primary one here, or what the cloud has. A person's guess is no proposal.
    private string? Proposal()
    {
        var value = addresses.Primaries.Count == 1 ? addresses.Primaries[0].Value : addresses.Primaries.Count == 0 && cloud?.Mail.Value is { } there ? new MailValue(there) : null;
        return value?.Parsed is null ? null : value.Text;
    }

    private AddressChange? SetMail(string? value) =>
        value is null || value == addresses.Mail?.Text ? null : new AddressChange(AttributeName.Mail, addresses.Mail is null ? [] : [addresses.Mail.Text], [value]);

    private void JudgeForm(string text, MailValue value, string attribute, int prefixLength, AddressChange? change)
    {
        var place = user.Origin == UserOrigin.Text ? string.Empty : " in " + attribute;
        if (text.Length > MailAddress.MaximumLength)
        {
            findings.Add(AddressFinding.Of(
                MailAddressChecks.Length, user, $"The address{place} has {text.Length} characters, {MailAddress.MaximumLength} are allowed.", attribute: attribute, actual: text, change: change));
        }

        if (value.Fault is { } fault)
        {
            var check = fault.Kind == AddressFaultKind.Length ? MailAddressChecks.Length : MailAddressChecks.Format;
            findings.Add(AddressFinding.Of(
                check, user, $"'{value.Text}'{place} is no mail address: {fault.Reason}.", attribute: attribute, actual: text, position: prefixLength + fault.Position, change: change));
        }
        else if (expectations.AcceptedDomain.Count > 0 && value.Parsed is { Domain: var domain } && !AddressExpectations.Includes(expectations.AcceptedDomain, domain))
        {
            findings.Add(AddressFinding.Of(
                MailAddressChecks.Domain, user, $"'{domain.Unicode}' of '{value.Text}'{place} is none of the accepted domains.",
                attribute: attribute, actual: text, expected: string.Join(", ", expectations.AcceptedDomain)));
        }
    }

    private void JudgePrimary(MailValue mail)
    {
        if (!user.ProxyAddresses.IsKnown)
        {
            findings.Add(AddressFinding.Unknown(MailAddressChecks.NotPrimary, user, AttributeName.ProxyAddresses));
        }
        else if (addresses.Primaries.Count > 0 && mail.Parsed is not null && !addresses.Primaries.Exists(primary => primary.Value.Is(mail)))
        {
            var primary = addresses.Primaries[0].Value.Text;
            findings.Add(AddressFinding.Of(
                MailAddressChecks.NotPrimary, user, $"mail is {mail.Text}, the primary address in proxyAddresses {primary}.", attribute: AttributeName.Mail, actual: mail.Text, expected: primary, change: SetMail(Proposal())));
        }
    }

    private void JudgeProxies()
    {
        foreach (var (proxy, value) in addresses.Smtp)
        {
            if (proxy.Text.Length > MailAddress.MaximumLength || !value.Is(addresses.Mail))
            {
                JudgeForm(proxy.Text, value, AttributeName.ProxyAddresses, proxy.Prefix.Length + 1, null);
            }
        }

        foreach (var proxy in addresses.Proxies)
        {
            if (proxy.Prefix.Length == 0)
            {
                findings.Add(AddressFinding.Of(
                    MailAddressChecks.ProxyPrefix, user, $"'{proxy.Text}' in proxyAddresses has no type such as smtp: before it; the cloud drops it.", attribute: AttributeName.ProxyAddresses, actual: proxy.Text));
            }
        }

        if (addresses.Primaries.Exists(primary => !primary.Value.Is(addresses.Primaries[0].Value)))
        {
            var list = string.Join(", ", addresses.Primaries.Select(static primary => primary.Proxy.Text));
            findings.Add(AddressFinding.Of(MailAddressChecks.SeveralPrimaries, user, $"proxyAddresses has {addresses.Primaries.Count} primary addresses: {list}.", attribute: AttributeName.ProxyAddresses, actual: list));
        }
    }

    private void JudgeSipAddress()
    {
        if (examined.IsSipEnabled is false || addresses.Mail is not { Parsed: not null } mail)
        {
            return;
        }

        // What the user does not carry, the copy in the cloud may.
        var known = examined.Sip.All.Count == 0 && cloud is not null ? new SipAddresses(cloud, new MailAddresses(cloud).Proxies) : examined.Sip;
        if (known.All.Count > 0)
        {
            // Where nothing says which of several values counts, one that agrees is enough.
            var counting = known.Counting.Where(static sip => sip.Uri is not null).Select(static sip => sip.Uri!).ToList();
            if (counting.Count > 0 && !counting.Exists(uri => mail.Is(uri.Address)))
            {
                findings.Add(AddressFinding.Of(
                    MailAddressChecks.DiffersFromSip, user, $"mail is {mail.Text}, the SIP address {counting[0]}.", attribute: AttributeName.Mail, actual: mail.Text, expected: counting[0].Address));
            }
        }
        else if (!user.PrimaryUserAddress.IsKnown || !user.ProxyAddresses.IsKnown)
        {
            findings.Add(AddressFinding.Unknown(
                MailAddressChecks.DiffersFromSip, user, user.PrimaryUserAddress.IsKnown ? AttributeName.ProxyAddresses : AttributeName.PrimaryUserAddress));
        }
    }

    private void JudgeCloud()
    {
        if (expectations.CloudUsers is null)
        {
            return;
        }

        if (cloud is null)
        {
            findings.Add(examined.CanBeJoined
                ? AddressFinding.Of(MailAddressChecks.CloudUser, user, "The cloud has no user with this immutable id, user principal name or mail address.")
                : AddressFinding.Of(MailAddressChecks.CloudUser, user, "The user carries no immutable id, user principal name or mail address to look for in the cloud.", CheckStatus.Inconclusive));
        }
        else if (!cloud.Mail.IsKnown)
        {
            findings.Add(AddressFinding.Of(MailAddressChecks.CloudAddress, user, "The cloud's user does not carry mail: what mail address it has is not known.", CheckStatus.Inconclusive));
        }
        else if (cloud.Mail.Value is not { } there)
        {
            findings.Add(AddressFinding.Of(MailAddressChecks.CloudAddress, user, "The cloud has no mail address for this user.", attribute: AttributeName.Mail, expected: addresses.Mail?.Text));
        }
        else if (addresses.Mail is { } mail && !mail.Is(new MailValue(there)))
        {
            findings.Add(AddressFinding.Of(
                MailAddressChecks.CloudAddress, user, $"mail is {mail.Text}, the cloud has {there}.", attribute: AttributeName.Mail, actual: mail.Text, expected: there, change: SetMail(Proposal())));
        }
    }
}
