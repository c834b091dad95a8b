using System;
using System.Globalization;
using System.Linq;
using ExoLyncIntegration.Results;
using Xunit;
using static ExoLyncIntegration.Addresses.TestUsers;

namespace ExoLyncIntegration.Addresses;

public sealed class AddressUniquenessTests
{
    private static UserAddresses Bert { get; } = With("bert@contoso.com");

    [Fact]
    public void The_later_users_name_the_earlier_one_and_at_the_end_the_earlier_one_names_them()
    {
        var test = new SipAddressTest(new AddressExpectations());
        var anna = test.Test(With("anna@contoso.com"));
        var bert = test.Test(With("anna@contoso.com") with { Identity = "bert" });
        var carl = test.Test(With("ANNA@Contoso.com") with { Identity = "carl" });

        var last = Assert.Single(test.Complete());

        Assert.Equal(CheckStatus.Pass, anna.Status);
        Assert.All([bert, carl], result => Assert.Contains("anna@contoso.com", result.Message, StringComparison.Ordinal));
        Assert.Equal(["Sip.Duplicate"], bert.Ids());
        Assert.Equal(("anna@contoso.com", CheckStatus.Fail), (last.Identity, last.Status));
        Assert.Equal("sip:anna@contoso.com", last.SipAddress);
        Assert.Contains("bert; carl", last.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, UserAddresses, bool, bool> OtherAttributes { get; } = new()
    {
        { "mail", Bert with { Mail = AttributeValues.Of("Anna@contoso.com") }, true, true },
        { "an alias", Bert with { ProxyAddresses = AttributeValues.Of("SMTP:bert@contoso.com", "sip:bert@contoso.com", "smtp:ANNA@contoso.com") }, true, true },
        { "a sign-in name", Bert with { UserPrincipalName = AttributeValues.Of("anna@contoso.com") }, true, true },
        { "a second sip: value", Bert with { ProxyAddresses = AttributeValues.Of("SMTP:bert@contoso.com", "sip:bert@contoso.com", "SIP:anna@contoso.com") }, true, true },
        { "Lync Server's", Bert with { PrimaryUserAddress = AttributeValues.Of("sip:anna@contoso.com") }, true, true },
        { "nothing in common", Bert, false, false },
        { "an x500 value", Bert with { ProxyAddresses = AttributeValues.Of("SMTP:bert@contoso.com", "sip:bert@contoso.com", "x500:anna@contoso.com") }, false, false },
    };

    [Theory]
    [MemberData(nameof(OtherAttributes))]
    public void An_address_is_one_user_s_in_every_attribute(string where, UserAddresses other, bool sipMinds, bool mailMinds)
    {
        Assert.NotEmpty(where);
        foreach (var users in new[] { new[] { Anna, other }, [other, Anna] })
        {
            var sip = new SipAddressTest(new AddressExpectations());
            var mail = new MailAddressTest(new AddressExpectations());
            _ = sip.Test(users[0]);
            _ = mail.Test(users[0]);

            Assert.Equal(sipMinds, sip.Test(users[1]).Ids().Contains("Sip.Duplicate"));
            Assert.Equal(mailMinds, mail.Test(users[1]).Ids().Contains("Mail.Duplicate"));
            Assert.Equal(sipMinds, sip.Complete().Any());
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("az-Latn-AZ")]
    [InlineData("")]
    public void Case_is_nothing_in_any_culture_and_attribute(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var first = With("iris.ilic@fiji.example");
            UserAddresses other = With("other@fiji.example");
            UserAddresses[] later =
            [
                other with { Mail = AttributeValues.Of("IRIS.ILIC@FIJI.EXAMPLE") },
                other with { PrimaryUserAddress = AttributeValues.Of("SIP:Iris.Ilic@Fiji.example") },
                other with { UserPrincipalName = AttributeValues.Of("IRIS.ilic@fiji.example") },
                other with { ProxyAddresses = AttributeValues.Of("SMTP:other@fiji.example", "sip:other@fiji.example", "SMTP:IRIS.ILIC@fiji.example") },
                other with { InstantMessagingAddresses = AttributeValues.Of("Iris.ILIC@fiji.example") },
            ];
            foreach (var user in later)
            {
                var test = new SipAddressTest(new AddressExpectations());
                _ = test.Test(first);

                Assert.Contains("Sip.Duplicate", test.Test(user).Ids());
                Assert.Contains("other@fiji.example", Assert.Single(test.Complete()).Message, StringComparison.Ordinal);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Each_party_of_each_address_is_named_in_the_order_of_input()
    {
        var test = new SipAddressTest(new AddressExpectations());
        foreach (var (identity, address) in new[] { ("anna", "a@contoso.com"), ("bert", "b@contoso.com"), ("carl", "b@contoso.com"), ("dora", "A@contoso.com"), ("emil", "a@CONTOSO.com") })
        {
            _ = test.Test(With(address) with { Identity = identity });
        }

        var last = test.Complete().ToList();

        Assert.Equal(["anna", "bert"], last.Select(result => result.Identity));
        Assert.Equal(["a@contoso.com", "b@contoso.com"], last.Select(result => result.Finding.Single().Actual));
        Assert.Contains("wanted by dora; emil.", last[0].Message, StringComparison.Ordinal);
        Assert.Contains("wanted by carl.", last[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_came_before_an_address_mattered_is_named_at_the_end_like_the_first_one()
    {
        UserAddresses Shared(string name) => With(name + "@contoso.com") with { ProxyAddresses = AttributeValues.Of($"SMTP:{name}@contoso.com", $"sip:{name}@contoso.com", "smtp:info@contoso.com") };
        var test = new SipAddressTest(new AddressExpectations());

        Assert.Equal([], test.Test(Shared("anna")).Ids());
        Assert.Equal([], test.Test(Shared("bert")).Ids());
        Assert.Contains("Sip.Duplicate", test.Test(With("info@contoso.com") with { Identity = "carl" }).Ids());
        Assert.Contains("Sip.Duplicate", test.Test(Shared("dora")).Ids());

        var last = test.Complete().ToList();
        Assert.Equal(["anna@contoso.com", "bert@contoso.com"], last.Select(result => result.Identity));
        Assert.Contains("wanted by bert@contoso.com; carl; dora@contoso.com.", last[0].Message, StringComparison.Ordinal);
        Assert.Contains("wanted by anna@contoso.com; carl; dora@contoso.com.", last[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_SIP_test_leaves_two_mailboxes_with_one_alias_to_the_mail_test()
    {
        UserAddresses One(string name) => With(name + "@contoso.com") with { ProxyAddresses = AttributeValues.Of($"SMTP:{name}@contoso.com", $"sip:{name}@contoso.com", "smtp:info@contoso.com") };
        var sip = new SipAddressTest(new AddressExpectations());
        var mail = new MailAddressTest(new AddressExpectations());
        _ = sip.Test(One("anna"));
        _ = mail.Test(One("anna"));

        Assert.Equal([], sip.Test(One("bert")).Ids());
        Assert.Equal(["Mail.Duplicate"], mail.Test(One("bert")).Ids());
        Assert.Empty(sip.Complete());
        Assert.Single(mail.Complete());
    }

    [Fact]
    public void An_address_that_everybody_wants_is_told_with_a_few_names_and_the_number_of_the_rest()
    {
        var test = new MailAddressTest(new AddressExpectations());
        for (var number = 0; number < 1_000; number++)
        {
            _ = test.Test(MailIs("info@contoso.com") with { Identity = $"user{number}" });
        }

        var last = Assert.Single(test.Complete());
        Assert.Contains("and 979 more", last.Message, StringComparison.Ordinal);
        Assert.InRange(last.Message.Length, 1, 500);
    }

    [Fact]
    public void A_malformed_address_is_nobody_s()
    {
        var test = new SipAddressTest(new AddressExpectations());
        _ = test.Test(Sip("sip:") with { Identity = "anna" });

        Assert.Equal(["Sip.Format"], test.Test(Sip("sip:") with { Identity = "bert" }).Ids());
    }
}
