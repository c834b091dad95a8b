using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Console.Editing;
using Xunit;

namespace ExoLyncIntegration.Console;

public sealed class LineEditorTests
{
    private readonly ScriptedKeyboard keyboard = new();
    private readonly LineHistory history = new();
    private readonly SilentView view = new();

    [Fact]
    public void Text_is_edited_where_the_cursor_is()
    {
        keyboard.Type("acd").Press(ConsoleKey.LeftArrow).Press(ConsoleKey.LeftArrow).Type("b")
            .Press(ConsoleKey.End).Type("x").Press(ConsoleKey.Backspace)
            .Press(ConsoleKey.Home).Press(ConsoleKey.Delete);

        Assert.Equal("bcd", Read());
    }

    [Fact]
    public void Control_keys_edit_as_in_other_shells()
    {
        keyboard.Type("one two-three").Control(ConsoleKey.W).Type("four")
            .Control(ConsoleKey.A).Control(ConsoleKey.RightArrow).Control(ConsoleKey.K).Type("!")
            .Control(ConsoleKey.U).Type("end");

        Assert.Equal("end", Read());
    }

    [Theory]
    [InlineData("one two-three", "one two-")]
    [InlineData("Get-Help  ", "Get-")]
    [InlineData("", "")]
    public void Control_W_removes_the_word_before_the_cursor(string typed, string left)
    {
        keyboard.Type(typed).Control(ConsoleKey.W);

        Assert.Equal(left, Read());
    }

    [Fact]
    public void A_surrogate_pair_is_one_character()
    {
        keyboard.Type("a\U0001F600").Press(ConsoleKey.Backspace).Type("b");

        Assert.Equal("ab", Read());
    }

    [Fact]
    public void AltGr_types_and_control_characters_do_not()
    {
        keyboard.Type("a\u0007b");
        var altGr = ConsoleModifiers.Control | ConsoleModifiers.Alt;
        keyboard.Press(ConsoleKey.Oem1, altGr);

        Assert.Equal("ab", Read());
    }

    [Fact]
    public void Arrows_walk_through_the_history_and_back_to_the_draft()
    {
        history.Add("first");
        history.Add("second");
        history.Add("second");
        keyboard.Type("draft")
            .Press(ConsoleKey.UpArrow).Press(ConsoleKey.UpArrow).Press(ConsoleKey.UpArrow);
        Assert.Equal("first", Read());

        keyboard.Type("draft").Press(ConsoleKey.UpArrow).Press(ConsoleKey.DownArrow).Press(ConsoleKey.DownArrow).Type("!");
        Assert.Equal("draft!", Read());
    }

    [Fact]
    public void A_single_candidate_is_put_in_place()
    {
        keyboard.Type("x Ge y").Control(ConsoleKey.A)
            .Press(ConsoleKey.RightArrow).Press(ConsoleKey.RightArrow).Press(ConsoleKey.RightArrow).Press(ConsoleKey.RightArrow)
            .Press(ConsoleKey.Tab).Type("!");

        Assert.Equal("x Get-Help! y", Read(new FixedCompleter(2, 2, "Get-Help")));
        Assert.Empty(view.Listed);
    }

    [Fact]
    public void Several_candidates_give_first_what_they_share_then_a_list_then_one_after_the_other()
    {
        keyboard.Type("o").Press(ConsoleKey.Tab);
        Assert.Equal("Onl", Read(new FixedCompleter(0, 1, "Online", "onlineOnly", "Onlook")));
        Assert.Empty(view.Listed);

        keyboard.Type("onl").Press(ConsoleKey.Tab);
        Assert.Equal("onl", Read(new FixedCompleter(0, 3, "Online", "Onlook")));
        Assert.Equal(["Online", "Onlook"], view.Listed);

        keyboard.Type("onl").Press(ConsoleKey.Tab).Press(ConsoleKey.Tab).Press(ConsoleKey.Tab).Type("er");
        Assert.Equal("Onlooker", Read(new FixedCompleter(0, 3, "Online", "Onlook")));

        keyboard.Type("onl").Press(ConsoleKey.Tab).Press(ConsoleKey.Tab).Press(ConsoleKey.Tab).Press(ConsoleKey.Tab);
        Assert.Equal("Online", Read(new FixedCompleter(0, 3, "Online", "Onlook")));

        keyboard.Type("onl").Press(ConsoleKey.Tab).Press(ConsoleKey.Tab, ConsoleModifiers.Shift);
        Assert.Equal("Onlook", Read(new FixedCompleter(0, 3, "Online", "Onlook")));
    }

    [Fact]
    public void Tab_without_candidates_changes_nothing()
    {
        keyboard.Type("abc").Press(ConsoleKey.Tab);

        Assert.Equal("abc", Read(new FixedCompleter(0, 3)));
    }

    [Fact]
    public void Control_C_gives_the_line_up_and_Control_D_on_an_empty_one_ends_the_input()
    {
        keyboard.Type("abc").Control(ConsoleKey.C);
        Assert.Equal(LineResultKind.Cancelled, new LineEditor(keyboard, view).ReadLine("> ").Kind);

        keyboard.Control(ConsoleKey.D);
        Assert.Equal(LineResultKind.EndOfInput, new LineEditor(keyboard, view).ReadLine("> ").Kind);

        keyboard.Type("ab").Press(ConsoleKey.Home).Control(ConsoleKey.D);
        Assert.Equal("b", Read());
    }

    private string Read(ILineCompleter? completer = null)
    {
        keyboard.Press(ConsoleKey.Enter);
        view.Listed = [];
        return new LineEditor(keyboard, view, history, completer).ReadLine("> ").Text;
    }

    private sealed class FixedCompleter(int start, int length, params string[] candidates) : ILineCompleter
    {
        public LineCompletion Complete(string text, int cursor) => new(start, length, candidates, candidates);
    }

    private sealed class SilentView : ILineView
    {
        public IReadOnlyList<string> Listed { get; set; } = [];

        public void Begin(string prompt)
        {
        }

        public void Show(string text, int cursor) => Assert.InRange(cursor, 0, text.Length);

        public void List(IReadOnlyList<string> candidates) => Listed = [.. candidates.ToList()];

        public void Clear()
        {
        }

        public void End()
        {
        }
    }
}
