using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace ExoLyncIntegration.Scenarios;

/// <summary>Completes a <c>-Scenario</c> parameter with the names of the topologies.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class ScenarioCompleterAttribute : ArgumentCompleterAttribute
{
    /// <summary>Makes the attribute.</summary>
    public ScenarioCompleterAttribute()
        : base(typeof(TopologyCompleter))
    {
    }

    private sealed class TopologyCompleter : IArgumentCompleter
    {
        public IEnumerable<CompletionResult> CompleteArgument(
            string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
        {
            var pattern = new WildcardPattern(wordToComplete.Trim('\'', '"') + "*", WildcardOptions.IgnoreCase);
            foreach (var topology in TopologyCatalogue.All)
            {
                var name = topology.Topology.ToString();
                if (pattern.IsMatch(name))
                {
                    yield return new CompletionResult(name, name, CompletionResultType.ParameterValue, topology.DisplayName);
                }
            }
        }
    }
}
