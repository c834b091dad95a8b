using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Errors;

namespace ExoLyncIntegration.Scenarios;

/// <summary>A scenario that breaks rules; the message names each of them.</summary>
public sealed class ScenarioException : ExoLyncException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="violated">The rules that are broken, at least one.</param>
    public ScenarioException(IReadOnlyList<ScenarioRule> violated)
        : base(ErrorCatalogue.ScenarioRuleViolated, string.Join(" ", violated.Select(static rule => $"{rule.Statement} (rule {rule.Id}, property {rule.Property})"))) =>
        Violated = violated;

    /// <summary>The rules that are broken.</summary>
    public IReadOnlyList<ScenarioRule> Violated { get; }
}
