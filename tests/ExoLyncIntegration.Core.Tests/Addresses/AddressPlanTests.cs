using System;
using System.Linq;
using ExoLyncIntegration.Plans;
using Xunit;
using static ExoLyncIntegration.Addresses.TestUsers;

namespace ExoLyncIntegration.Addresses;

public sealed class AddressPlanTests
{
    private const string Name = "CN=anna@contoso.com,OU=Staff,DC=contoso,DC=com";

    public static TheoryData<string, UserAddresses, bool, string?> SipCases { get; } = new()
    {
        { "missing, synchronized", Anna with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com") }, true, $"Set-ADUser -Identity \"{Name}\" -Add @{{proxyAddresses=\"sip:anna@contoso.com\"}}" },
        { "missing", Anna with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com") }, false, "Set-Mailbox -Identity \"anna@contoso.com\" -EmailAddresses @{Add=\"sip:anna@contoso.com\"}" },
        { "missing on a mailbox", Anna with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com"), PrimaryUserAddress = AttributeValues.Unknown }, false, "Set-Mailbox -Identity \"anna@contoso.com\" -EmailAddresses @{Add=\"sip:anna@contoso.com\"}" },
        { "different", Anna with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com", "sip:a.meier@contoso.com") }, true, $"Set-ADUser -Identity \"{Name}\" -Remove @{{proxyAddresses=\"sip:a.meier@contoso.com\"}} -Add @{{proxyAddresses=\"sip:anna@contoso.com\"}}" },
        { "different, not synchronized", Anna with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com", "sip:a.meier@contoso.com") }, false, "Set-Mailbox -Identity \"anna@contoso.com\" -EmailAddresses @{Add=\"sip:anna@contoso.com\"; Remove=\"sip:a.meier@contoso.com\"}" },
        { "malformed beside the right one", Anna with { ProxyAddresses = AttributeValues.Of("sip:anna@contoso.com;gruu", "sip:anna@contoso.com") }, true, $"Set-ADUser -Identity \"{Name}\" -Remove @{{proxyAddresses=\"sip:anna@contoso.com;gruu\"}}" },
        { "two too many", Anna with { ProxyAddresses = AttributeValues.Of("sip:a@contoso.com", "sip:anna@contoso.com", "sip:b@contoso.com") }, true, $"Set-ADUser -Identity \"{Name}\" -Remove @{{proxyAddresses=@(\"sip:a@contoso.com\", \"sip:b@contoso.com\")}}" },
        { "two, and Lync Server has another", Anna with { ProxyAddresses = AttributeValues.Of("sip:a@contoso.com", "sip:b@contoso.com") }, true, $"Set-ADUser -Identity \"{Name}\" -Remove @{{proxyAddresses=@(\"sip:a@contoso.com\", \"sip:b@contoso.com\")}} -Add @{{proxyAddresses=\"sip:anna@contoso.com\"}}" },
        { "in two spellings", Anna with { ProxyAddresses = AttributeValues.Of("SIP:A@contoso.com", "sip:a@contoso.com") }, true, $"Set-ADUser -Identity \"{Name}\" -Remove @{{proxyAddresses=@(\"SIP:A@contoso.com\", \"sip:a@contoso.com\")}} -Add @{{proxyAddresses=\"sip:anna@contoso.com\"}}" },
        { "malformed in Lync Server", Sip("sip:anna"), true, null },
        { "nothing tells which", Anna with { PrimaryUserAddress = AttributeValues.Empty, ProxyAddresses = AttributeValues.Of("sip:a@contoso.com", "sip:b@contoso.com") }, true, null },
        { "fine", Anna, true, null },
    };

    [Theory]
    [MemberData(nameof(SipCases))]
    public void A_SIP_address_is_mended_where_there_is_one_way(string why, UserAddresses user, bool isSynchronized, string? expected)
    {
        var scenario = isSynchronized ? Synchronized : OnPremises;
        var result = user.TestSip(scenario);

        var lines = result.Plan(scenario).Select(command => command.CommandLine);

        Assert.True(expected is null ? !lines.Any() : lines.SequenceEqual([expected]), $"{why}: {string.Join(" | ", lines)}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_mail_attribute_is_mended_in_Active_Directory_with_or_without_synchronization(bool isSynchronized)
    {
        var scenario = isSynchronized ? Synchronized : OnPremises;
        var result = (Anna with { Mail = AttributeValues.Empty }).TestMail(scenario);

        var command = Assert.Single(result.Plan(scenario));

        Assert.Equal($"Set-ADUser -Identity \"{Name}\" -EmailAddress \"anna@contoso.com\"", command.CommandLine);
        Assert.Equal((3, CommandShell.ActiveDirectory), (command.Step, command.Shell));
        Assert.Equal(command.CommandLine, result.Remediation);
    }

    [Fact]
    public void An_address_that_two_users_want_is_left_to_a_person_and_said_so()
    {
        var test = new SipAddressTest(new AddressExpectations { Scenario = Synchronized });
        _ = test.Test(Anna);
        var result = test.Test(Anna with { Identity = "bert", ProxyAddresses = AttributeValues.Of("SMTP:bert@contoso.com") });

        Assert.Empty(result.Plan(Synchronized));
        Assert.Contains(AddressPlan.LeftToPeople(result, Synchronized, result.Disputes()), sentence => sentence.Contains("Sip.Duplicate", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_has_a_disputed_address_first_is_not_given_it_either()
    {
        var test = new SipAddressTest(new AddressExpectations { Scenario = Synchronized });
        var first = test.Test(Anna with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com") });
        var second = test.Test(Anna with { Identity = "bert" });
        var disputes = new AddressDisputes();
        foreach (var result in new[] { first, second }.Concat(test.Complete()))
        {
            disputes.Note(result);
        }

        Assert.Single(first.Plan(Synchronized));
        Assert.Empty(AddressPlan.For(first, Synchronized, disputes));
    }

    [Fact]
    public void Two_users_are_not_given_one_address_that_neither_has_yet()
    {
        UserAddresses Mailbox(string name) => Anna with { Identity = name, MailboxIdentity = name, ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com"), PrimaryUserAddress = AttributeValues.Unknown };
        var test = new SipAddressTest(new AddressExpectations { Scenario = OnPremises });
        SipAddressResult[] results = [test.Test(Mailbox("anna")), test.Test(Mailbox("bert"))];
        var disputes = new AddressDisputes();
        Array.ForEach(results, disputes.Note);

        Assert.All(results, result => Assert.Single(result.Plan(OnPremises)));
        Assert.All(results, result => Assert.Empty(AddressPlan.For(result, OnPremises, disputes)));
        Assert.All(results, result => Assert.Contains("Another user", AddressPlan.LeftToPeople(result, OnPremises, disputes)[0], StringComparison.Ordinal));
    }

    [Fact]
    public void A_user_whom_the_command_could_not_find_is_said_so()
    {
        var result = (Anna with { DirectoryIdentity = null, Mail = AttributeValues.Empty }).TestMail(Hybrid);

        Assert.Empty(result.Plan(Hybrid));
        Assert.Contains("Set-ADUser", Assert.Single(AddressPlan.LeftToPeople(result, Hybrid, result.Disputes())), StringComparison.Ordinal);
    }

    [Fact]
    public void The_SIP_address_is_not_guessed_from_a_mail_address_outside_the_SIP_domains()
    {
        var mailbox = With("anna@contoso.net") with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.net"), PrimaryUserAddress = AttributeValues.Unknown };

        Assert.Empty(mailbox.TestSip(OnPremises).Plan(OnPremises));
    }

    [Fact]
    public void Every_user_of_the_rules_whom_the_plan_mends_passes_afterwards()
    {
        foreach (var user in SipAddressRulesTests.All.Where(entry => entry.Cloud is null).Select(entry => entry.Broken))
        {
            var result = user.TestSip(Synchronized with { SipDomain = [] });
            var changes = result.Finding.Where(finding => finding.Change is not null).ToList();
            if (changes.Count != result.Finding.Length || changes.Count == 0)
            {
                continue;
            }

            var values = changes.Aggregate(user.ProxyAddresses.Values, (values, finding) => [.. values.Except(finding.Change!.Remove), .. finding.Change.Add.Except(values)]);
            Assert.Equal([], (user with { ProxyAddresses = AttributeValues.Of(values) }).TestSip(Synchronized with { SipDomain = [] }).Ids());
        }
    }
}
