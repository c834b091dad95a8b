using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;
using Xunit;
using static ExoLyncIntegration.Addresses.TestUsers;

namespace ExoLyncIntegration.Addresses;

public sealed class MailAddressRulesTests
{
    public static IEnumerable<AddressCase> All { get; } =
    [
        new("Mail.Missing", "empty", Anna with { Mail = AttributeValues.Empty }, Anna),
        new("Mail.Format", "no domain", MailIs("anna"), MailIs("anna@contoso.photography")),
        new("Mail.Format", "a type before it", Anna with { Mail = AttributeValues.Of("SMTP:anna@contoso.com") }, Anna),
        new("Mail.Format", "a blank at the end", MailIs("anna@contoso.com "), MailIs("o'neil+news@north-wind.example")),
        new("Mail.Format", "a look-alike in the domain", MailIs("anna@c\u043Entoso.com"), MailIs("anna@m\u00FCnchen.example")),
        new("Mail.Format", "an alias with two dots",
            Anna with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com", "smtp:an..na@contoso.com", "sip:anna@contoso.com") },
            Anna with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com", "smtp:an.na@contoso.com", "sip:anna@contoso.com", "x500:/o=First (Exchange)/cn=a..b", "X400:C=US;A= ;S=Anna", "eum:4711;phone-context=x") }),
        new("Mail.Length", "65 characters before the @", MailIs(new string('a', 65) + "@contoso.com"), MailIs(new string('a', 64) + "@contoso.com")),
        new("Mail.ProxyPrefix", "an address without a type",
            Anna with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com", "a.meier@contoso.com", "sip:anna@contoso.com") },
            Anna with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com", "smtp:a.meier@contoso.com", "sip:anna@contoso.com") }) { Status = CheckStatus.Warning },
        new("Mail.SeveralPrimaries", "two in upper case",
            Anna with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com", "SMTP:a.meier@contoso.com", "sip:anna@contoso.com") },
            Anna with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com", "Smtp:a.meier@contoso.com", "sip:anna@contoso.com") }),
        new("Mail.NotPrimary", "mail is an alias",
            Anna with { ProxyAddresses = AttributeValues.Of("smtp:anna@contoso.com", "SMTP:a.meier@contoso.com", "sip:anna@contoso.com") },
            Anna with { ProxyAddresses = AttributeValues.Of("SMTP:ANNA@contoso.com", "smtp:a.meier@contoso.com", "sip:anna@contoso.com") }),
        new("Mail.Domain", "a domain of nobody", MailIs("anna@contoso.net"), MailIs("anna@Contoso.com")) { Accepted = ["contoso.com"] },
        new("Mail.Domain", "an alias in a domain of nobody",
            Anna with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com", "smtp:anna@contoso.net", "sip:anna@contoso.com") }, Anna) { Accepted = ["contoso.com"] },
        new("Mail.Domain", "below, and only the domain itself is accepted", MailIs("anna@eu.contoso.com"), MailIs("anna@eu.fabrikam.com")) { Accepted = ["contoso.com", "*.fabrikam.com"] },
        new("Mail.Domain", "internationalized", MailIs("anna@m\u00FCnster.example"), MailIs("anna@m\u00FCnchen.example")) { Accepted = ["xn--mnchen-3ya.example"] },
        new("Mail.DiffersFromSip", "another SIP address",
            Anna with { PrimaryUserAddress = AttributeValues.Of("sip:a.meier@contoso.com") }, Anna with { PrimaryUserAddress = AttributeValues.Of("SIP:Anna@contoso.com") }) { Status = CheckStatus.Warning },
        new("Mail.CloudUser", "the cloud has other users", With("bert@contoso.com"), Anna) { Cloud = [Anna] },
        new("Mail.CloudAddress", "different there",
            With("bert@contoso.com"), Anna) { Cloud = [With("bert@contoso.com") with { Mail = AttributeValues.Of("bert@fabrikam.com") }, Anna with { Mail = AttributeValues.Of("ANNA@contoso.com") }] },
        new("Mail.CloudAddress", "missing there", With("bert@contoso.com"), Anna) { Cloud = [With("bert@contoso.com") with { Mail = AttributeValues.Empty }, Anna] },
        new("Mail.CloudAddress", "the cloud does not tell",
            With("bert@contoso.com"), Anna) { Cloud = [With("bert@contoso.com") with { Mail = AttributeValues.Unknown }, Anna], Status = CheckStatus.Inconclusive },
    ];

    public static TheoryData<AddressCase> Cases => [.. All];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_is_broken_by_its_own_fault_and_no_other_rule_is(AddressCase rule)
    {
        var result = rule.Broken.TestMail(rule.Scenario, rule.CloudUsers, rule.Accepted);

        Assert.Equal([rule.Check], result.Ids());
        Assert.Equal(rule.Status, result.Status);
        Assert.Equal((3, "Mail.Address"), (result.Step, result.Check));
        Assert.False(string.IsNullOrEmpty(result.Finding[0].Remediation));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_stands_next_to_a_fault_is_fine(AddressCase rule)
    {
        var result = rule.Fine.TestMail(rule.Scenario, rule.CloudUsers, rule.Accepted);

        Assert.Equal([], result.Ids());
        Assert.Equal(CheckStatus.Pass, result.Status);
    }

    [Fact]
    public void Every_rule_has_a_case()
    {
        var tested = All.Select(entry => entry.Check).Append("Mail.Duplicate").Append("Mail.Address");

        Assert.Equal(MailAddressChecks.All.Select(check => check.Id), tested.Distinct().Order(StringComparer.Ordinal));
    }

    public static TheoryData<string, UserAddresses> UnknownAttributes { get; } = new()
    {
        { "Mail.Missing", Anna with { Mail = AttributeValues.Unknown } },
        { "Mail.NotPrimary", Anna with { ProxyAddresses = AttributeValues.Unknown } },
        { "Mail.DiffersFromSip", Anna with { ProxyAddresses = AttributeValues.Unknown, PrimaryUserAddress = AttributeValues.Unknown } },
    };

    [Theory]
    [MemberData(nameof(UnknownAttributes))]
    public void What_was_not_looked_up_is_inconclusive_and_never_pass(string check, UserAddresses user)
    {
        var result = user.TestMail();

        Assert.Contains(result.Finding, finding => finding.Check == check && finding.Status == CheckStatus.Inconclusive);
        Assert.Equal(CheckStatus.Inconclusive, result.Status);
    }

    [Fact]
    public void What_to_do_about_an_empty_mail_attribute_depends_on_the_deployment()
    {
        var user = Anna with { Mail = AttributeValues.Empty };
        Scenario?[] scenarios = [null, OnPremises, Synchronized, Hybrid];

        var messages = scenarios.Select(scenario => user.TestMail(scenario).Message).ToList();

        Assert.Equal(4, messages.Distinct().Count());
        Assert.Contains("never had a mailbox on-premises", messages[2], StringComparison.Ordinal);
    }

    public static TheoryData<string, UserAddresses> NotConcerned { get; } = new()
    {
        { "a service account without Lync", MailIs("x@contoso.com") with { Mail = AttributeValues.Empty, ProxyAddresses = AttributeValues.Empty } },
        { "a system mailbox", Anna with { Name = "SystemMailbox{1f05a927-0b2e-4d3a-9d5e-000000000000}", Mail = AttributeValues.Empty } },
        { "a discovery mailbox", Anna with { Name = "DiscoverySearchMailbox {D919BA05-46A6-415f-80AD-7E09334BB852}" } },
        { "a federation mailbox", Anna with { Name = "FederatedEmail.4c1f4d8b-8179-4148-93bf-00a95fa1e042" } },
        { "a security group without mail", Anna with { ObjectClass = "group", IsSecurityGroup = true, Mail = AttributeValues.Empty } },
        { "a distribution group without addresses", Anna with { ObjectClass = "group", IsSecurityGroup = false, ProxyAddresses = AttributeValues.Empty } },
        { "a critical system object", Anna with { IsCriticalSystemObject = true, Mail = AttributeValues.Empty } },
    };

    [Theory]
    [MemberData(nameof(NotConcerned))]
    public void Who_has_no_use_for_a_mail_address_is_not_concerned(string why, UserAddresses user) =>
        Assert.True(user.TestMail().Status == CheckStatus.NotApplicable, why);

    [Fact]
    public void No_change_is_proposed_that_changes_nothing()
    {
        var users = All.Select(entry => entry.Broken).Concat(SipAddressRulesTests.All.Select(entry => entry.Broken));

        foreach (var finding in users.SelectMany(user => user.TestMail(Hybrid).Finding.Concat(user.TestSip(Hybrid).Finding)))
        {
            if (finding.Change is { } change)
            {
                Assert.NotEqual(change.Remove, change.Add);
                Assert.True(change.Remove.Count + change.Add.Count > 0);
            }
        }
    }
}
