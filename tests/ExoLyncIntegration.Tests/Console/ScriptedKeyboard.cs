using System;
using System.Collections.Generic;
using ExoLyncIntegration.Console.Editing;

namespace ExoLyncIntegration.Console;

/// <summary>Keys pressed one after the other; a test that runs out of them fails.</summary>
internal sealed class ScriptedKeyboard : IKeyboard
{
    private readonly Queue<ConsoleKeyInfo> keys = new();

    public ScriptedKeyboard Type(string text)
    {
        foreach (var character in text)
        {
            keys.Enqueue(new ConsoleKeyInfo(character, ConsoleKey.None, false, false, false));
        }

        return this;
    }

    public ScriptedKeyboard Press(ConsoleKey key, ConsoleModifiers modifiers = ConsoleModifiers.None)
    {
        keys.Enqueue(new ConsoleKeyInfo(
            '\0',
            key,
            modifiers.HasFlag(ConsoleModifiers.Shift),
            modifiers.HasFlag(ConsoleModifiers.Alt),
            modifiers.HasFlag(ConsoleModifiers.Control)));
        return this;
    }

    public ScriptedKeyboard Control(ConsoleKey key) => Press(key, ConsoleModifiers.Control);

    public ConsoleKeyInfo ReadKey() => keys.Dequeue();
}
