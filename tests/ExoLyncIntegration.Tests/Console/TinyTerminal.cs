using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace ExoLyncIntegration.Console;

/// <summary>A terminal of a few columns that obeys what the line view uses, with the late wrap at the right edge that real ones have.</summary>
internal sealed class TinyTerminal(int width) : TextWriter
{
    private readonly List<char[]> rows = [NewRow(width)];
    private readonly StringBuilder sequence = new();
    private bool wrapPending;

    public override Encoding Encoding => Encoding.UTF8;

    public int Row { get; private set; }

    public int Column { get; private set; }

    public IReadOnlyList<string> Rows => [.. rows.Select(row => new string(row).TrimEnd())];

    public override void Write(char value)
    {
        if (sequence.Length > 0 || value == '\u001b')
        {
            sequence.Append(value);
            if (sequence.Length > 2 && char.IsLetter(value))
            {
                Obey(sequence.ToString(2, sequence.Length - 3), value);
                sequence.Clear();
            }

            return;
        }

        switch (value)
        {
            case '\r':
                Column = 0;
                wrapPending = false;
                break;
            case '\n':
                MoveTo(Row + 1);
                break;
            default:
                Put(value);
                break;
        }
    }

    private static char[] NewRow(int width)
    {
        var row = new char[width];
        Array.Fill(row, ' ');
        return row;
    }

    private void Put(char value)
    {
        if (wrapPending)
        {
            Column = 0;
            MoveTo(Row + 1);
        }

        rows[Row][Column] = value;
        wrapPending = Column == width - 1;
        Column = Math.Min(width - 1, Column + 1);
    }

    private void Obey(string parameter, char command)
    {
        var count = parameter.Length == 0 ? 1 : int.Parse(parameter, CultureInfo.InvariantCulture);
        wrapPending = false;
        switch (command)
        {
            case 'A':
                Row = Math.Max(0, Row - count);
                break;
            case 'C':
                Column = Math.Min(width - 1, Column + count);
                break;
            case 'J':
                Array.Fill(rows[Row], ' ', Column, width - Column);
                rows.Skip(Row + 1).ToList().ForEach(row => Array.Fill(row, ' '));
                break;
            default:
                throw new NotSupportedException($"The terminal does not know {command}.");
        }
    }

    private void MoveTo(int row)
    {
        Row = row;
        wrapPending = false;
        while (rows.Count <= row)
        {
            rows.Add(NewRow(width));
        }
    }
}
