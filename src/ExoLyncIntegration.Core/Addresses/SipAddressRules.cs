using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Checks;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Addresses;

/// <summary>Step 2, one user at a time: everything but uniqueness, which needs the others.</summary>
internal sealed class SipAddressRules
{
    // The locator of a user who is homed on-premises (the hosting provider that Get-CsUser shows).
    private const string OnPremisesLocator = "SRV:";

    private readonly ExaminedUser examined;
    private readonly UserAddresses user;
    private readonly UserAddresses? cloud;
    private readonly AddressExpectations expectations;
    private readonly SipAddresses addresses;
    private readonly List<AddressFinding> findings;

    private SipAddressRules(ExaminedUser examined, List<AddressFinding> findings)
    {
        this.examined = examined;
        this.findings = findings;
        user = examined.User;
        cloud = examined.Cloud;
        expectations = examined.Expectations;
        addresses = examined.Sip;
    }

    private bool IsSynchronized => expectations.Scenario is { DirectorySynchronization: true };

    /// <summary>Judges a user, and adds what the rules find.</summary>
    public static void Judge(ExaminedUser examined, List<AddressFinding> findings)
    {
        var why = examined.User.ObjectClass is "group" ? "A group has no SIP address." : examined.IsSipEnabled is false ? "Lync is not enabled for this user." : null;
        if (why is not null)
        {
            findings.Add(AddressFinding.Of(SipAddressChecks.Address, examined.User, why, CheckStatus.NotApplicable));
            return;
        }

        var rules = new SipAddressRules(examined, findings);
        rules.JudgePresence();
        foreach (var value in rules.addresses.All)
        {
            rules.JudgeForm(value);
        }

        rules.JudgeNumber();
        rules.JudgeAgreement();
        rules.JudgeHome();
        rules.JudgeCloud();
    }

    private static CheckDefinition CheckOf(AddressFaultKind kind) => kind switch
    {
        AddressFaultKind.Prefix => SipAddressChecks.Prefix,
        AddressFaultKind.UserPart => SipAddressChecks.UserPart,
        AddressFaultKind.HostPart => SipAddressChecks.HostPart,
        AddressFaultKind.Port => SipAddressChecks.Port,
        AddressFaultKind.Parameter => SipAddressChecks.Parameter,
        AddressFaultKind.Character => SipAddressChecks.Character,
        AddressFaultKind.Length => SipAddressChecks.Length,
        _ => SipAddressChecks.Format,
    };

    private static string[] Spellings(IEnumerable<SipValue> values) => [.. values.SelectMany(static value => value.Spellings).Distinct(StringComparer.Ordinal)];

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private void JudgePresence()
    {
        var isInLync = addresses.Primary is not null;
        if (!user.ProxyAddresses.IsKnown)
        {
            if (addresses.Effective is null && cloud is not null && !user.PrimaryUserAddress.IsKnown)
            {
                // The cloud may have an address, but whether it is Lync Server's, nothing tells.
                findings.Add(AddressFinding.Unknown(SipAddressChecks.DiffersFromPrimaryUserAddress, user, AttributeName.PrimaryUserAddress));
            }

            // What synchronization brings to the cloud does not stand in the attribute; and what the cloud has is the cloud rules' matter.
            if (!(isInLync && IsSynchronized) && cloud is null)
            {
                findings.Add(AddressFinding.Unknown(SipAddressChecks.Missing, user, AttributeName.ProxyAddresses));
            }

            return;
        }

        if (addresses.Proxies.Count > 0 || user.InstantMessagingAddresses.HasValue)
        {
            return;
        }

        var change = addresses.Primary?.Uri is not null ? new AddressChange(AttributeName.ProxyAddresses, [], [addresses.Primary.Text]) : FromMail();
        findings.Add(isInLync && IsSynchronized
            ? AddressFinding.Of(
                SipAddressChecks.Missing, user, $"proxyAddresses has no sip: value. Synchronization brings msRTCSIP-PrimaryUserAddress ({addresses.Primary!.Text}) to the cloud all the same; both should agree.",
                CheckStatus.Warning, AttributeName.ProxyAddresses, expected: addresses.Primary.Text, change: change)
            : AddressFinding.Of(
                SipAddressChecks.Missing, user, "proxyAddresses has no sip: value: Exchange Online does not find the user's SIP address, and Outlook on the web cannot connect to Lync.",
                attribute: AttributeName.ProxyAddresses, expected: change?.Add[0] ?? "sip:user@domain", change: change));
    }

    // The article's own way where Lync Server's address is not at hand: the SIP address is the mail address. Only where that is a SIP domain of the scenario.
    private AddressChange? FromMail() =>
        !user.PrimaryUserAddress.IsKnown
        && examined.Mail.Primary is { } mail
        && SipUri.TryParse(SipUri.Prefix + mail.Text, out var uri, out _)
        && expectations.Scenario is { } scenario
        && AddressExpectations.Includes(scenario.SipDomain, uri.Host)
            ? new AddressChange(AttributeName.ProxyAddresses, [], [SipUri.Prefix + mail.Text])
            : null;

    private void JudgeForm(SipValue value)
    {
        if (value.Fault is { } fault)
        {
            findings.Add(AddressFinding.Of(
                CheckOf(fault.Kind), user, $"'{value.Text}'{value.Place(user.Origin)} is no SIP address: {fault.Reason}.", attribute: value.Attributes, actual: value.Text,
                expected: addresses.Primary?.Uri is null ? null : addresses.Primary.Text, position: fault.Position, change: Replaced(value)));
            return;
        }

        if (value.Text.Length > SipUri.MaximumLength)
        {
            Add(SipAddressChecks.Length, value, $"The address{value.Place(user.Origin)} has {value.Text.Length} characters, {SipUri.MaximumLength} are allowed.");
        }

        if (value.IsIn(AttributeName.ProxyAddresses) && value.Text.Length > ProxyAddress.MaximumLength)
        {
            Add(SipAddressChecks.ProxyLength, value, $"The value has {value.Text.Length} characters, {ProxyAddress.MaximumLength} are allowed in proxyAddresses.");
        }

        JudgeCharacters(value, value.Uri!.User);
        if (expectations.Scenario is { SipDomain.Length: > 0 } scenario && !AddressExpectations.Includes(scenario.SipDomain, value.Uri.Host))
        {
            findings.Add(AddressFinding.Of(
                SipAddressChecks.Domain, user, $"'{value.Uri.Host.Unicode}' of '{value.Text}'{value.Place(user.Origin)} is none of the SIP domains ({string.Join(", ", scenario.SipDomain)}).",
                attribute: value.Attributes, actual: value.Text, expected: string.Join(", ", scenario.SipDomain)));
        }
    }

    private void JudgeCharacters(SipValue value, string userPart)
    {
        if (userPart.IndexOf('&') >= 0)
        {
            Add(SipAddressChecks.Ampersand, value, $"'{value.Text}' has an ampersand; with one, users could not sign in to Lync Server 2013 after a restart of the Front End service.");
        }

        if (userPart.IndexOf('\'') >= 0)
        {
            Add(SipAddressChecks.Apostrophe, value, $"'{value.Text}' has an apostrophe; others may not be able to join this user's meetings.");
        }

        if (value.IsIn(AttributeName.ProxyAddresses) && userPart.IndexOfAny(['(', ')', ',', ';']) is >= 0 and var index)
        {
            Add(SipAddressChecks.SynchronizedCharacter, value, $"'{value.Text}' has '{userPart[index]}', which directory synchronization does not take in proxyAddresses.");
        }
    }

    // A value that is no address can only give way to the one that Lync Server has.
    private AddressChange? Replaced(SipValue value)
    {
        if (!value.IsIn(AttributeName.ProxyAddresses) || addresses.Primary?.Uri is null)
        {
            return null;
        }

        var isThere = addresses.Proxies.Contains(addresses.Primary);
        return new AddressChange(AttributeName.ProxyAddresses, Spellings([value]), isThere ? [] : [addresses.Primary.Text]);
    }

    private void JudgeNumber()
    {
        if (addresses.Proxies.Count < 2 || addresses.Proxies.Distinct().ToList() is not { Count: > 1 } values)
        {
            return;
        }

        // Lync Server's address tells which one counts, or that none does; or else the one that Exchange marks as primary.
        var right = addresses.Primary is { Uri: not null } primary ? primary : null;
        var isThere = addresses.Primary is not null && values.Contains(addresses.Primary);
        var isMarked = values.Count(static value => ProxyAddress.Parse(value.Text).Prefix == "SIP") == 1;
        var list = string.Join(", ", values.Select(static value => value.Text));
        findings.Add(AddressFinding.Of(
            SipAddressChecks.Multiple, user,
            $"proxyAddresses has {values.Count} sip: values ({list})" + (
                isThere ? $"; only {addresses.Primary!.Text} is the one that Lync Server has."
                : right is not null ? $"; Lync Server has none of them, but {right.Text}."
                : isMarked ? "; one of them is marked as primary."
                : " and nothing says which one counts."),
            isThere || (isMarked && right is null) ? CheckStatus.Warning : null, AttributeName.ProxyAddresses, list, right?.Text,
            change: right is null ? null : new AddressChange(
                AttributeName.ProxyAddresses, Spellings(values.Where(value => value != right)), isThere ? [] : [right.Text])));
    }

    private void JudgeAgreement()
    {
        // Where nothing says which of several values counts, one that agrees is enough.
        var counting = addresses.Counting.Where(static value => value.Uri is not null).Select(static value => value.Uri!).ToList();
        if (counting.Count == 0)
        {
            return;
        }

        JudgePrimaryUserAddress();
        JudgeMail(counting);
        JudgeUserPrincipalName(counting);
    }

    private void JudgeMail(List<SipUri> counting)
    {
        if (examined.Mail.Primary is { } primary)
        {
            if (!counting.Exists(uri => examined.Mail.HasPrimary(uri.Address)))
            {
                Differs(SipAddressChecks.DiffersFromMail, AttributeName.Mail, counting[0], primary, "primary mail address");
            }
        }
        else if (cloud?.Mail.Value is { } there)
        {
            var mail = new MailValue(there);
            if (!counting.Exists(uri => mail.Is(uri.Address)))
            {
                Differs(SipAddressChecks.DiffersFromMail, AttributeName.Mail, counting[0], mail, "primary mail address");
            }
        }
        else if (!user.Mail.IsKnown || !user.ProxyAddresses.IsKnown)
        {
            findings.Add(AddressFinding.Unknown(SipAddressChecks.DiffersFromMail, user, user.Mail.IsKnown ? AttributeName.ProxyAddresses : AttributeName.Mail));
        }
    }

    private void JudgeUserPrincipalName(List<SipUri> counting)
    {
        var values = user.UserPrincipalName.OrIfUnknown(cloud?.UserPrincipalName);
        if (values.Value is { } text)
        {
            var name = examined.Mail.Mail is { } mail && mail.Text == text ? mail : new MailValue(text);
            if (!counting.Exists(uri => name.Is(uri.Address)))
            {
                Differs(SipAddressChecks.DiffersFromUserPrincipalName, AttributeName.UserPrincipalName, counting[0], name, "user principal name");
            }
        }
        else if (!values.IsKnown)
        {
            findings.Add(AddressFinding.Unknown(SipAddressChecks.DiffersFromUserPrincipalName, user, AttributeName.UserPrincipalName));
        }
    }

    private void Differs(CheckDefinition check, string attribute, SipUri uri, MailValue other, string what) =>
        findings.Add(AddressFinding.Of(check, user, $"The SIP address is {uri}, the {what} {other.Text}.", attribute: attribute, actual: other.Text, expected: uri.Address));

    private void JudgePrimaryUserAddress()
    {
        if (addresses.Primary is { } primary)
        {
            if (!user.ProxyAddresses.IsKnown && cloud is null)
            {
                findings.Add(AddressFinding.Unknown(SipAddressChecks.DiffersFromPrimaryUserAddress, user, AttributeName.ProxyAddresses));
            }
            else if (!addresses.Proxies.Contains(primary) && addresses.Proxies.Exists(static value => value.Uri is not null))
            {
                var others = addresses.Proxies.Where(static value => value.Uri is not null).Distinct().ToList();
                var texts = others.Select(static value => value.Text);
                findings.Add(AddressFinding.Of(
                    SipAddressChecks.DiffersFromPrimaryUserAddress, user, $"proxyAddresses has {string.Join(", ", texts)}, Lync Server has {primary.Text} in msRTCSIP-PrimaryUserAddress.",
                    attribute: AttributeName.ProxyAddresses, actual: string.Join(", ", texts), expected: primary.Text,
                    change: new AddressChange(AttributeName.ProxyAddresses, Spellings(others), [primary.Text])));
            }
        }
        else if (!user.PrimaryUserAddress.IsKnown)
        {
            findings.Add(AddressFinding.Unknown(SipAddressChecks.DiffersFromPrimaryUserAddress, user, AttributeName.PrimaryUserAddress));
        }
    }

    private void JudgeHome()
    {
        if (expectations.Scenario is not { } scenario)
        {
            return;
        }

        if (!user.DeploymentLocator.IsKnown)
        {
            findings.Add(AddressFinding.Unknown(SipAddressChecks.Homing, user, AttributeName.DeploymentLocator));
            return;
        }

        var locator = user.DeploymentLocator.Value;
        var online = CloudEndpoints.Of(scenario.Cloud).SipFederation;
        var expected = scenario.Topology == Topology.Hybrid ? $"{OnPremisesLocator} or {online}" : OnPremisesLocator;
        if (locator is null)
        {
            findings.Add(AddressFinding.Of(
                SipAddressChecks.Homing, user, "msRTCSIP-DeploymentLocator is empty: the user is homed nowhere.", CheckStatus.Warning, AttributeName.DeploymentLocator, expected: expected));
        }
        else if (!Same(locator, OnPremisesLocator) && !(scenario.Topology == Topology.Hybrid && Same(locator, online)))
        {
            findings.Add(AddressFinding.Of(
                SipAddressChecks.Homing, user,
                Same(locator, online) ? $"The user is homed in the cloud ({locator}), but the topology has its users on-premises." : $"The user is homed at '{locator}', which is not where the topology has its users ({expected}).",
                attribute: AttributeName.DeploymentLocator, actual: locator, expected: expected));
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
                ? AddressFinding.Of(SipAddressChecks.CloudUser, user, "The cloud has no user with this immutable id, user principal name or mail address.")
                : AddressFinding.Of(SipAddressChecks.CloudUser, user, "The user carries no immutable id, user principal name or mail address to look for in the cloud.", CheckStatus.Inconclusive));
            return;
        }

        if (IsSynchronized && cloud.IsSynchronized is false)
        {
            findings.Add(AddressFinding.Of(SipAddressChecks.CloudSynchronization, user, $"The cloud's user {cloud.Identity} is not kept by directory synchronization: what is set on-premises does not arrive there."));
        }

        JudgeCloudAddress(cloud);
    }

    private void JudgeCloudAddress(UserAddresses copy)
    {
        if (!copy.ProxyAddresses.IsKnown && !copy.InstantMessagingAddresses.IsKnown)
        {
            findings.Add(AddressFinding.Of(
                SipAddressChecks.CloudAddress, user, "The cloud's user carries neither proxyAddresses nor imAddresses: what SIP address it has is not known.", CheckStatus.Inconclusive));
            return;
        }

        var there = new SipAddresses(copy, new MailAddresses(copy).Proxies).All;
        var expected = addresses.Effective?.Uri;
        if (there.Count == 0)
        {
            findings.Add(AddressFinding.Of(
                SipAddressChecks.CloudAddress, user, "The cloud has no SIP address for this user.", attribute: AttributeName.ProxyAddresses, expected: expected?.ToString(),
                change: IsSynchronized || expected is null ? null : new AddressChange(AttributeName.ProxyAddresses, [], [expected.ToString()])));
        }
        else if (expected is not null && !there.Exists(value => Same(value.Uri?.Address, expected.Address)))
        {
            var actual = string.Join(", ", there.Select(static value => value.Text));
            findings.Add(AddressFinding.Of(
                SipAddressChecks.CloudAddress, user, $"The cloud has {actual} for this user, Lync Server {expected}.", attribute: AttributeName.ProxyAddresses, actual: actual, expected: expected.ToString()));
        }
    }

    private void Add(CheckDefinition check, SipValue value, string message) =>
        findings.Add(AddressFinding.Of(check, user, message, attribute: value.Attributes, actual: value.Text));
}
