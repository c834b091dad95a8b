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
    private bool atLineStart = true;
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
            atLineStart = text[^1] == '\n';
        }
    }

    /// <summary>Writes a line to standard output.</summary>
    public void WriteLine(string text) => Write(text + Environment.NewLine);

    /// <summary>Writes a line to standard error.</summary>
    public void WriteErrorLine(string text)
    {
        lock (gate)
        {
            HideStatus();
            if (!atLineStart && terminal is { IsInteractive: true, ErrorColour: true })
            {
                output.WriteLine();
                atLineStart = true;
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
            if (text.Length > 0 && atLineStart)
            {
                var width = Math.Max(1, terminal.Width - 1);
                error.Write(Colour.Paint(text.Length > width ? text[..width] : text, Colour.Yellow, true));
                error.Flush();
                statusShown = true;
            }
        }
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
