using Xunit;

namespace ExoLyncIntegration.Addresses;

public sealed class MailAddressTests
{
    public static TheoryData<string, AddressFaultKind, int> Faults { get; } = new()
    {
        { "", AddressFaultKind.Form, 0 },
        { "anna", AddressFaultKind.Form, 4 },
        { "anna@contoso@contoso.com", AddressFaultKind.Form, 12 },
        { "@contoso.com", AddressFaultKind.UserPart, 0 },
        { ".anna@contoso.com", AddressFaultKind.UserPart, 0 },
        { "anna.@contoso.com", AddressFaultKind.UserPart, 4 },
        { "an..na@contoso.com", AddressFaultKind.UserPart, 3 },
        { "an,na@contoso.com", AddressFaultKind.UserPart, 2 },
        { "an(na@contoso.com", AddressFaultKind.UserPart, 2 },
        { "\"anna\"@contoso.com", AddressFaultKind.UserPart, 0 },
        { "<anna@contoso.com>", AddressFaultKind.UserPart, 0 },
        { "SMTP:anna@contoso.com", AddressFaultKind.UserPart, 4 },
        { "m\u00FCller@contoso.com", AddressFaultKind.UserPart, 1 },
        { "anna@", AddressFaultKind.HostPart, 5 },
        { "anna@contoso", AddressFaultKind.HostPart, 5 },
        { "anna@contoso.com.", AddressFaultKind.HostPart, 16 },
        { "anna@contoso..com", AddressFaultKind.HostPart, 5 },
        { "anna@[192.0.2.1]", AddressFaultKind.HostPart, 5 },
        { "anna@con_toso.com", AddressFaultKind.HostPart, 5 },
        { "anna @contoso.com", AddressFaultKind.Character, 4 },
        { "anna@contoso.com ", AddressFaultKind.Character, 16 },
        { "anna\u200B@contoso.com", AddressFaultKind.Character, 4 },
        { "anna@contoso\u200B.com", AddressFaultKind.Character, 12 },
        { "anna@c\u043Entoso.com", AddressFaultKind.Character, 6 },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_named_with_the_character_that_offends(string text, AddressFaultKind kind, int position)
    {
        Assert.False(MailAddress.TryParse(text, out _, out var fault));
        Assert.Equal((kind, position), (fault.Kind, fault.Position));
    }

    [Theory]
    [InlineData("anna@contoso.com")]
    [InlineData("o'neil@contoso.com")]
    [InlineData("anna+news@contoso.com")]
    [InlineData("anna-maria@north-wind.example")]
    [InlineData("a!#$%&'*+-/=?^_`{|}~z@contoso.com")]
    [InlineData("anna@contoso.photography")]
    [InlineData("anna@contoso.whatevernext")]
    [InlineData("anna@m\u00FCnchen.example")]
    [InlineData("anna@xn--mnchen-3ya.example")]
    [InlineData("anna@\u043A\u043E\u043D\u0442\u043E\u0441\u043E.\u0440\u0444")]
    public void A_well_formed_address_is_taken(string text) =>
        Assert.True(MailAddress.TryParse(text, out _, out var fault), fault?.Reason);

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void The_part_before_the_at_sign_has_64_characters_at_most(int length, bool isTaken)
    {
        Assert.Equal(isTaken, MailAddress.TryParse(new string('a', length) + "@contoso.com", out _, out var fault));
        Assert.Equal(isTaken ? null : AddressFaultKind.Length, fault?.Kind);
    }
}
