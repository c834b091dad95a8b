using System;
using System.Management.Automation;
using System.Management.Automation.Host;
using ExoLyncIntegration.Console.Terminals;

namespace ExoLyncIntegration.Console.Hosting;

/// <summary>The terminal's size and keys. What only a Windows console buffer has is not offered.</summary>
/// <param name="terminal">What stands at the other end.</param>
internal sealed class ConsoleRawInterface(Terminal terminal) : PSHostRawUserInterface
{
    /// <inheritdoc/>
    public override ConsoleColor ForegroundColor { get; set; } = (ConsoleColor)(-1);

    /// <inheritdoc/>
    public override ConsoleColor BackgroundColor { get; set; } = (ConsoleColor)(-1);

    /// <inheritdoc/>
    public override Size BufferSize
    {
        get => new(terminal.Width, terminal.Height);
        set => throw NotOffered();
    }

    /// <inheritdoc/>
    public override Size WindowSize
    {
        get => BufferSize;
        set => throw NotOffered();
    }

    /// <inheritdoc/>
    public override Size MaxWindowSize => BufferSize;

    /// <inheritdoc/>
    public override Size MaxPhysicalWindowSize => BufferSize;

    /// <inheritdoc/>
    public override Coordinates WindowPosition
    {
        get => new(0, 0);
        set => throw NotOffered();
    }

    /// <inheritdoc/>
    public override Coordinates CursorPosition
    {
        get => new(0, 0);
        set => throw NotOffered();
    }

    /// <inheritdoc/>
    public override int CursorSize { get; set; } = 25;

    /// <inheritdoc/>
    public override string WindowTitle { get; set; } = "exolync";

    /// <inheritdoc/>
    public override bool KeyAvailable => terminal.IsInteractive && System.Console.KeyAvailable;

    /// <inheritdoc/>
    public override KeyInfo ReadKey(ReadKeyOptions options)
    {
        if (!terminal.IsInteractive)
        {
            throw new PSInvalidOperationException("There is no terminal to read a key from.");
        }

        var key = System.Console.ReadKey(intercept: (options & ReadKeyOptions.NoEcho) != 0);
        return new KeyInfo((int)key.Key, key.KeyChar, 0, keyDown: true);
    }

    /// <inheritdoc/>
    public override void FlushInputBuffer()
    {
        while (KeyAvailable)
        {
            System.Console.ReadKey(intercept: true);
        }
    }

    /// <summary>Clears the screen when asked to fill all of it, as Clear-Host does.</summary>
    /// <param name="rectangle">The area; all of it where every edge is -1.</param>
    /// <param name="fill">Ignored.</param>
    public override void SetBufferContents(Rectangle rectangle, BufferCell fill)
    {
        if (rectangle.Left != -1 || rectangle.Right != -1)
        {
            throw NotOffered();
        }

        if (terminal.IsInteractive)
        {
            System.Console.Clear();
        }
    }

    /// <inheritdoc/>
    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) => throw NotOffered();

    /// <inheritdoc/>
    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw NotOffered();

    /// <inheritdoc/>
    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) => throw NotOffered();

    private static PSNotSupportedException NotOffered() => new("exolync does not address the screen buffer.");
}
