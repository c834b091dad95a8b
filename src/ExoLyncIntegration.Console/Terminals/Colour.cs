namespace ExoLyncIntegration.Console.Terminals;

/// <summary>The few colours that the console itself uses, as escape sequences.</summary>
internal static class Colour
{
    /// <summary>Errors.</summary>
    public const string Red = "\u001b[31;1m";

    /// <summary>Warnings, verbose and debug lines, progress.</summary>
    public const string Yellow = "\u001b[33m";

    /// <summary>What to do about an error; commands of the tour.</summary>
    public const string Cyan = "\u001b[36m";

    /// <summary>Narration of the tour.</summary>
    public const string Green = "\u001b[32m";

    /// <summary>The secondary parts of a message.</summary>
    public const string Dim = "\u001b[2m";

    private const string Reset = "\u001b[0m";

    /// <summary>Puts a colour around a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="colour">One of the sequences above.</param>
    /// <param name="enabled">Whether the receiver takes colour.</param>
    /// <returns>The text, coloured if so.</returns>
    public static string Paint(string text, string colour, bool enabled) => enabled ? colour + text + Reset : text;
}
