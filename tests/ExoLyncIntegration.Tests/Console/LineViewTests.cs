using ExoLyncIntegration.Console.Editing;
using Xunit;

namespace ExoLyncIntegration.Console;

public sealed class LineViewTests
{
    [Theory]
    [InlineData("", 0, 0, 3)]
    [InlineData("ab", 2, 0, 5)]
    [InlineData("ab", 1, 0, 4)]
    [InlineData("0123456", 7, 1, 0)]
    [InlineData("0123456", 6, 0, 9)]
    [InlineData("01234567", 8, 1, 1)]
    [InlineData("0123456789abcdefg", 17, 2, 0)]
    [InlineData("0123456789abcdefg", 0, 0, 3)]
    public void The_cursor_stands_where_the_next_character_goes(string text, int cursor, int row, int column)
    {
        using var terminal = new TinyTerminal(10);
        var view = new TerminalLineView(terminal, () => 10);

        view.Begin("$> ");
        view.Show(text, cursor);

        Assert.Equal((row, column), (terminal.Row, terminal.Column));
    }

    [Fact]
    public void Showing_again_replaces_what_was_shown_also_over_several_rows()
    {
        using var terminal = new TinyTerminal(10);
        var view = new TerminalLineView(terminal, () => 10);

        view.Begin("$> ");
        view.Show("0123456789abcdefghij", 20);
        view.Show("0123456789abcdefghij", 2);
        view.Show("0123456", 7);
        view.Show("xy", 2);

        Assert.Equal(["$> xy", "", ""], terminal.Rows);
        Assert.Equal((0, 5), (terminal.Row, terminal.Column));
    }

    [Fact]
    public void Candidates_are_listed_down_the_columns_and_the_line_follows()
    {
        using var terminal = new TinyTerminal(10);
        var view = new TerminalLineView(terminal, () => 10);

        view.Begin("$> ");
        view.Show("a", 1);
        view.List(["aa", "ab", "ac"]);
        view.Show("a", 1);

        Assert.Equal(["$> a", "aa  ac", "ab", "$> a"], terminal.Rows);
    }

    [Fact]
    public void A_masked_line_shows_none_of_its_text()
    {
        using var terminal = new TinyTerminal(10);
        var view = new TerminalLineView(terminal, () => 10, mask: true);

        view.Begin("pw: ");
        view.Show("abc", 3);

        Assert.Equal(["pw: ***"], terminal.Rows);
    }
}
