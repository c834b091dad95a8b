using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace ExoLyncIntegration.Console.Editing;

/// <summary>Shows the edited line on a terminal, over as many rows as it takes, through escape sequences relative to its start.</summary>
/// <param name="output">The terminal.</param>
/// <param name="width">The terminal's width at the moment.</param>
/// <param name="mask">Whether every character is shown as an asterisk.</param>
internal sealed class TerminalLineView(TextWriter output, Func<int> width, bool mask = false) : ILineView
{
    private const string ClearToEnd = "\u001b[J";
    private const string NewLine = "\r\n";

    private string prompt = string.Empty;
    private int cursorRow;

    /// <inheritdoc/>
    public void Begin(string prompt)
    {
        this.prompt = prompt;
        cursorRow = 0;
    }

    /// <inheritdoc/>
    public void Show(string text, int cursor)
    {
        var columns = Math.Max(1, width());

        // A command of several lines, called back from the history, is edited as one.
        var shown = mask ? new string('*', text.Length) : text.Replace('\n', '↵');
        var frame = new StringBuilder("\r");
        Move(frame, cursorRow, 'A');
        frame.Append(ClearToEnd).Append(prompt).Append(shown);

        var end = prompt.Length + shown.Length;
        if (end > 0 && end % columns == 0)
        {
            // The terminal waits at the right edge for the next character; this makes it wrap now.
            frame.Append(" \r").Append(ClearToEnd);
        }

        var at = prompt.Length + cursor;
        Move(frame, (end / columns) - (at / columns), 'A');
        frame.Append('\r');
        Move(frame, at % columns, 'C');
        cursorRow = at / columns;
        output.Write(frame.ToString());
        output.Flush();
    }

    /// <inheritdoc/>
    public void List(IReadOnlyList<string> candidates)
    {
        var columns = Math.Max(1, width());
        var cell = Math.Min(columns, candidates.Max(static candidate => candidate.Length) + 2);
        var perRow = Math.Max(1, columns / cell);
        var rows = (candidates.Count + perRow - 1) / perRow;
        var list = new StringBuilder();
        list.Append(NewLine);
        for (var row = 0; row < rows; row++)
        {
            // Down the columns, as in a directory listing.
            for (var index = row; index < candidates.Count; index += rows)
            {
                list.Append(index + rows < candidates.Count ? candidates[index].PadRight(cell) : candidates[index]);
            }

            list.Append(NewLine);
        }

        output.Write(list.ToString());
        cursorRow = 0;
    }

    /// <inheritdoc/>
    public void Clear()
    {
        output.Write("\u001b[H\u001b[2J");
        cursorRow = 0;
    }

    /// <inheritdoc/>
    public void End()
    {
        output.Write(NewLine);
        output.Flush();
    }

    private static void Move(StringBuilder frame, int count, char direction)
    {
        if (count > 0)
        {
            frame.Append("\u001b[").Append(count).Append(direction);
        }
    }
}
