using System;
using System.Linq;
using ExoLyncIntegration.Results;
using Xunit;
using static ExoLyncIntegration.Addresses.TestUsers;

namespace ExoLyncIntegration.Addresses;

/// <summary>What a finding says: where, what was found, what should be there, and the change that mends it.</summary>
public sealed class AddressFindingTests
{
    [Fact]
    public void A_value_that_is_no_address_gives_way_to_the_one_that_Lync_Server_has()
    {
        var beside = (Anna with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com", "sip:anna", "sip:anna@contoso.com") }).TestSip().Finding.First(static finding => finding.Check == "Sip.Format");
        var alone = Assert.Single((Anna with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com", "sip:anna") }).TestSip().Finding, static finding => finding.Check == "Sip.Format");
        var both = Assert.Single(Sip("sip:anna").TestSip().Finding, static finding => finding.Check == "Sip.Format");

        Assert.Equal(("sip:anna", "sip:anna@contoso.com"), (beside.Actual, beside.Expected));
        Assert.Equal(["sip:anna"], beside.Change!.Remove);
        Assert.Empty(beside.Change.Add);
        Assert.Equal(["sip:anna@contoso.com"], alone.Change!.Add);
        Assert.Null(both.Expected);
        Assert.Null(both.Change);
    }

    [Fact]
    public void A_missing_value_is_the_address_of_Lync_Server_or_the_form_of_one()
    {
        var known = Assert.Single((Anna with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com") }).TestSip().Finding);
        var open = Assert.Single((Anna with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com"), PrimaryUserAddress = AttributeValues.Empty }).TestSip().Finding);

        Assert.Equal("sip:anna@contoso.com", known.Expected);
        Assert.Equal(["sip:anna@contoso.com"], known.Change!.Add);
        Assert.Equal(("sip:user@domain", null), (open.Expected, open.Change));
    }

    [Fact]
    public void What_nobody_looked_up_is_said_once_for_what_rests_on_it()
    {
        var nothing = Anna with { ProxyAddresses = AttributeValues.Unknown, PrimaryUserAddress = AttributeValues.Unknown, Mail = AttributeValues.Empty };

        Assert.Equal(["Sip.Missing"], nothing.TestSip().Ids());
        Assert.Equal(["Sip.DiffersFromPrimaryUserAddress"], nothing.TestSip(cloud: new CloudUserDirectory([InCloud("anna@contoso.com") with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com"), InstantMessagingAddresses = AttributeValues.Empty }])).Ids().Except(["Sip.CloudAddress"]));
        Assert.Equal(["Sip.DiffersFromMail", "Sip.DiffersFromPrimaryUserAddress", "Sip.Missing"], InLync("anna@contoso.com").TestSip().Ids().Order(StringComparer.Ordinal));
        Assert.Equal(
            [AttributeName.ProxyAddresses],
            InLync("anna@contoso.com").TestSip().Finding.Where(static finding => finding.Check == "Sip.DiffersFromPrimaryUserAddress").Select(static finding => finding.Attribute));
    }

    [Theory]
    [InlineData("sip:anna@contoso.com", "sip:anna@contoso.com sip:anna@fabrikam.com", CheckStatus.Warning, "; only sip:anna@contoso.com is the one that Lync Server has.", "sip:anna@fabrikam.com", "")]
    [InlineData("sip:a.meier@contoso.com", "sip:anna@contoso.com sip:anna@fabrikam.com", CheckStatus.Fail, "; Lync Server has none of them, but sip:a.meier@contoso.com.", "sip:anna@contoso.com sip:anna@fabrikam.com", "sip:a.meier@contoso.com")]
    [InlineData(null, "SIP:anna@contoso.com sip:anna@fabrikam.com", CheckStatus.Warning, "; one of them is marked as primary.", null, null)]
    [InlineData(null, "SIP:anna@contoso.com sip:anna@fabrikam.com sip:a.meier@contoso.com", CheckStatus.Warning, "; one of them is marked as primary.", null, null)]
    [InlineData(null, "SIP:anna@contoso.com SIP:anna@fabrikam.com", CheckStatus.Fail, " and nothing says which one counts.", null, null)]
    [InlineData(null, "sip:anna@contoso.com sip:anna@fabrikam.com", CheckStatus.Fail, " and nothing says which one counts.", null, null)]
    public void Of_several_values_the_one_of_Lync_Server_counts_or_the_one_that_Exchange_marks(string? primary, string values, CheckStatus status, string said, string? removed, string? added)
    {
        var user = Anna with { PrimaryUserAddress = primary is null ? AttributeValues.Empty : AttributeValues.Of(primary), ProxyAddresses = AttributeValues.Of(values.Split(' ')) };

        var finding = Assert.Single(user.TestSip().Finding, static finding => finding.Check == "Sip.Multiple");

        Assert.Equal((status, primary), (finding.Status, finding.Expected));
        Assert.EndsWith(said, finding.Message, StringComparison.Ordinal);
        Assert.Equal(removed, finding.Change is null ? null : string.Join(' ', finding.Change.Remove));
        Assert.Equal(added, finding.Change is null ? null : string.Join(' ', finding.Change.Add));
    }

    [Theory]
    [InlineData("Sip.Ampersand", "sip:&anna@contoso.com")]
    [InlineData("Sip.Apostrophe", "sip:'anna@contoso.com")]
    public void A_character_counts_at_the_very_beginning_too(string check, string address) => Assert.Contains(check, Sip(address).TestSip().Ids());

    [Fact]
    public void The_mail_address_of_the_cloud_stands_in_for_one_that_was_not_looked_up()
    {
        var user = InLync("anna@contoso.com");

        var other = user.TestSip(cloud: new CloudUserDirectory([Anna with { Mail = AttributeValues.Of("a.meier@contoso.com") }])).Finding;
        var same = user.TestSip(cloud: new CloudUserDirectory([Anna with { Mail = AttributeValues.Of("ANNA@contoso.com") }])).Ids();

        Assert.Equal("a.meier@contoso.com", Assert.Single(other, static finding => finding.Check == "Sip.DiffersFromMail").Actual);
        Assert.DoesNotContain("Sip.DiffersFromMail", same);
    }

    [Fact]
    public void Where_a_user_may_be_homed_depends_on_the_topology()
    {
        UserAddresses Homed(string locator) => Anna with { DeploymentLocator = AttributeValues.Of(locator) };

        var cloud = Assert.Single(Homed("sipfed.online.lync.com").TestSip(OnPremises).Finding);
        var elsewhere = Assert.Single(Homed("pool.example").TestSip(OnPremises).Finding);
        var hybrid = Assert.Single(Homed("pool.example").TestSip(Hybrid).Finding);

        Assert.Equal(("SRV:", "SRV:", "SRV: or sipfed.online.lync.com"), (cloud.Expected, elsewhere.Expected, hybrid.Expected));
        Assert.Contains("homed in the cloud", cloud.Message, StringComparison.Ordinal);
        Assert.Contains("homed at 'pool.example'", elsewhere.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_the_cloud_lacks_is_set_there_unless_synchronization_brings_it()
    {
        var cloud = new CloudUserDirectory([InCloud("anna@contoso.com") with { ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com"), InstantMessagingAddresses = AttributeValues.Empty }]);

        var without = Assert.Single(Anna.TestSip(OnPremises, cloud).Finding, static finding => finding.Check == "Sip.CloudAddress");
        var synchronized = Assert.Single(Anna.TestSip(Synchronized, cloud).Finding, static finding => finding.Check == "Sip.CloudAddress");
        var unknown = Assert.Single((Anna with { PrimaryUserAddress = AttributeValues.Empty, ProxyAddresses = AttributeValues.Of("SMTP:anna@contoso.com") }).TestSip(OnPremises, cloud).Finding, static finding => finding.Check == "Sip.CloudAddress");

        Assert.Equal(["sip:anna@contoso.com"], without.Change!.Add);
        Assert.Null(synchronized.Change);
        Assert.Equal((null, null), (unknown.Expected, unknown.Change));
    }

    [Theory]
    [InlineData("SMTP:anna@contoso.com smtp:an..na@contoso.com", "smtp:an..na@contoso.com", 8)]
    [InlineData("SMTP:anna@contoso.com smtp:@contoso.com", "smtp:@contoso.com", 5)]
    public void A_place_is_counted_in_the_value_as_it_stands(string values, string value, int position)
    {
        var finding = Assert.Single((Anna with { ProxyAddresses = AttributeValues.Of(values.Split(' ')) }).TestMail().Finding, static finding => finding.Check == "Mail.Format");

        Assert.Equal((value, position), (finding.Actual, finding.Position));
        Assert.Contains(" in proxyAddresses ", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_no_attribute_has_no_place_in_one()
    {
        Assert.Contains("'anna' in mail is", MailIs("anna").TestMail().Message, StringComparison.Ordinal);
        Assert.Contains("'anna' is", (MailIs("anna") with { Origin = UserOrigin.Text }).TestMail().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_of_the_greatest_length_is_judged_once()
    {
        var address = "anna@" + string.Join('.', Enumerable.Repeat(new string('d', 63), 3)) + "." + new string('d', 46) + ".example";
        Assert.Equal(256, ("SMTP:" + address).Length);

        Assert.Equal(["Mail.Domain"], MailIs(address).TestMail(accepted: ["contoso.com"]).Ids());
    }

    [Fact]
    public void The_mail_attribute_is_set_to_the_primary_address_in_place_of_what_it_has()
    {
        var other = Assert.Single((Anna with { Mail = AttributeValues.Of("a.meier@contoso.com") }).TestMail().Finding, static finding => finding.Check == "Mail.NotPrimary");
        var empty = Assert.Single((Anna with { Mail = AttributeValues.Empty }).TestMail().Finding, static finding => finding.Check == "Mail.Missing");
        var same = Assert.Single(
            Anna.TestMail(cloud: new CloudUserDirectory([Anna with { Mail = AttributeValues.Of("a.meier@contoso.com") }])).Finding, static finding => finding.Check == "Mail.CloudAddress");

        Assert.Equal(["a.meier@contoso.com"], other.Change!.Remove);
        Assert.Equal(["anna@contoso.com"], other.Change.Add);
        Assert.Empty(empty.Change!.Remove);
        Assert.Null(same.Change);
    }

    [Theory]
    [InlineData(false, true, AttributeName.PrimaryUserAddress)]
    [InlineData(true, false, AttributeName.ProxyAddresses)]
    public void The_attribute_that_nobody_looked_up_is_named(bool knowsPrimary, bool knowsProxies, string named)
    {
        var user = Anna with
        {
            PrimaryUserAddress = knowsPrimary ? AttributeValues.Empty : AttributeValues.Unknown,
            ProxyAddresses = knowsProxies ? AttributeValues.Of("SMTP:anna@contoso.com") : AttributeValues.Unknown,
        };

        Assert.Equal(named, Assert.Single(user.TestMail().Finding, static finding => finding.Check == "Mail.DiffersFromSip").Attribute);
    }

    [Fact]
    public void Who_cannot_be_looked_for_in_the_cloud_is_not_said_to_lack_there()
    {
        var cloud = new CloudUserDirectory([]);

        var missing = Assert.Single(Anna.TestMail(cloud: cloud).Finding, static finding => finding.Check == "Mail.CloudUser");
        var nameless = Assert.Single(
            (Anna with { UserPrincipalName = AttributeValues.Empty, Mail = AttributeValues.Empty }).TestMail(cloud: cloud).Finding, static finding => finding.Check == "Mail.CloudUser");

        Assert.Equal((CheckStatus.Fail, CheckStatus.Inconclusive), (missing.Status, nameless.Status));
    }

    [Fact]
    public void A_few_parties_of_a_duplicate_are_named_and_the_rest_is_counted()
    {
        string Last(int parties)
        {
            var test = new SipAddressTest(new AddressExpectations());
            for (var party = 0; party < parties; party++)
            {
                _ = test.Test(With("info@contoso.com") with { Identity = "user" + party });
            }

            return test.Complete().Single().Message;
        }

        var told = Enumerable.Range(2, 20).Last(parties => !Last(parties).Contains(" more.", StringComparison.Ordinal));

        Assert.Contains($"; user{told - 1}.", Last(told), StringComparison.Ordinal);
        Assert.Contains($"; user{told - 1} and 1 more.", Last(told + 1), StringComparison.Ordinal);
    }
}
