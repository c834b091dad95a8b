using System;

namespace ExoLyncIntegration.Console.Editing;

/// <summary>Reads one line from a terminal, with the keys that shells on Windows and elsewhere have in common.</summary>
/// <param name="keyboard">Where keys come from.</param>
/// <param name="view">Where the line is seen.</param>
/// <param name="history">The lines entered before; <see langword="null"/> for answers to questions.</param>
/// <param name="completer">What Tab asks; <see langword="null"/> for answers to questions.</param>
internal sealed class LineEditor(IKeyboard keyboard, ILineView view, LineHistory? history = null, ILineCompleter? completer = null)
{
    private LineBuffer buffer = new();
    private CompletionCycle? cycle;

    /// <summary>Reads a line.</summary>
    /// <param name="prompt">What stands before it.</param>
    /// <returns>The line, or how the user left it otherwise.</returns>
    public LineResult ReadLine(string prompt)
    {
        buffer = new LineBuffer();
        cycle = null;
        history?.Rewind();
        view.Begin(prompt);
        view.Show(string.Empty, 0);

        while (true)
        {
            var key = keyboard.ReadKey();
            var end = Apply(key);
            if (end is not null)
            {
                buffer.MoveTo(buffer.Text.Length);
                view.Show(buffer.Text, buffer.Cursor);
                view.End();
                return end;
            }

            view.Show(buffer.Text, buffer.Cursor);
        }
    }

    private LineResult? Apply(ConsoleKeyInfo key)
    {
        if (key.Key == ConsoleKey.Tab && completer is not null)
        {
            Complete(key.Modifiers.HasFlag(ConsoleModifiers.Shift) ? -1 : 1);
            return null;
        }

        cycle = null;
        return key.Modifiers.HasFlag(ConsoleModifiers.Control) ? ApplyControl(key)
            : key.Modifiers.HasFlag(ConsoleModifiers.Alt) ? ApplyAlt(key)
            : ApplyPlain(key);
    }

    private LineResult? ApplyPlain(ConsoleKeyInfo key)
    {
        switch (key.Key)
        {
            case ConsoleKey.Enter:
                return LineResult.Entered(buffer.Text);
            case ConsoleKey.Escape:
                buffer.Set(string.Empty);
                break;
            case ConsoleKey.Backspace:
                buffer.Backspace();
                break;
            case ConsoleKey.Delete:
                buffer.Delete();
                break;
            case ConsoleKey.LeftArrow:
                buffer.MoveLeft();
                break;
            case ConsoleKey.RightArrow:
                buffer.MoveRight();
                break;
            case ConsoleKey.Home:
                buffer.MoveTo(0);
                break;
            case ConsoleKey.End:
                buffer.MoveTo(buffer.Text.Length);
                break;
            case ConsoleKey.UpArrow:
                Recall(history?.Older(buffer.Text));
                break;
            case ConsoleKey.DownArrow:
                Recall(history?.Newer());
                break;
            default:
                // Some terminals send a line feed for Enter when text is pasted.
                if (key.KeyChar is '\n' or '\r')
                {
                    return LineResult.Entered(buffer.Text);
                }

                Insert(key.KeyChar);
                break;
        }

        return null;
    }

    private LineResult? ApplyControl(ConsoleKeyInfo key)
    {
        switch (key.Key)
        {
            case ConsoleKey.C:
                return LineResult.Cancelled;
            case ConsoleKey.D when buffer.Text.Length == 0:
                return LineResult.EndOfInput;
            case ConsoleKey.D:
                buffer.Delete();
                break;
            case ConsoleKey.A:
                buffer.MoveTo(0);
                break;
            case ConsoleKey.E:
                buffer.MoveTo(buffer.Text.Length);
                break;
            case ConsoleKey.B:
                buffer.MoveLeft();
                break;
            case ConsoleKey.F:
                buffer.MoveRight();
                break;
            case ConsoleKey.P:
                Recall(history?.Older(buffer.Text));
                break;
            case ConsoleKey.N:
                Recall(history?.Newer());
                break;
            case ConsoleKey.K:
                buffer.DeleteToEnd();
                break;
            case ConsoleKey.U:
                buffer.DeleteToStart();
                break;
            case ConsoleKey.W or ConsoleKey.Backspace:
                buffer.DeleteWordLeft();
                break;
            case ConsoleKey.Delete:
                buffer.DeleteWordRight();
                break;
            case ConsoleKey.LeftArrow:
                buffer.MoveWordLeft();
                break;
            case ConsoleKey.RightArrow:
                buffer.MoveWordRight();
                break;
            case ConsoleKey.H:
                buffer.Backspace();
                break;
            case ConsoleKey.J or ConsoleKey.M or ConsoleKey.Enter:
                return LineResult.Entered(buffer.Text);
            case ConsoleKey.L:
                view.Clear();
                break;
            default:
                // AltGr is Control with Alt on Windows: @ and { are typed so on many keyboards.
                if (key.Modifiers.HasFlag(ConsoleModifiers.Alt))
                {
                    Insert(key.KeyChar);
                }

                break;
        }

        return null;
    }

    private LineResult? ApplyAlt(ConsoleKeyInfo key)
    {
        switch (key.Key)
        {
            case ConsoleKey.B or ConsoleKey.LeftArrow:
                buffer.MoveWordLeft();
                break;
            case ConsoleKey.F or ConsoleKey.RightArrow:
                buffer.MoveWordRight();
                break;
            case ConsoleKey.D:
                buffer.DeleteWordRight();
                break;
            case ConsoleKey.Backspace:
                buffer.DeleteWordLeft();
                break;
            default:
                Insert(key.KeyChar);
                break;
        }

        return null;
    }

    private void Insert(char character)
    {
        if (!char.IsControl(character))
        {
            buffer.Insert(character.ToString());
        }
    }

    private void Recall(string? line)
    {
        if (line is not null)
        {
            buffer.Set(line);
        }
    }

    // First what all candidates share; where that adds nothing, the list; then one after the other.
    private void Complete(int step)
    {
        if (cycle is not null)
        {
            cycle.Step(buffer, step);
            return;
        }

        var completion = completer!.Complete(buffer.Text, buffer.Cursor);
        if (completion.Candidates.Count == 0)
        {
            return;
        }

        if (completion.Candidates.Count == 1)
        {
            buffer.Replace(completion.Start, completion.Length, completion.Candidates[0]);
            return;
        }

        var prefix = completion.CommonPrefix;
        if (prefix.Length > completion.Length)
        {
            buffer.Replace(completion.Start, completion.Length, prefix);
            return;
        }

        view.Show(buffer.Text, buffer.Text.Length);
        view.List(completion.Labels);
        cycle = new CompletionCycle(completion, completion.Length);
    }
}
