using System;

namespace ExoLyncIntegration.Scenarios;

/// <summary>A combination of scenario properties that is ruled out.</summary>
/// <param name="Id">The stable id of the rule, such as <c>HybridNeedsDirectorySynchronization</c>.</param>
/// <param name="Property">The property to change.</param>
/// <param name="Statement">The rule, in one sentence.</param>
/// <param name="Reference">The source, a URL.</param>
/// <param name="IsViolatedBy">Whether a scenario breaks the rule.</param>
public sealed record ScenarioRule(
    string Id, string Property, string Statement, string Reference, Func<Scenario, bool> IsViolatedBy);
