using System;
using System.Globalization;
using Xunit;

namespace ExoLyncIntegration.Addresses;

/// <summary>What a large organization takes of memory.</summary>
public sealed class AddressIndexSizeTests
{
    public static TheoryData<string> NameForms { get; } = ["first.last{0}@contoso.com", "CN=Last\\, First {0},OU=Staff,DC=contoso,DC=com", "0f8fad5b-d9cb-469f-a165-{0:D12}"];

    [Theory]
    [MemberData(nameof(NameForms))]
    public void A_user_with_an_address_and_an_alias_takes_less_than_64_bytes(string form)
    {
        const int Users = 100_000;
        var index = new AddressIndex();
        for (var number = 0; number < Users; number++)
        {
            index.Begin(new UserAddresses { Identity = string.Format(CultureInfo.InvariantCulture, form, number) });
            index.Add(FormattableString.Invariant($"first.last{number}@contoso.com"), AddressRoles.Mail);
            index.Add(FormattableString.Invariant($"first.last{number}@contoso.onmicrosoft.com"), AddressRoles.Mail);
        }

        Assert.InRange(index.Allocated / Users, 1, 64);
    }
}
