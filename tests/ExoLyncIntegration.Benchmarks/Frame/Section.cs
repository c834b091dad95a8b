using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ExoLyncIntegration.Benchmarks.Frame;

/// <summary>What a benchmark has to say, as Markdown that reads well on a console, too.</summary>
internal sealed class Section(string title)
{
    private readonly StringBuilder _text = new();

    /// <summary>The heading.</summary>
    public string Title { get; } = title;

    /// <summary>The goals, in the order in which they were judged.</summary>
    public List<Goal> Goals { get; } = [];

    /// <summary>The text below the heading.</summary>
    public string Text => _text.ToString();

    /// <summary>Adds a paragraph.</summary>
    public void Paragraph(string text) => _text.Append(text).Append("\n\n");

    /// <summary>Adds a table; columns are as wide as their widest cell, numbers stand at the right.</summary>
    /// <param name="headings">The column headings.</param>
    /// <param name="rows">The rows, each with as many cells.</param>
    public void Table(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = headings.Select((heading, column) => rows.Select(row => row[column].Length).Append(heading.Length).Append(3).Max()).ToArray();
        var right = headings.Select((_, column) => column > 0 && rows.All(row => row[column].Length == 0 || char.IsDigit(row[column][0]) || row[column][0] is '–' or '±' or '-')).ToArray();
        Row(headings);
        _text.Append('|').Append(string.Concat(widths.Select((width, column) => right[column] ? new string('-', width + 1) + ":|" : new string('-', width + 2) + "|"))).Append('\n');
        foreach (var row in rows)
        {
            Row(row);
        }

        _text.Append('\n');

        void Row(IReadOnlyList<string> cells) => _text
            .Append('|').Append(string.Concat(cells.Select((cell, column) => " " + (right[column] ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column])) + " |"))).Append('\n');
    }
}
