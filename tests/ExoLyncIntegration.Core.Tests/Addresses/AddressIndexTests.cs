using System;
using System.Globalization;
using Xunit;

namespace ExoLyncIntegration.Addresses;

public sealed class AddressIndexTests
{
    private static readonly string[] Forms =
    [
        "CN=User {0},OU=Staff\\, North,DC=contoso,DC=com", "user{0}@contoso.com", "User {0}", "\u00DCser\u540D{0}", "0f8fad5b-d9cb-469f-a165-{0:D12}", "0F8FAD5B-d9cb-469f-a165-{0:D12}", "USER{0}@fabrikam.com",
    ];

    [Fact]
    public void Every_user_is_found_again_by_name_after_the_index_grew_many_times()
    {
        var index = new AddressIndex();
        for (var number = 0; number < 20_000; number++)
        {
            index.Begin(User(Name(number)));
            Assert.Null(index.Add(FormattableString.Invariant($"user{number}@contoso.com"), AddressRoles.Mail));
        }

        index.Begin(User("the other"));
        for (var number = 0; number < 20_000; number++)
        {
            var owner = index.Add(FormattableString.Invariant($"USER{number}@Contoso.com"), AddressRoles.Sip);
            Assert.NotNull(owner);
            Assert.Equal((Name(number), AddressRoles.Mail | AddressRoles.Sip), (index.IdentityOf(owner.Value.User), owner.Value.Roles));
        }
    }

    public static TheoryData<string, string, bool> Pairs { get; } = new()
    {
        { "anna@contoso.com", "ANNA@CONTOSO.COM", true },
        { "anna@contoso.com", "anna@fabrikam.com", false },
        { "anna@contoso.com", "ann@acontoso.com", false },
        { "m\u00FCller@contoso.com", "M\u00DCLLER@contoso.com", true },

        // Not one letter in two cases, whatever the culture says.
        { "iris@contoso.com", "\u0130ris@contoso.com", false },
        { "iris@contoso.com", "\u0131ris@contoso.com", false },
        { "stra\u00DFe@contoso.com", "strasse@contoso.com", false },
        { "anna@m\u00FCnchen.example", "anna@xn--mnchen-3ya.example", true },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Addresses_are_one_without_regard_to_case_in_every_culture(string first, string second, bool areOne)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            var index = new AddressIndex();
            index.Begin(User("first"));
            index.Add(first, AddressRoles.Mail);
            index.Begin(User("second"));
            Assert.Equal(areOne, index.Add(second, AddressRoles.Mail) is not null);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void A_user_who_comes_again_under_the_same_name_is_no_other_user()
    {
        var index = new AddressIndex();
        index.Begin(User("anna"));
        index.Add("anna@contoso.com", AddressRoles.Mail);
        index.Begin(User("ANNA"));
        Assert.Null(index.Add("anna@contoso.com", AddressRoles.Mail));
    }

    [Fact]
    public void Two_users_without_a_name_are_two_users()
    {
        var index = new AddressIndex();
        index.Begin(User("anna@contoso.com") with { IsIdentityUnique = false });
        index.Add("anna@contoso.com", AddressRoles.Mail);
        index.Begin(User("anna@contoso.com") with { IsIdentityUnique = false });
        Assert.NotNull(index.Add("anna@contoso.com", AddressRoles.Mail));
    }

    [Fact]
    public void A_user_has_one_address_for_several_things()
    {
        var index = new AddressIndex();
        index.Begin(User("anna"));
        index.Add("anna@contoso.com", AddressRoles.Mail);
        Assert.Null(index.Add("anna@contoso.com", AddressRoles.Sip));
        index.Begin(User("bert"));
        Assert.Equal(AddressRoles.Mail | AddressRoles.Sip | AddressRoles.SignIn, index.Add("anna@contoso.com", AddressRoles.SignIn)?.Roles);
    }

    [Fact]
    public void Aliases_are_found_whether_they_repeat_the_first_address_s_name_or_not()
    {
        const int Users = 5_000;
        string[] aliases = ["{0}@contoso.com", "{0}@contoso.onmicrosoft.com", "alias.{0}@contoso.com", "{0}@fabrikam.com", "ALIAS.{0}@fabrikam.com"];
        var index = new AddressIndex();
        for (var number = 0; number < Users; number++)
        {
            index.Begin(User(Name(number)));
            Assert.All(aliases, alias => Assert.Null(index.Add(string.Format(CultureInfo.InvariantCulture, alias, number), AddressRoles.Mail)));
        }

        Assert.Equal(Users * aliases.Length, index.Count);
        index.Begin(User("the other"));
        for (var number = 0; number < Users; number++)
        {
            Assert.All(aliases, alias => Assert.Equal(Name(number), index.IdentityOf(index.Add(string.Format(CultureInfo.InvariantCulture, alias, number).ToUpperInvariant(), AddressRoles.Mail)!.Value.User)));
        }

        Assert.Null(index.Add("4999@example.com", AddressRoles.Mail));
    }

    private static string Name(int number) => string.Format(CultureInfo.InvariantCulture, Forms[number % Forms.Length], number);

    private static UserAddresses User(string identity) => new() { Identity = identity };
}
