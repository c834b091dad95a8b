using System.Collections.Generic;

namespace ExoLyncIntegration.Console.Editing;

/// <summary>Where the line that is being edited is seen.</summary>
internal interface ILineView
{
    /// <summary>Starts a line.</summary>
    /// <param name="prompt">What stands before it.</param>
    void Begin(string prompt);

    /// <summary>Shows the line as it is now.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cursor">The position of the cursor in it.</param>
    void Show(string text, int cursor);

    /// <summary>Shows possible completions below the line; the line follows again.</summary>
    /// <param name="candidates">What could stand there.</param>
    void List(IReadOnlyList<string> candidates);

    /// <summary>Clears the screen and starts the line at its top.</summary>
    void Clear();

    /// <summary>Ends the line: what is written next stands below.</summary>
    void End();
}
