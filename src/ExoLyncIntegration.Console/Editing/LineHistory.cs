using System.Collections.Generic;

namespace ExoLyncIntegration.Console.Editing;

/// <summary>The lines entered before. They live as long as the session: nothing is written to disk.</summary>
internal sealed class LineHistory
{
    private const int Limit = 1000;

    private readonly List<string> lines = [];
    private string draft = string.Empty;
    private int position;

    /// <summary>Remembers a line; blank lines and repetitions of the last one are not.</summary>
    /// <param name="line">The line.</param>
    public void Add(string line)
    {
        if (!string.IsNullOrWhiteSpace(line) && (lines.Count == 0 || lines[^1] != line))
        {
            lines.Add(line);
            if (lines.Count > Limit)
            {
                lines.RemoveAt(0);
            }
        }

        Rewind();
    }

    /// <summary>Starts again from the newest line.</summary>
    public void Rewind()
    {
        position = lines.Count;
        draft = string.Empty;
    }

    /// <summary>Goes one line back.</summary>
    /// <param name="current">The line as it is now; the first step back keeps it as the draft to return to.</param>
    /// <returns>The older line, or <see langword="null"/> at the oldest.</returns>
    public string? Older(string current)
    {
        if (position == 0)
        {
            return null;
        }

        if (position == lines.Count)
        {
            draft = current;
        }

        return lines[--position];
    }

    /// <summary>Goes one line forth.</summary>
    /// <returns>The newer line, at last the draft, or <see langword="null"/> when that is shown already.</returns>
    public string? Newer()
    {
        if (position >= lines.Count)
        {
            return null;
        }

        position++;
        return position == lines.Count ? draft : lines[position];
    }
}
