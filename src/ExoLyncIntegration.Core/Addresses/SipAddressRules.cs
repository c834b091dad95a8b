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

    private readonly UserAddresses user;
    private readonly UserAddresses? cloud;
    private readonly bool canBeJoined;
    private readonly AddressExpectations expectations;
    private readonly SipAddresses addresses;
    private readonly List<AddressFinding> findings = [];

    private SipAddressRules(UserAddresses user, SipAddresses addresses, AddressExpectations expectations)
    {
        this.user = user;
        this.addresses = addresses;
        this.expectations = expectations;
        cloud = expectations.CloudUsers?.Find(user, out canBeJoined);
    }

    private bool IsSynchronized => expectations.Scenario is { DirectorySynchronization: true };

    /// <summary>What the rules find.</summary>
    public static List<AddressFinding> Judge(UserAddresses user, SipAddresses addresses, AddressExpectations expectations)
    {
        if (!expectations.StepsApply)
        {
            return [NotApplicable(user, "With Skype for Business Online only, the article ends after step 1.")];
        }

        if (SystemObjects.KindOf(user) is { } kind)
        {
            return [NotApplicable(user, $"This is {kind.Description}.")];
        }

        if (user.ObjectClass is "group")
        {
            return [NotApplicable(user, "A group has no SIP address.")];
        }

        if (SipAddresses.IsEnabled(user, addresses) is false)
        {
            return [NotApplicable(user, "Lync is not enabled for this user.")];
        }

        var rules = new SipAddressRules(user, addresses, expectations);
        rules.JudgePresence();
        foreach (var value in addresses.All)
        {
            rules.JudgeForm(value);
        }

        rules.JudgeNumber();
        rules.JudgeAgreement();
        rules.JudgeHome();
        rules.JudgeCloud();
        return rules.findings;
    }

    private static AddressFinding NotApplicable(UserAddresses user, string reason) =>
        AddressFinding.Of(SipAddressChecks.Address, user, reason, CheckStatus.NotApplicable);

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

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private void JudgePresence()
    {
        var isInLync = addresses.Primary is not null;
        if (!user.ProxyAddresses.IsKnown)
        {
            // What synchronization brings to the cloud does not stand in the attribute; and what the cloud has is the cloud rules' matter.
            if (!(isInLync && IsSynchronized) && !user.InstantMessagingAddresses.HasValue && cloud is null)
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
        && MailAddresses.Of(user).Primary is { } mail
        && SipUri.TryParse(SipUri.Prefix + mail, out var uri, out _)
        && expectations.Scenario is { } scenario
        && AddressExpectations.Includes(scenario.SipDomain, uri.Host)
            ? new AddressChange(AttributeName.ProxyAddresses, [], [SipUri.Prefix + mail])
            : null;

    private void JudgeForm(SipValue value)
    {
        if (value.Fault is { } fault)
        {
            findings.Add(AddressFinding.Of(
                CheckOf(fault.Kind), user, $"'{value.Text}' in {value.Attributes} is no SIP address: {fault.Reason}.", attribute: value.Attributes, actual: value.Text,
                expected: addresses.Primary?.Uri is null ? null : addresses.Primary.Text, position: fault.Position, change: Replaced(value)));
            return;
        }

        if (value.Text.Length > SipUri.MaximumLength)
        {
            Add(SipAddressChecks.Length, value, $"The address in {value.Attributes} has {value.Text.Length} characters, {SipUri.MaximumLength} are allowed.");
        }

        if (value.IsIn(AttributeName.ProxyAddresses) && value.Text.Length > ProxyAddress.MaximumLength)
        {
            Add(SipAddressChecks.ProxyLength, value, $"The value has {value.Text.Length} characters, {ProxyAddress.MaximumLength} are allowed in proxyAddresses.");
        }

        JudgeCharacters(value, value.Uri!.User);
        if (expectations.Scenario is { SipDomain.Length: > 0 } scenario && !AddressExpectations.Includes(scenario.SipDomain, value.Uri.Host))
        {
            findings.Add(AddressFinding.Of(
                SipAddressChecks.Domain, user, $"'{value.Uri.Host.Unicode}' of '{value.Text}' in {value.Attributes} is none of the SIP domains ({string.Join(", ", scenario.SipDomain)}).",
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
        return new AddressChange(AttributeName.ProxyAddresses, [value.Text], isThere ? [] : [addresses.Primary.Text]);
    }

    private void JudgeNumber()
    {
        var values = addresses.Proxies.Distinct().ToList();
        if (values.Count < 2)
        {
            return;
        }

        // Lync Server's address tells which one counts; or else the one that Exchange marks as primary.
        var chosen = addresses.Primary is not null && values.Contains(addresses.Primary) ? addresses.Primary : null;
        var isMarked = values.Count(static value => ProxyAddress.Parse(value.Text).Prefix == "SIP") == 1;
        var list = string.Join(", ", values.Select(static value => value.Text));
        findings.Add(AddressFinding.Of(
            SipAddressChecks.Multiple, user,
            chosen is not null
                ? $"proxyAddresses has {values.Count} sip: values ({list}); only {chosen.Text} is the one that Lync Server has."
                : $"proxyAddresses has {values.Count} sip: values ({list})" + (isMarked ? "; one of them is marked as primary." : " and nothing says which one counts."),
            chosen is not null || isMarked ? CheckStatus.Warning : null, AttributeName.ProxyAddresses, list, chosen?.Text,
            change: chosen is null ? null : new AddressChange(AttributeName.ProxyAddresses, [.. values.Where(value => value != chosen && value.Fault is null).Select(static value => value.Text)], [])));
    }

    private void JudgeAgreement()
    {
        if (addresses.Effective is not { Uri: { } uri })
        {
            return;
        }

        JudgePrimaryUserAddress();
        var mail = MailAddresses.Of(user).Primary ?? cloud?.Mail.Value;
        Compare(SipAddressChecks.DiffersFromMail, AttributeName.Mail, user.Mail.IsKnown || user.ProxyAddresses.IsKnown, uri, mail, "primary mail address");
        Compare(
            SipAddressChecks.DiffersFromUserPrincipalName, AttributeName.UserPrincipalName, user.UserPrincipalName.IsKnown, uri,
            user.UserPrincipalName.OrIfUnknown(cloud?.UserPrincipalName).Value, "user principal name");
    }

    private void JudgePrimaryUserAddress()
    {
        var proxies = addresses.Proxies.Where(static value => value.Uri is not null).ToList();
        if (addresses.Primary is { } primary)
        {
            if (!user.ProxyAddresses.IsKnown && cloud is null)
            {
                findings.Add(AddressFinding.Unknown(SipAddressChecks.DiffersFromPrimaryUserAddress, user, AttributeName.ProxyAddresses));
            }
            else if (proxies.Count > 0 && !proxies.Contains(primary))
            {
                var texts = proxies.Select(static value => value.Text).ToList();
                findings.Add(AddressFinding.Of(
                    SipAddressChecks.DiffersFromPrimaryUserAddress, user, $"proxyAddresses has {string.Join(", ", texts)}, Lync Server has {primary.Text} in msRTCSIP-PrimaryUserAddress.",
                    attribute: AttributeName.ProxyAddresses, actual: string.Join(", ", texts), expected: primary.Text,
                    change: new AddressChange(AttributeName.ProxyAddresses, texts, [primary.Text])));
            }
        }
        else if (!user.PrimaryUserAddress.IsKnown)
        {
            findings.Add(AddressFinding.Unknown(SipAddressChecks.DiffersFromPrimaryUserAddress, user, AttributeName.PrimaryUserAddress));
        }
    }

    private void Compare(CheckDefinition check, string attribute, bool isKnown, SipUri uri, string? other, string what)
    {
        if (other is null)
        {
            if (!isKnown)
            {
                findings.Add(AddressFinding.Unknown(check, user, attribute));
            }
        }
        else if (!Same(MailAddress.TryParse(other, out var address, out _) ? address.Address : other, uri.Address))
        {
            findings.Add(AddressFinding.Of(check, user, $"The SIP address is {uri}, the {what} {other}.", attribute: attribute, actual: other, expected: uri.Address));
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
            findings.Add(canBeJoined
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

        var there = SipAddresses.Of(copy).All;
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
