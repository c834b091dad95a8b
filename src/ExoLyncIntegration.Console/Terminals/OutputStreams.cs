using System;
using System.IO;
using System.Management.Automation;
using System.Management.Automation.Internal;

namespace ExoLyncIntegration.Console.Terminals;

/// <summary>Standard output and standard error, in step with the status line, and without escape sequences where none belong.</summary>
/// <param name="terminal">What stands at the other end.</param>
/// <param name="output">Standard output.</param>
/// <param name="error">Standard error.</param>
internal sealed class OutputStreams(Terminal terminal, TextWriter output, TextWriter error)
{
    private readonly object gate = new();
    private int lineEnds = 2;
    private bool statusShown;

    /// <summary>Writes to standard output.</summary>
    public void Write(string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        lock (gate)
        {
            HideStatus();
            output.Write(terminal.OutputColour ? text : Plain(text));
            output.Flush();
            lineEnds = LineEnds(text);
        }
    }

    /// <summary>Writes a line to standard output.</summary>
    public void WriteLine(string text) => Write(text + Environment.NewLine);

    /// <summary>Makes sure that what follows on standard output is set off by a blank line.</summary>
    public void WriteBlankLine()
    {
        for (var missing = 2 - lineEnds; missing > 0; missing--)
        {
            WriteLine(string.Empty);
        }
    }

    /// <summary>Writes a line to standard error.</summary>
    public void WriteErrorLine(string text)
    {
        lock (gate)
        {
            HideStatus();
            if (lineEnds == 0 && terminal is { IsInteractive: true, ErrorColour: true })
            {
                output.WriteLine();
                lineEnds = 1;
            }

            error.WriteLine(terminal.ErrorColour ? text : Plain(text));
            error.Flush();
        }
    }

    /// <summary>Shows one line of status on standard error, where that is a terminal; the next output replaces it.</summary>
    /// <param name="text">The line; an empty one takes it away.</param>
    public void ShowStatus(string text)
    {
        if (!terminal.ErrorColour)
        {
            return;
        }

        lock (gate)
        {
            HideStatus();
            if (text.Length > 0 && lineEnds > 0)
            {
                var width = Math.Max(1, terminal.Width - 1);
                error.Write(Colour.Paint(text.Length > width ? text[..width] : text, Colour.Yellow, true));
                error.Flush();
                statusShown = true;
            }
        }
    }

    // How many line ends the output so far ends with; two make a blank line.
    private int LineEnds(string text)
    {
        var rest = text.TrimEnd('\r', '\n');
        var ends = text.AsSpan(rest.Length).Count('\n');
        return rest.Length == 0 ? lineEnds + ends : ends;
    }

    private static string Plain(string text) => new StringDecorated(text).ToString(OutputRendering.PlainText);

    private void HideStatus()
    {
        if (statusShown)
        {
            error.Write("\r\u001b[K");
            error.Flush();
            statusShown = false;
        }
    }
}
