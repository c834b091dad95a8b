using Xunit;

namespace ExoLyncIntegration.Reports;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("contoso.com", "contoso.com")]
    [InlineData("ünïcödé 日本語 😀", "ünïcödé 日本語 😀")]
    [InlineData("\u202Egpj.exe", "[U+202E]gpj.exe")]
    [InlineData("a\u200Bb\uFEFF", "a[U+200B]b[U+FEFF]")]
    [InlineData("\0\u001B[31m\u0085", "[U+0000][U+001B][31m[U+0085]")]
    [InlineData("\u2028\u2029", "[U+2028][U+2029]")]
    [InlineData("\uFFFE\uFDD0", "[U+FFFE][U+FDD0]")]
    [InlineData("a\nb\tc", "a[U+000A]b[U+0009]c")]
    public void What_cannot_be_seen_becomes_its_code_point(string text, string visible) => Assert.Equal(visible, VisibleText.Of(text));

    [Fact]
    public void Half_a_character_becomes_its_code_point()
    {
        Assert.Equal("x[U+D800]y[U+DC00]", VisibleText.Of("x\uD800y\uDC00"));
        Assert.Equal("[U+1FFFE][U+E0001]", VisibleText.Of("\U0001FFFE\U000E0001"));
    }

    [Fact]
    public void Lines_stay_where_they_are_wanted() => Assert.Equal("a\nb\tc[U+000D]", VisibleText.Of("a\nb\tc\r", keepLines: true));
}
