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
        new("Mail.Format", "a parenthesis", MailIs("anna(eu)@contoso.com"), MailIs("anna_eu-!#$%&'*+/=?^`{|}~@contoso.com")),
        new("Mail.Format", "a zero-width space", MailIs("an\u200Bna@contoso.com"), MailIs("anna@contoso.com")),
        new("Mail.Length", "257 characters", MailIs(Long(257)) with { ProxyAddresses = AttributeValues.Empty }, MailIs(Long(256)) with { ProxyAddresses = AttributeValues.Empty }),
        new("Mail.Length", "257 characters with the type", MailIs(Long(252)), MailIs(Long(251))),
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
        new("Mail.Duplicate", "the same address in another case", MailIs("ANNA@contoso.com") with { Identity = "bert" }, MailIs("anna@fabrikam.com")) { Earlier = [MailIs("anna@Contoso.com")] },
        new("Mail.Duplicate", "another user's alias",
            MailIs("info@contoso.com") with { Identity = "bert" }, MailIs("bert@contoso.com"))
            { Earlier = [Anna with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com", "smtp:Info@contoso.com", "sip:anna@contoso.com", "x500:bert@contoso.com") }] },
        new("Mail.Duplicate", "another user's SIP address",
            MailIs("sip@contoso.com") with { Identity = "bert" }, MailIs("bert@contoso.com")) { Earlier = [Anna with { PrimaryUserAddress = AttributeValues.Of("sip:sip@contoso.com") }] },
        new("Mail.Address", "Lync is not enabled and there is no mail address",
            Anna with { SipEnabled = false, Mail = AttributeValues.Empty }, Anna with { SipEnabled = false }) { Status = CheckStatus.NotApplicable },
        new("Mail.Address", "a system object", Anna with { SamAccountName = "krbtgt" }, Anna with { SamAccountName = "krb.tgt" }) { Status = CheckStatus.NotApplicable },
        new("Mail.CloudAddress", "the cloud does not tell",
            With("bert@contoso.com"), Anna) { Cloud = [With("bert@contoso.com") with { Mail = AttributeValues.Unknown }, Anna], Status = CheckStatus.Inconclusive },
    ];

    private static string Long(int length) => $"anna@{string.Join('.', Enumerable.Repeat(new string('d', 63), 3))}.{new string('d', length - 205)}.example";

    public static TheoryData<AddressCase> Cases => [.. All];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_is_broken_by_its_own_fault_and_no_other_rule_is(AddressCase rule)
    {
        var result = rule.TestMail(rule.Broken);

        Assert.Equal([rule.Check], result.Ids());
        Assert.Equal(rule.Status, result.Status);
        Assert.Equal((3, "Mail.Address"), (result.Step, result.Check));
        Assert.Equal(rule.Status == CheckStatus.NotApplicable, string.IsNullOrEmpty(result.Finding[0].Remediation));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_stands_next_to_a_fault_is_fine(AddressCase rule)
    {
        var result = rule.TestMail(rule.Fine);

        Assert.Equal([], result.Ids());
        Assert.Equal(CheckStatus.Pass, result.Status);
    }

    [Fact]
    public void Every_rule_has_a_case()
    {
        Assert.Equal(MailAddressChecks.All.Select(check => check.Id), All.Select(entry => entry.Check).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_case_of_a_rule_has_the_severity_of_the_catalogue_or_says_why_not() =>
        Assert.All(MailAddressChecks.All.Where(check => check.Id != "Mail.Address"), check => Assert.Contains(All, entry => entry.Check == check.Id && entry.Status == check.Severity));

    public static TheoryData<string, UserAddresses> UnknownAttributes { get; } = new()
    {
        { "Mail.Missing", Anna with { Mail = AttributeValues.Unknown } },
        { "Mail.NotPrimary", Anna with { ProxyAddresses = AttributeValues.Unknown } },
        { "Mail.DiffersFromSip", Anna with { ProxyAddresses = AttributeValues.Unknown, PrimaryUserAddress = AttributeValues.Unknown } },
        { "Mail.DiffersFromSip", Anna with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com"), PrimaryUserAddress = AttributeValues.Unknown } },
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
    public void The_cloud_tells_the_SIP_address_that_a_user_does_not_carry()
    {
        var user = Anna with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com"), PrimaryUserAddress = AttributeValues.Unknown };

        Assert.Equal(CheckStatus.Pass, user.TestMail(cloud: new CloudUserDirectory([Anna])).Status);
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
        var users = All.Select(entry => entry.Broken).Concat(SipAddressRulesTests.All.Select(entry => entry.Broken))
            .Append(Anna with { ProxyAddresses = AttributeValues.Of("sip:anna@contoso.com;gruu", "sip:anna@contoso.com") });

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
