namespace ExoLyncIntegration.Console.Editing;

/// <summary>How a line was left.</summary>
internal enum LineResultKind
{
    /// <summary>It was entered.</summary>
    Entered,

    /// <summary>It was given up.</summary>
    Cancelled,

    /// <summary>There are no more lines.</summary>
    EndOfInput,
}
