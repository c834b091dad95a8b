using System;
using System.Collections.Generic;

namespace ExoLyncIntegration.Console.Arguments;

/// <summary>The command line, understood.</summary>
/// <param name="Action">What it asks for.</param>
/// <param name="Text">The script of <c>-Command</c>, the path of <c>-File</c>.</param>
/// <param name="Rest">The arguments of the script file, as typed.</param>
/// <param name="NonInteractive">Whether prompts are forbidden.</param>
/// <param name="NoLogo">Whether the prompt starts without its greeting.</param>
internal sealed record ConsoleArguments(
    ConsoleAction Action, string Text, IReadOnlyList<string> Rest, bool NonInteractive, bool NoLogo)
{
    /// <summary>Reads a command line in the manner of PowerShell's own: names may be shortened and are followed by their value.</summary>
    /// <param name="arguments">The words of the command line.</param>
    /// <returns>What it asks for.</returns>
    /// <exception cref="ConsoleArgumentException">A word means nothing, or its value is missing.</exception>
    public static ConsoleArguments Parse(IReadOnlyList<string> arguments)
    {
        var nonInteractive = false;
        var noLogo = false;

        for (var index = 0; index < arguments.Count; index++)
        {
            var word = arguments[index];
            switch (Name(word))
            {
                case "noninteractive":
                    nonInteractive = true;
                    break;
                case "nologo":
                    noLogo = true;
                    break;
                case "noprofile":
                    // There is no profile; scripts that start PowerShell with this switch start exolync all the same.
                    break;
                case "command":
                    var script = string.Join(' ', From(arguments, index + 1));
                    return script.Length == 0
                        ? throw new ConsoleArgumentException("-Command needs a script, or - to read it from standard input.")
                        : Of(script == "-" ? ConsoleAction.StandardInput : ConsoleAction.Command, script);
                case "file":
                    return index + 1 == arguments.Count
                        ? throw new ConsoleArgumentException("-File needs the path of a script.")
                        : Of(ConsoleAction.File, arguments[index + 1], From(arguments, index + 2));
                case "help":
                    return Of(ConsoleAction.Help);
                case "version":
                    return Of(ConsoleAction.Version);
                case "demo":
                    return index + 1 == arguments.Count
                        ? Of(ConsoleAction.Demo)
                        : throw new ConsoleArgumentException($"demo takes no arguments; '{arguments[index + 1]}' means nothing here.");
                default:
                    return word.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase)
                        ? Of(ConsoleAction.File, word, From(arguments, index + 1))
                        : throw new ConsoleArgumentException($"'{word}' means nothing here.");
            }
        }

        return Of(ConsoleAction.Interactive);

        ConsoleArguments Of(ConsoleAction action, string text = "", IReadOnlyList<string>? rest = null) =>
            new(action, text, rest ?? [], nonInteractive, noLogo);
    }

    private static string Name(string word)
    {
        if (word is "/?" or "-?" or "-h" or "--help")
        {
            return "help";
        }

        if (!word.StartsWith('-'))
        {
            return word.Equals("demo", StringComparison.OrdinalIgnoreCase) ? "demo" : string.Empty;
        }

        var name = word.TrimStart('-').ToLowerInvariant();
        if (name.Length == 0)
        {
            return string.Empty;
        }

        // In the order in which a single letter decides: -c is -Command, -f is -File, -v is -Version.
        foreach (var known in (string[])["command", "file", "help", "version", "noninteractive", "nologo", "noprofile"])
        {
            if (known.StartsWith(name, StringComparison.Ordinal))
            {
                return known;
            }
        }

        return string.Empty;
    }

    private static List<string> From(IReadOnlyList<string> arguments, int start)
    {
        var rest = new List<string>();
        for (var index = start; index < arguments.Count; index++)
        {
            rest.Add(arguments[index]);
        }

        return rest;
    }
}
