using System;
using System.Linq;
using Xunit;

namespace ExoLyncIntegration.Addresses;

public sealed class SipUriTests
{
    public static TheoryData<string, AddressFaultKind, int> Faults { get; } = new()
    {
        { "anna@contoso.com", AddressFaultKind.Prefix, 0 },
        { "sips:anna@contoso.com", AddressFaultKind.Prefix, 0 },
        { "sip.anna@contoso.com", AddressFaultKind.Prefix, 0 },
        { "", AddressFaultKind.Prefix, 0 },
        { "sip:", AddressFaultKind.Form, 4 },
        { "sip:anna", AddressFaultKind.Form, 8 },
        { "sip:anna@contoso@contoso.com", AddressFaultKind.Form, 16 },
        { "\"Anna\"<sip:anna@contoso.com>", AddressFaultKind.Form, 0 },
        { "<sip:anna@contoso.com>", AddressFaultKind.Form, 0 },
        { "sip:@contoso.com", AddressFaultKind.UserPart, 4 },
        { "sip:an#na@contoso.com", AddressFaultKind.UserPart, 6 },
        { "sip:anna:secret@contoso.com", AddressFaultKind.UserPart, 8 },
        { "sip:an%20na@contoso.com", AddressFaultKind.UserPart, 6 },
        { "sip:[anna]@contoso.com", AddressFaultKind.UserPart, 4 },
        { "sip:anna@", AddressFaultKind.HostPart, 9 },
        { "sip:anna@contoso", AddressFaultKind.HostPart, 9 },
        { "sip:anna@contoso..com", AddressFaultKind.HostPart, 9 },
        { "sip:anna@contoso.com.", AddressFaultKind.HostPart, 20 },
        { "sip:anna@-contoso.com", AddressFaultKind.HostPart, 9 },
        { "sip:anna@con_toso.com", AddressFaultKind.HostPart, 9 },
        { "sip:anna@192.0.2.1", AddressFaultKind.HostPart, 9 },
        { "sip:anna@[2001:db8::1]", AddressFaultKind.HostPart, 9 },
        { "sip:anna@contoso.com:5061", AddressFaultKind.Port, 20 },
        { "sip:anna@contoso.com:", AddressFaultKind.Port, 20 },
        { "sip:anna@contoso.com;gruu", AddressFaultKind.Parameter, 20 },
        { "sip:anna@contoso.com;opaque=user:epid:4711;gruu", AddressFaultKind.Parameter, 20 },
        { "sip:anna@contoso.com?subject=x", AddressFaultKind.Parameter, 20 },
        { "sip:anna@contoso.com/", AddressFaultKind.Parameter, 20 },
        { " sip:anna@contoso.com", AddressFaultKind.Character, 0 },
        { "sip:anna@contoso.com ", AddressFaultKind.Character, 20 },
        { "sip: anna@contoso.com", AddressFaultKind.Character, 4 },
        { "sip:anna\t@contoso.com", AddressFaultKind.Character, 8 },
        { "sip:anna@contoso.com\r\n", AddressFaultKind.Character, 20 },
        { "sip:an\u00A0na@contoso.com", AddressFaultKind.Character, 6 },
        { "sip:an\u200Bna@contoso.com", AddressFaultKind.Character, 6 },
        { "sip:anna@con\u00ADtoso.com", AddressFaultKind.Character, 12 },
        { "\uFEFFsip:anna@contoso.com", AddressFaultKind.Character, 0 },
        { "sip:an\u202Ena@contoso.com", AddressFaultKind.Character, 6 },
        { "sip:an\0na@contoso.com", AddressFaultKind.Character, 6 },
        { "sip:\u0430nna@contoso.com", AddressFaultKind.Character, 4 },
        { "sip:anna@c\u043Entoso.com", AddressFaultKind.Character, 10 },
        { "sip:\uFF41nna@contoso.com", AddressFaultKind.Character, 4 },
        { "sip:m\u00FCller@contoso.com", AddressFaultKind.Character, 5 },
        { "sip:o\u2019neil@contoso.com", AddressFaultKind.Character, 5 },
        { "sip:anna@m\u00FCnchen.example", AddressFaultKind.Character, 10 },
        { "sip:an\uD83D\uDE00na@contoso.com", AddressFaultKind.Character, 6 },
        { "sip:an\uD83Dna@contoso.com", AddressFaultKind.Character, 6 },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_named_with_the_character_that_offends(string text, AddressFaultKind kind, int position)
    {
        Assert.False(SipUri.TryParse(text, out var uri, out var fault));
        Assert.Null(uri);
        Assert.Equal((kind, position), (fault.Kind, fault.Position));
        Assert.DoesNotContain(fault.Reason, character => char.IsControl(character) || character > 0x7E);
    }

    [Theory]
    [InlineData("sip:anna@contoso.com", "anna", "contoso.com")]
    [InlineData("SIP:Anna@Contoso.COM", "Anna", "contoso.com")]
    [InlineData("sip:o'neil@contoso.com", "o'neil", "contoso.com")]
    [InlineData("sip:anna+lync@contoso.com", "anna+lync", "contoso.com")]
    [InlineData("sip:anna-maria@north-wind.example", "anna-maria", "north-wind.example")]
    [InlineData("sip:+4989123456@contoso.com", "+4989123456", "contoso.com")]
    [InlineData("sip:-_.!~*'()&=+$,;?/@contoso.com", "-_.!~*'()&=+$,;?/", "contoso.com")]
    [InlineData("sip:a@xn--mnchen-3ya.example", "a", "xn--mnchen-3ya.example")]
    [InlineData("sip:anna@contoso.whatevernext", "anna", "contoso.whatevernext")]
    public void A_well_formed_address_is_read_as_it_stands(string text, string user, string host)
    {
        Assert.True(SipUri.TryParse(text, out var uri, out var fault));
        Assert.Null(fault);
        Assert.Equal((user, host), (uri.User, uri.Host.Ascii));
    }

    [Fact]
    public void A_user_part_of_64_characters_is_fine() =>
        Assert.True(SipUri.TryParse($"sip:{new string('a', 64)}@contoso.com", out _, out _));

    [Fact]
    public void A_look_alike_is_named_with_the_letter_it_looks_like()
    {
        Assert.False(SipUri.TryParse("sip:\u0430nna@contoso.com", out _, out var fault));
        Assert.Contains("U+0430", fault.Reason, StringComparison.Ordinal);
        Assert.Contains("'a'", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_look_alike_stands_for_one_printable_ASCII_character() =>
        Assert.All(
            Enumerable.Range(0x80, 0xFF80).Select(code => LookAlikes.Of((char)code)).OfType<char>(),
            plain => Assert.InRange(plain, '!', '~'));
}
