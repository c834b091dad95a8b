using System;

namespace ExoLyncIntegration.Console.Editing;

/// <summary>A line of text and a cursor in it.</summary>
internal sealed class LineBuffer
{
    /// <summary>The text.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>The cursor: 0 before the first character, the text's length after the last.</summary>
    public int Cursor { get; private set; }

    /// <summary>Puts another text in place, the cursor at its end.</summary>
    /// <param name="text">The text.</param>
    public void Set(string text)
    {
        Text = text;
        Cursor = text.Length;
    }

    /// <summary>Puts text at the cursor.</summary>
    /// <param name="text">The text.</param>
    public void Insert(string text)
    {
        Text = Text.Insert(Cursor, text);
        Cursor += text.Length;
    }

    /// <summary>Puts text in the place of other text, the cursor behind it.</summary>
    /// <param name="start">Where the other text begins.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="text">The text.</param>
    public void Replace(int start, int length, string text)
    {
        Text = Text.Remove(start, length).Insert(start, text);
        Cursor = start + text.Length;
    }

    /// <summary>Moves the cursor.</summary>
    /// <param name="position">Where to, held within the text.</param>
    public void MoveTo(int position) => Cursor = Math.Clamp(position, 0, Text.Length);

    /// <summary>Moves the cursor one character to the left; a surrogate pair is one.</summary>
    public void MoveLeft() => MoveTo(Previous());

    /// <summary>Moves the cursor one character to the right.</summary>
    public void MoveRight() => MoveTo(Next());

    /// <summary>Moves the cursor to the start of the word at or before it.</summary>
    public void MoveWordLeft() => MoveTo(WordStart());

    /// <summary>Moves the cursor behind the word at or after it.</summary>
    public void MoveWordRight() => MoveTo(WordEnd());

    /// <summary>Removes the character before the cursor.</summary>
    public void Backspace() => Remove(Previous(), Cursor);

    /// <summary>Removes the character at the cursor.</summary>
    public void Delete() => Remove(Cursor, Next());

    /// <summary>Removes from the start of the word before the cursor to the cursor.</summary>
    public void DeleteWordLeft() => Remove(WordStart(), Cursor);

    /// <summary>Removes from the cursor to the end of the word after it.</summary>
    public void DeleteWordRight() => Remove(Cursor, WordEnd());

    /// <summary>Removes all that stands before the cursor.</summary>
    public void DeleteToStart() => Remove(0, Cursor);

    /// <summary>Removes all that stands after the cursor.</summary>
    public void DeleteToEnd() => Remove(Cursor, Text.Length);

    private void Remove(int start, int end)
    {
        Text = Text.Remove(start, end - start);
        Cursor = start;
    }

    private int Previous() =>
        Cursor >= 2 && char.IsSurrogatePair(Text[Cursor - 2], Text[Cursor - 1]) ? Cursor - 2 : Math.Max(0, Cursor - 1);

    private int Next() =>
        Cursor + 1 < Text.Length && char.IsSurrogatePair(Text[Cursor], Text[Cursor + 1]) ? Cursor + 2 : Math.Min(Text.Length, Cursor + 1);

    private int WordStart()
    {
        var position = Cursor;
        while (position > 0 && !char.IsLetterOrDigit(Text[position - 1]))
        {
            position--;
        }

        while (position > 0 && char.IsLetterOrDigit(Text[position - 1]))
        {
            position--;
        }

        return position;
    }

    private int WordEnd()
    {
        var position = Cursor;
        while (position < Text.Length && !char.IsLetterOrDigit(Text[position]))
        {
            position++;
        }

        while (position < Text.Length && char.IsLetterOrDigit(Text[position]))
        {
            position++;
        }

        return position;
    }
}
