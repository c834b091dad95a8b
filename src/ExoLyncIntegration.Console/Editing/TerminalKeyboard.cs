using System;

namespace ExoLyncIntegration.Console.Editing;

/// <summary>The keyboard of the terminal.</summary>
internal sealed class TerminalKeyboard : IKeyboard
{
    /// <inheritdoc/>
    public ConsoleKeyInfo ReadKey()
    {
        // Ctrl+C gives up the line here; while a command runs it stops the command.
        System.Console.TreatControlCAsInput = true;
        try
        {
            return System.Console.ReadKey(intercept: true);
        }
        finally
        {
            System.Console.TreatControlCAsInput = false;
        }
    }
}
