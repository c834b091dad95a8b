using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using ExoLyncIntegration.Plans;

namespace ExoLyncIntegration.PipelineBinding;

/// <summary>Completes the names of the native commands that plans run.</summary>
public sealed class BindableCommandCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var pattern = new WildcardPattern(wordToComplete.Trim('\'', '"') + "*", WildcardOptions.IgnoreCase);
        return NativeCommandNames.All.Where(pattern.IsMatch).Select(static name => new CompletionResult(name));
    }
}
