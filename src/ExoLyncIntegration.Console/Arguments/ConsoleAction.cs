namespace ExoLyncIntegration.Console.Arguments;

/// <summary>What the command line asks for.</summary>
internal enum ConsoleAction
{
    /// <summary>A prompt, or a script on standard input where that is no terminal.</summary>
    Interactive,

    /// <summary>A script on the command line.</summary>
    Command,

    /// <summary>A script on standard input.</summary>
    StandardInput,

    /// <summary>A script file.</summary>
    File,

    /// <summary>The guided tour.</summary>
    Demo,

    /// <summary>The usage.</summary>
    Help,

    /// <summary>The version.</summary>
    Version,
}
