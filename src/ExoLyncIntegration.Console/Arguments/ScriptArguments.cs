using System;
using System.Collections.Generic;
using System.Management.Automation.Runspaces;

namespace ExoLyncIntegration.Console.Arguments;

/// <summary>The words after <c>-File x.ps1</c>, as parameters of that script.</summary>
internal static class ScriptArguments
{
    /// <summary>
    /// Reads <c>-Name value</c>, <c>-Name:value</c>, <c>-Switch</c>, <c>-Switch:$false</c> and positional values. Which of
    /// the first and the third a word is, the script's own parameters decide: the engine binds them.
    /// </summary>
    /// <param name="words">The words as typed.</param>
    /// <returns>The parameters in order.</returns>
    public static IEnumerable<CommandParameter> Read(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            if (word.Length < 2 || word[0] != '-' || char.IsDigit(word[1]))
            {
                yield return new CommandParameter(null, word);
                continue;
            }

            var colon = word.IndexOf(':', StringComparison.Ordinal);
            yield return colon < 0
                ? new CommandParameter(word)
                : new CommandParameter(word[..colon], Value(word[(colon + 1)..]));
        }
    }

    private static object Value(string text) => text.ToUpperInvariant() switch
    {
        "$TRUE" => true,
        "$FALSE" => false,
        _ => text,
    };
}
