using ExoLyncIntegration.Errors;
using Xunit;

namespace ExoLyncIntegration.Dns;

public sealed class DomainNameTests
{
    [Theory]
    [InlineData("contoso.com", "contoso.com")]
    [InlineData(" Contoso.COM. ", "contoso.com")]
    [InlineData("münchen.example", "xn--mnchen-3ya.example")]
    [InlineData("a-1.example", "a-1.example")]
    [InlineData("1.example", "1.example")]
    public void A_name_is_brought_into_ascii_form(string text, string ascii) => Assert.Equal(ascii, DomainName.Parse(text).Ascii);

    [Fact]
    public void The_unicode_form_stands_beside() => Assert.Equal("münchen.example", DomainName.Parse("xn--mnchen-3ya.example").Unicode);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("contoso")]
    [InlineData("contoso..com")]
    [InlineData(".contoso.com")]
    [InlineData("contoso.com..")]
    [InlineData("-contoso.com")]
    [InlineData("contoso-.com")]
    [InlineData("con_toso.com")]
    [InlineData("con toso.com")]
    [InlineData("contoso.com/")]
    [InlineData("https://contoso.com")]
    [InlineData("user@contoso.com")]
    [InlineData("192.0.2.1")]
    [InlineData("con\u200Btoso.com\u0000")]
    [InlineData("..münchen")]
    public void What_is_no_domain_is_refused_with_a_reason(string? text)
    {
        var exception = Assert.Throws<ExoLyncException>(() => DomainName.Parse(text));

        Assert.Equal("InvalidDomainName", exception.Definition.Id);
    }

    [Theory]
    [InlineData("bad domain!", "U+0020")]
    [InlineData("bad_domain", "U+005F")]
    [InlineData("contoso", "one label")]
    public void The_reason_names_what_is_wrong(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<ExoLyncException>(() => DomainName.Parse(text)).Message, System.StringComparison.Ordinal);

    [Fact]
    public void A_label_may_have_63_characters_and_a_name_253()
    {
        var label = new string('a', 63);
        var longest = $"{label}.{label}.{label}.{new string('a', 61)}";

        Assert.Equal(253, DomainName.Parse(longest).Ascii.Length);
        Assert.False(DomainName.TryParse(longest + "a", out _, out _));
        Assert.False(DomainName.TryParse(label + "a.example", out _, out _));
    }

    [Theory]
    [InlineData("contoso.com", "contoso.com", true)]
    [InlineData("sip.contoso.com", "contoso.com", true)]
    [InlineData("notcontoso.com", "contoso.com", false)]
    [InlineData("com.example", "contoso.com", false)]
    public void A_name_knows_whether_it_lies_in_a_domain(string name, string domain, bool inside) =>
        Assert.Equal(inside, DomainName.Parse(name).IsInOrBelow(domain));
}
