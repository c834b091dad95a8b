using System;
using System.Globalization;

namespace ExoLyncIntegration.Console.Terminals;

/// <summary>What stands at the other end of the standard streams.</summary>
internal sealed class Terminal
{
    private const int RedirectedWidth = 120;

    private readonly bool outputRedirected = System.Console.IsOutputRedirected;

    /// <summary>Looks at the process's own streams.</summary>
    public Terminal()
    {
        // https://no-color.org: any value but an empty one.
        var plain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || Environment.GetEnvironmentVariable("TERM") == "dumb";

        // Also without colour: the line editor moves the cursor by sequences.
        var sequences = VirtualTerminal.TryEnable() && !plain;
        OutputColour = sequences && !outputRedirected;
        ErrorColour = sequences && !System.Console.IsErrorRedirected;
    }

    /// <summary>Whether a person can be asked: standard input and output are a terminal.</summary>
    public bool IsInteractive => !System.Console.IsInputRedirected && !outputRedirected;

    /// <summary>Whether standard output takes colour.</summary>
    public bool OutputColour { get; }

    /// <summary>Whether standard error takes colour.</summary>
    public bool ErrorColour { get; }

    /// <summary>The width in columns.</summary>
    public int Width => outputRedirected ? WidthOfFile : Positive(System.Console.WindowWidth, 80);

    /// <summary>The height in rows.</summary>
    public int Height => outputRedirected ? 50 : Positive(System.Console.WindowHeight, 25);

    private static int WidthOfFile =>
        int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns)
            ? Positive(columns, RedirectedWidth)
            : RedirectedWidth;

    private static int Positive(int value, int otherwise) => value > 0 ? value : otherwise;
}
