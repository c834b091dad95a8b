using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace ExoLyncIntegration.Completion;

/// <summary>Completes a value that a catalogue knows.</summary>
public abstract class CatalogueCompleter : IArgumentCompleter
{
    /// <summary>The values, each with what the list of completions shows and with a tool tip.</summary>
    protected abstract IEnumerable<(string Value, string ListText, string ToolTip)> Entries { get; }

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        // Without a word, PowerShell passes an empty text or null.
        var word = (wordToComplete ?? string.Empty).Trim('\'', '"');
        foreach (var (value, listText, toolTip) in Entries)
        {
            if (value.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                yield return new CompletionResult(value, listText, CompletionResultType.ParameterValue, toolTip);
            }
        }
    }
}
