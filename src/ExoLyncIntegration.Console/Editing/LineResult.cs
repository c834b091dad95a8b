namespace ExoLyncIntegration.Console.Editing;

/// <summary>How the user left a line.</summary>
/// <param name="Kind">How.</param>
/// <param name="Text">The line that was entered.</param>
internal sealed record LineResult(LineResultKind Kind, string Text)
{
    /// <summary>Ctrl+C.</summary>
    public static LineResult Cancelled { get; } = new(LineResultKind.Cancelled, string.Empty);

    /// <summary>Ctrl+D on an empty line.</summary>
    public static LineResult EndOfInput { get; } = new(LineResultKind.EndOfInput, string.Empty);

    /// <summary>Enter.</summary>
    /// <param name="text">The line.</param>
    /// <returns>The result.</returns>
    public static LineResult Entered(string text) => new(LineResultKind.Entered, text);
}
