namespace ExoLyncIntegration.Console.Editing;

/// <summary>Knows what could stand at a place in a line.</summary>
internal interface ILineCompleter
{
    /// <summary>Completes a line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="cursor">The place.</param>
    /// <returns>What could stand there, and what it would replace.</returns>
    LineCompletion Complete(string text, int cursor);
}
