using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Results;
using Xunit;
using static ExoLyncIntegration.Addresses.TestUsers;

namespace ExoLyncIntegration.Addresses;

public sealed class SipAddressRulesTests
{
    private static readonly string Long = new('a', 300);

    public static IEnumerable<AddressCase> All { get; } =
    [
        new("Sip.Missing", "no sip: value", Anna with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com") }, Anna),
        new("Sip.Missing", "no value at all", Anna with { ProxyAddresses = AttributeValues.Empty }, Anna),
        new("Sip.Missing", "only values of other types",
            Anna with { ProxyAddresses = AttributeValues.Of("x500:/o=Contoso/cn=sip", "X400:C=US;A= ;P=Contoso;S=sip", "eum:4711;phone-context=sip.contoso.com") },
            Anna with { ProxyAddresses = AttributeValues.Of("x500:/o=Contoso (EU)/cn='anna'", "X400:C=US;A= ;P=Contoso;S=Anna", "eum:4711;phone-context=x", "SIP:anna@contoso.com", "SMTP:anna@contoso.com") }),
        new("Sip.Missing", "with synchronization msRTCSIP-PrimaryUserAddress is enough",
            Anna with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com") }, Anna) { Scenario = Synchronized, Status = CheckStatus.Warning },
        new("Sip.Prefix", "no prefix", Anna with { PrimaryUserAddress = AttributeValues.Of("anna@contoso.com") }, Anna with { PrimaryUserAddress = AttributeValues.Of("SIP:anna@contoso.com") }),
        new("Sip.Prefix", "another prefix", Sip("sips:anna@contoso.com"), Sip("SIP:anna@contoso.com")),
        new("Sip.Format", "nothing after the prefix", Sip("sip:"), Sip("sip:a@b.example")),
        new("Sip.Format", "no domain", Sip("sip:anna"), Sip("sip:anna@contoso.com")),
        new("Sip.Format", "a display name", Sip("\"Anna\" <sip:anna@contoso.com>"), Sip("sip:anna@contoso.com")),
        new("Sip.UserPart", "empty", Sip("sip:@contoso.com"), Sip("sip:_@contoso.com")),
        new("Sip.UserPart", "a percent sign", Sip("sip:an%6Ea@contoso.com"), Sip("sip:an+news@contoso.com")),
        new("Sip.UserPart", "a bracket", Sip($"sip:{new string('a', 63)}]@contoso.com"), Sip($"sip:{new string('a', 64)}@contoso.com")),
        new("Sip.UserPart", "a character of no SIP user", Sip("sip:an^na@contoso.com"), Sip("sip:an-_.!~*=+$?/na@contoso.com")),
        new("Sip.HostPart", "no domain", Sip("sip:anna@contoso"), Sip("sip:anna@contoso.photography")),
        new("Sip.HostPart", "an address of a server", Sip("sip:anna@192.0.2.1"), Sip("sip:anna@192-0-2-1.example")),
        new("Sip.Port", "a port", Sip("sip:anna@contoso.com:5061"), Sip("sip:anna@contoso.com")),
        new("Sip.Parameter", "a device", Sip("sip:anna@contoso.com;gruu"), Sip("sip:gruu@contoso.com")),
        new("Sip.Character", "a blank at the end", Sip("sip:anna@contoso.com "), Sip("sip:anna@contoso.com")),
        new("Sip.Character", "a byte order mark", Sip("\uFEFFsip:anna@contoso.com"), Sip("sip:anna@contoso.com")),
        new("Sip.Character", "a zero-width space", Sip("sip:an\u200Bna@contoso.com"), Sip("sip:anna@contoso.com")),
        new("Sip.Character", "a Cyrillic letter", Sip("sip:\u0430nna@contoso.com"), Sip("sip:anna@contoso.com")),
        new("Sip.Character", "a tab", Sip("sip:anna\t@contoso.com"), Sip("sip:an-na@contoso.com")),
        new("Sip.Character", "a line break", Sip("sip:anna@contoso.com\r\n"), Sip("sip:anna@contoso.com")),
        new("Sip.Character", "a control character", Sip("sip:an\u0007na@contoso.com"), Sip("sip:anna@contoso.com")),
        new("Sip.Character", "a full-width letter", Sip("sip:\uFF41nna@contoso.com"), Sip("sip:anna@contoso.com")),
        new("Sip.Character", "a typographic apostrophe", Sip("sip:o\u2019neil@contoso.com"), Sip("sip:oneil@contoso.com")),
        new("Sip.Character", "a dotted capital I", Sip("sip:\u0130nes@contoso.com"), Sip("sip:INES@contoso.com")),
        new("Sip.Character", "an umlaut", Sip("sip:m\u00FCller@contoso.com"), Sip("sip:mueller@contoso.com")),
        new("Sip.Character", "an internationalized domain in Unicode", Sip("sip:anna@m\u00FCnchen.example"), Sip("sip:anna@xn--mnchen-3ya.example")),
        new("Sip.Ampersand", "an ampersand", Sip("sip:a&b@contoso.com"), Sip("sip:a+b@contoso.com")) { Status = CheckStatus.Warning },
        new("Sip.Apostrophe", "an apostrophe", Sip("sip:o'neil@contoso.com"), Sip("sip:oneil@contoso.com")) { Status = CheckStatus.Warning },
        new("Sip.SynchronizedCharacter", "a parenthesis", Sip("sip:anna(eu)@contoso.com"), Sip("sip:anna.eu@contoso.com")) { Status = CheckStatus.Warning },
        new("Sip.SynchronizedCharacter", "a semicolon", Sip("sip:anna;eu@contoso.com"), Sip("sip:anna-eu@contoso.com")) { Status = CheckStatus.Warning },
        new("Sip.Length", "455 characters", InLync(new string('a', 439) + "@contoso.com"), InLync(new string('a', 438) + "@contoso.com"))
        {
            Cloud = [With(new string('a', 439) + "@contoso.com"), With(new string('a', 438) + "@contoso.com")],
        },
        new("Sip.ProxyLength", "257 characters", Sip($"sip:{Long[..241]}@contoso.com"), Sip($"sip:{Long[..240]}@contoso.com")),
        new("Sip.Multiple", "two values, Lync Server has one",
            Anna with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com", "sip:anna@contoso.com", "sip:anna@fabrikam.com") },
            Anna with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com", "sip:anna@contoso.com", "smtp:anna@fabrikam.com") }) { Status = CheckStatus.Warning },
        new("Sip.Multiple", "two values, nothing tells which",
            Anna with { PrimaryUserAddress = AttributeValues.Empty, ProxyAddresses = AttributeValues.Of("sip:anna@contoso.com", "sip:anna@fabrikam.com") },
            Anna with { PrimaryUserAddress = AttributeValues.Empty, ProxyAddresses = AttributeValues.Of("sip:anna@contoso.com", "SIP:Anna@contoso.com") }),
        new("Sip.Domain", "a domain of nobody", Sip("sip:anna@contoso.net"), Sip("sip:anna@FABRIKAM.com")) { Scenario = OnPremises },
        new("Sip.Domain", "a domain below", Sip("sip:anna@eu.contoso.com"), Sip("sip:anna@contoso.com")) { Scenario = Hybrid },
        new("Sip.DiffersFromPrimaryUserAddress", "another address in Lync Server",
            Anna with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com", "sip:a.meier@contoso.com") },
            Anna with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com", "SIP:ANNA@contoso.com") }),
        new("Sip.DiffersFromMail", "another primary address",
            Anna with { ProxyAddresses = AttributeValues.Of("SMTP:a.meier@contoso.com", "smtp:anna@contoso.com", "sip:anna@contoso.com") },
            Anna with { ProxyAddresses = AttributeValues.Of("smtp:a.meier@contoso.com", "SMTP:Anna@Contoso.com", "sip:anna@contoso.com") }) { Status = CheckStatus.Warning },
        new("Sip.DiffersFromUserPrincipalName", "another sign-in name",
            Anna with { UserPrincipalName = AttributeValues.Of("anna@corp.contoso.com") }, Anna with { UserPrincipalName = AttributeValues.Of("Anna@contoso.com") }) { Status = CheckStatus.Warning },
        new("Sip.Homing", "in the cloud, and there is no hybrid deployment",
            Anna with { DeploymentLocator = AttributeValues.Of("sipfed.online.lync.com") }, Anna with { DeploymentLocator = AttributeValues.Of("srv:") }) { Scenario = OnPremises },
        new("Sip.Homing", "in another cloud",
            Anna with { DeploymentLocator = AttributeValues.Of("sipfed.online.partner.lync.cn") }, Anna with { DeploymentLocator = AttributeValues.Of("sipfed.online.lync.com") }) { Scenario = Hybrid },
        new("Sip.Homing", "nowhere", Anna with { DeploymentLocator = AttributeValues.Empty }, Anna) { Scenario = Hybrid, Status = CheckStatus.Warning },
        new("Sip.CloudUser", "the cloud has other users", With("bert@contoso.com"), Anna) { Cloud = [Anna] },
        new("Sip.CloudSynchronization", "a user made in the cloud",
            With("bert@contoso.com"), Anna) { Cloud = [With("bert@contoso.com") with { IsSynchronized = false }, Anna with { IsSynchronized = true }], Scenario = Hybrid },
        new("Sip.CloudAddress", "missing there",
            With("bert@contoso.com"), Anna) { Cloud = [InCloud("bert@contoso.com") with { ProxyAddresses = AttributeValues.Of("SMTP:bert@contoso.com") }, Anna] },
        new("Sip.CloudAddress", "different there",
            With("bert@contoso.com"), Anna)
            {
                Cloud =
                [
                    InCloud("bert@contoso.com") with { ProxyAddresses = AttributeValues.Of("SIP:bert@fabrikam.com") },
                    InCloud("anna@contoso.com") with { ProxyAddresses = AttributeValues.Unknown, InstantMessagingAddresses = AttributeValues.Of("anna@contoso.com") },
                ],
            },
        new("Sip.CloudUser", "nothing to look for the user by",
            Anna with { UserPrincipalName = AttributeValues.Empty, Mail = AttributeValues.Empty }, Anna with { UserPrincipalName = AttributeValues.Empty }) { Cloud = [Anna], Status = CheckStatus.Inconclusive },
        new("Sip.Duplicate", "the same address in another case",
            Anna with { Identity = "bert" }, With("anna@fabrikam.com")) { Earlier = [With("ANNA@Contoso.com")] },
        new("Sip.Duplicate", "another user's mail address",
            Sip("sip:info@contoso.com") with { Identity = "bert" }, Sip("sip:info@contoso.com") with { Identity = "anna@contoso.com" }) { Earlier = [Anna with { Mail = AttributeValues.Of("info@contoso.com") }] },
        new("Sip.Duplicate", "another user's sign-in name",
            With("anna@contoso.com") with { Identity = "bert" }, With("bert@contoso.com")) { Earlier = [With("carl@contoso.com") with { UserPrincipalName = AttributeValues.Of("anna@contoso.com") }] },
        new("Sip.Address", "Lync is not enabled", Anna with { SipEnabled = false }, Anna with { SipEnabled = true }) { Status = CheckStatus.NotApplicable },
        new("Sip.Address", "a system object", Anna with { Name = "SystemMailbox{1f05a927-0000}" }, Anna with { Name = "System Mailbox" }) { Status = CheckStatus.NotApplicable },
        new("Sip.CloudAddress", "the cloud does not tell",
            With("bert@contoso.com"), Anna) { Cloud = [InCloud("bert@contoso.com") with { ProxyAddresses = AttributeValues.Unknown }, Anna], Status = CheckStatus.Inconclusive },
    ];

    public static TheoryData<AddressCase> Cases => [.. All];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_is_broken_by_its_own_fault_and_no_other_rule_is(AddressCase rule)
    {
        var result = rule.TestSip(rule.Broken);

        Assert.Equal([rule.Check], result.Ids());
        Assert.Equal(rule.Status, result.Status);
        Assert.Equal((2, "Sip.Address"), (result.Step, result.Check));
        Assert.NotEmpty(result.Message);
        Assert.Equal(rule.Status == CheckStatus.NotApplicable, string.IsNullOrEmpty(result.Finding[0].Remediation));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_stands_next_to_a_fault_is_fine(AddressCase rule)
    {
        var result = rule.TestSip(rule.Fine);

        Assert.Equal([], result.Ids());
        Assert.Equal(CheckStatus.Pass, result.Status);
    }

    [Fact]
    public void Every_rule_has_a_case()
    {
        Assert.Equal(SipAddressChecks.All.Select(check => check.Id), All.Select(entry => entry.Check).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_case_of_a_rule_has_the_severity_of_the_catalogue_or_says_why_not() =>
        Assert.All(SipAddressChecks.All.Where(check => check.Id != "Sip.Address"), check => Assert.Contains(All, entry => entry.Check == check.Id && entry.Status == check.Severity));

    public static TheoryData<string, UserAddresses, string> UnknownAttributes { get; } = new()
    {
        { "Sip.Missing", Anna with { ProxyAddresses = AttributeValues.Unknown }, "proxyAddresses" },
        { "Sip.DiffersFromPrimaryUserAddress", Anna with { PrimaryUserAddress = AttributeValues.Unknown }, "msRTCSIP-PrimaryUserAddress" },
        { "Sip.DiffersFromMail", Anna with { Mail = AttributeValues.Unknown, ProxyAddresses = AttributeValues.Unknown }, "mail" },
        { "Sip.DiffersFromMail", Anna with { Mail = AttributeValues.Unknown, ProxyAddresses = AttributeValues.Of("sip:anna@contoso.com") }, "mail" },
        { "Sip.DiffersFromMail", Anna with { Mail = AttributeValues.Empty, ProxyAddresses = AttributeValues.Unknown }, "proxyAddresses" },
        { "Sip.DiffersFromUserPrincipalName", Anna with { UserPrincipalName = AttributeValues.Unknown }, "userPrincipalName" },
        { "Sip.Homing", Anna with { DeploymentLocator = AttributeValues.Unknown }, "msRTCSIP-DeploymentLocator" },
    };

    [Theory]
    [MemberData(nameof(UnknownAttributes))]
    public void What_was_not_looked_up_is_inconclusive_and_never_pass(string check, UserAddresses user, string attribute)
    {
        var result = user.TestSip(OnPremises);

        var finding = Assert.Single(result.Finding, finding => finding.Check == check);
        Assert.Equal((CheckStatus.Inconclusive, CheckStatus.Inconclusive), (finding.Status, result.Status));
        Assert.Contains(attribute, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_empty_was_looked_up()
    {
        var user = Anna with { Mail = AttributeValues.Empty, ProxyAddresses = AttributeValues.Of("sip:anna@contoso.com"), UserPrincipalName = AttributeValues.Empty };

        Assert.Equal(CheckStatus.Pass, user.TestSip().Status);
    }

    public static TheoryData<string, UserAddresses> NotConcerned { get; } = new()
    {
        { "not enabled", Anna with { SipEnabled = false } },
        { "never enabled", Anna with { SipEnabled = null, PrimaryUserAddress = AttributeValues.Empty, ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com") } },
        { "a computer", Anna with { SamAccountName = "PC01$" } },
        { "a health mailbox", Anna with { Name = "HealthMailbox1234" } },
        { "krbtgt", Anna with { SamAccountName = "krbtgt" } },
        { "a conflict object", Anna with { DirectoryIdentity = "CN=Anna\\0ACNF:1b2c,DC=contoso,DC=com" } },
        { "synchronization", Anna with { SamAccountName = "MSOL_0123456789ab" } },
        { "a group", Anna with { ObjectClass = "group" } },
    };

    [Theory]
    [MemberData(nameof(NotConcerned))]
    public void Who_has_no_use_for_a_SIP_address_is_not_concerned(string why, UserAddresses user)
    {
        var result = user.TestSip();

        Assert.True(result.Status == CheckStatus.NotApplicable, why);
        Assert.Null(result.Remediation);
    }

    [Theory]
    [InlineData("iwamoto")]
    [InlineData("msolberg")]
    [InlineData("guestina")]
    [InlineData("support")]
    [InlineData("caspar")]
    public void People_whose_names_begin_like_those_of_system_objects_are_people(string name) =>
        Assert.Equal(CheckStatus.Pass, (Anna with { SamAccountName = name, Name = name }).TestSip().Status);

    [Fact]
    public void Online_only_ends_after_step_1() =>
        Assert.Equal(CheckStatus.NotApplicable, Anna.TestSip(Scenarios.Scenario.ForTopology(Scenarios.Topology.OnlineOnly)).Status);

    [Fact]
    public void The_worst_finding_decides_and_comes_first()
    {
        var result = (Sip("sip:o'neil@contoso.net") with { UserPrincipalName = AttributeValues.Unknown }).TestSip(OnPremises);

        Assert.Equal(["Sip.Domain", "Sip.DiffersFromUserPrincipalName", "Sip.Apostrophe"], result.Ids());
        Assert.Equal(CheckStatus.Fail, result.Status);
        Assert.Contains("2 more findings", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_cloud_tells_what_a_user_of_Lync_Server_does_not_carry()
    {
        var user = Anna with { ProxyAddresses = AttributeValues.Unknown, Mail = AttributeValues.Unknown };

        Assert.Equal(CheckStatus.Pass, user.TestSip(cloud: new CloudUserDirectory([Anna])).Status);
    }

    [Fact]
    public void A_copy_in_the_cloud_is_found_by_immutable_id_before_all_else()
    {
        var renamed = With("a.meier@contoso.com") with { ImmutableId = "AQID", ProxyAddresses = Anna.ProxyAddresses };
        var impostor = Anna with { ProxyAddresses = AttributeValues.Empty, InstantMessagingAddresses = AttributeValues.Empty };

        var result = (Anna with { ImmutableId = "AQID" }).TestSip(cloud: new CloudUserDirectory([impostor, renamed]));

        Assert.Equal([], result.Ids());
    }

    [Fact]
    public void A_user_who_carries_nothing_to_join_by_is_not_called_missing()
    {
        var user = Anna with { UserPrincipalName = AttributeValues.Empty, Mail = AttributeValues.Empty };

        var finding = Assert.Single(user.TestSip(cloud: new CloudUserDirectory([])).Finding, finding => finding.Check == "Sip.CloudUser");
        Assert.Equal(CheckStatus.Inconclusive, finding.Status);
    }
}
