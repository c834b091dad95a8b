using System;

namespace ExoLyncIntegration.Console.Editing;

/// <summary>Where keys come from.</summary>
internal interface IKeyboard
{
    /// <summary>Waits for a key.</summary>
    /// <returns>The key, not shown.</returns>
    ConsoleKeyInfo ReadKey();
}
