using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Addresses;

/// <summary>Step 3, one user at a time: everything but uniqueness, which needs the others.</summary>
internal sealed class MailAddressRules
{
    private readonly UserAddresses user;
    private readonly UserAddresses? cloud;
    private readonly bool canBeJoined;
    private readonly AddressExpectations expectations;
    private readonly MailAddresses addresses;
    private readonly SipAddresses sip;
    private readonly List<AddressFinding> findings = [];

    private MailAddressRules(UserAddresses user, MailAddresses addresses, SipAddresses sip, AddressExpectations expectations)
    {
        this.user = user;
        this.addresses = addresses;
        this.sip = sip;
        this.expectations = expectations;
        cloud = expectations.CloudUsers?.Find(user, out canBeJoined);
    }

    private bool? IsSipEnabled => SipAddresses.IsEnabled(user, sip);

    /// <summary>What the rules find.</summary>
    public static List<AddressFinding> Judge(UserAddresses user, MailAddresses addresses, SipAddresses sip, AddressExpectations expectations)
    {
        if (!expectations.StepsApply)
        {
            return [NotApplicable(user, "With Skype for Business Online only, the article ends after step 1.")];
        }

        if (SystemObjects.KindOf(user) is { } kind)
        {
            return [NotApplicable(user, $"This is {kind.Description}.")];
        }

        var rules = new MailAddressRules(user, addresses, sip, expectations);
        if (user.Mail.IsEmpty && rules.IsSipEnabled is false)
        {
            return [NotApplicable(user, "Lync is not enabled for this user, so it looks for no mailbox.")];
        }

        rules.JudgeMail();
        rules.JudgeProxies();
        rules.JudgeSipAddress();
        rules.JudgeCloud();
        return rules.findings;
    }

    private static AddressFinding NotApplicable(UserAddresses user, string reason) =>
        AddressFinding.Of(MailAddressChecks.Address, user, reason, CheckStatus.NotApplicable);

    private static bool Same(string? one, string? other) => string.Equals(Canonical(one), Canonical(other), StringComparison.OrdinalIgnoreCase);

    // An internationalized domain is the same in both of its forms.
    private static string? Canonical(string? text) =>
        text is not null && MailAddress.TryParse(text, out var address, out _) ? address.Address : text;

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

        JudgeForm(mail, mail, AttributeName.Mail, 0, SetMail(Proposal()));
        JudgePrimary(mail);
    }

    // The address that the mailbox says it has: its primary one here, or what the cloud has. A person's guess is no proposal.
    private string? Proposal()
    {
        var value = addresses.Primaries.Count == 1 ? addresses.Primaries[0].Address : addresses.Primaries.Count == 0 ? cloud?.Mail.Value : null;
        return value is not null && MailAddress.TryParse(value, out _, out _) ? value : null;
    }

    private AddressChange? SetMail(string? value) =>
        value is null || string.Equals(value, addresses.Mail, StringComparison.Ordinal) ? null : new AddressChange(AttributeName.Mail, addresses.Mail is null ? [] : [addresses.Mail], [value]);

    private void JudgeForm(string text, string address, string attribute, int prefixLength, AddressChange? change)
    {
        if (text.Length > MailAddress.MaximumLength)
        {
            findings.Add(AddressFinding.Of(
                MailAddressChecks.Length, user, $"The address in {attribute} has {text.Length} characters, {MailAddress.MaximumLength} are allowed.", attribute: attribute, actual: text, change: change));
        }

        if (!MailAddress.TryParse(address, out var parsed, out var fault))
        {
            var check = fault.Kind == AddressFaultKind.Length ? MailAddressChecks.Length : MailAddressChecks.Format;
            findings.Add(AddressFinding.Of(
                check, user, $"'{address}' in {attribute} is no mail address: {fault.Reason}.", attribute: attribute, actual: text, position: prefixLength + fault.Position, change: change));
        }
        else if (expectations.AcceptedDomain.Count > 0 && !AddressExpectations.Includes(expectations.AcceptedDomain, parsed.Domain))
        {
            findings.Add(AddressFinding.Of(
                MailAddressChecks.Domain, user, $"'{parsed.Domain.Unicode}' of '{address}' in {attribute} is none of the accepted domains.",
                attribute: attribute, actual: text, expected: string.Join(", ", expectations.AcceptedDomain)));
        }
    }

    private void JudgePrimary(string mail)
    {
        if (!user.ProxyAddresses.IsKnown)
        {
            findings.Add(AddressFinding.Unknown(MailAddressChecks.NotPrimary, user, AttributeName.ProxyAddresses));
        }
        else if (addresses.Primaries.Count > 0 && !addresses.Primaries.Any(primary => Same(primary.Address, mail)) && MailAddress.TryParse(mail, out _, out _))
        {
            var primary = addresses.Primaries[0].Address;
            findings.Add(AddressFinding.Of(
                MailAddressChecks.NotPrimary, user, $"mail is {mail}, the primary address in proxyAddresses {primary}.", attribute: AttributeName.Mail, actual: mail, expected: primary, change: SetMail(Proposal())));
        }
    }

    private void JudgeProxies()
    {
        foreach (var proxy in addresses.Proxies)
        {
            if (proxy.IsSmtp && !(proxy.Text.Length <= MailAddress.MaximumLength && Same(proxy.Address, addresses.Mail)))
            {
                JudgeForm(proxy.Text, proxy.Address, AttributeName.ProxyAddresses, proxy.Prefix.Length + 1, null);
            }
            else if (proxy.Prefix.Length == 0)
            {
                findings.Add(AddressFinding.Of(
                    MailAddressChecks.ProxyPrefix, user, $"'{proxy.Text}' in proxyAddresses has no type such as smtp: before it; the cloud drops it.", attribute: AttributeName.ProxyAddresses, actual: proxy.Text));
            }
        }

        if (addresses.Primaries.Select(static primary => primary.Address).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1)
        {
            var list = string.Join(", ", addresses.Primaries.Select(static primary => primary.Text));
            findings.Add(AddressFinding.Of(MailAddressChecks.SeveralPrimaries, user, $"proxyAddresses has {addresses.Primaries.Count} primary addresses: {list}.", attribute: AttributeName.ProxyAddresses, actual: list));
        }
    }

    private void JudgeSipAddress()
    {
        if (IsSipEnabled is false || addresses.Mail is not { } mail || !MailAddress.TryParse(mail, out var address, out _))
        {
            return;
        }

        if (sip.Effective is { } value)
        {
            if (value.Uri is not null && !Same(value.Uri.Address, address.Address))
            {
                findings.Add(AddressFinding.Of(
                    MailAddressChecks.DiffersFromSip, user, $"mail is {mail}, the SIP address {value.Uri}.", attribute: AttributeName.Mail, actual: mail, expected: value.Uri.Address));
            }
        }
        else if (!user.PrimaryUserAddress.IsKnown && !user.ProxyAddresses.IsKnown)
        {
            findings.Add(AddressFinding.Unknown(MailAddressChecks.DiffersFromSip, user, AttributeName.PrimaryUserAddress));
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
            findings.Add(canBeJoined
                ? AddressFinding.Of(MailAddressChecks.CloudUser, user, "The cloud has no user with this immutable id, user principal name or mail address.")
                : AddressFinding.Of(MailAddressChecks.CloudUser, user, "The user carries no immutable id, user principal name or mail address to look for in the cloud.", CheckStatus.Inconclusive));
        }
        else if (!cloud.Mail.IsKnown)
        {
            findings.Add(AddressFinding.Of(MailAddressChecks.CloudAddress, user, "The cloud's user does not carry mail: what mail address it has is not known.", CheckStatus.Inconclusive));
        }
        else if (cloud.Mail.Value is not { } there)
        {
            findings.Add(AddressFinding.Of(MailAddressChecks.CloudAddress, user, "The cloud has no mail address for this user.", attribute: AttributeName.Mail, expected: addresses.Mail));
        }
        else if (addresses.Mail is { } mail && !Same(there, mail))
        {
            findings.Add(AddressFinding.Of(
                MailAddressChecks.CloudAddress, user, $"mail is {mail}, the cloud has {there}.", attribute: AttributeName.Mail, actual: mail, expected: there, change: SetMail(Proposal())));
        }
    }
}
