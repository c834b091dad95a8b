using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Checks;

/// <summary>One check of the catalogue: what it asks and what to do about it.</summary>
/// <param name="Id">The stable dotted id, such as <c>Dns.FederationSrv</c>.</param>
/// <param name="Step">The deployment step, 1 to 7, or 0 for extras.</param>
/// <param name="Meaning">What the check asks, in one sentence.</param>
/// <param name="WhatToDo">What a person does when it fails, in one or two sentences.</param>
/// <param name="Reference">The source of the rule, a URL.</param>
public sealed record CheckDefinition(string Id, int Step, string Meaning, string WhatToDo, string Reference)
{
    /// <summary>The outcome where the check is not met: Fail, or Warning where things work all the same.</summary>
    public CheckStatus Severity { get; init; } = CheckStatus.Fail;

    /// <summary>A result of this check.</summary>
    /// <param name="target">What was looked at.</param>
    /// <param name="status">The outcome.</param>
    /// <param name="message">The finding.</param>
    /// <param name="expected">What should be there.</param>
    /// <param name="actual">What was found.</param>
    /// <param name="remediation">What mends it.</param>
    /// <returns>The result.</returns>
    public CheckResult Result(
        string target, CheckStatus status, string message, string? expected = null, string? actual = null, string? remediation = null) => new()
        {
            Step = Step,
            Check = Id,
            Target = target,
            Status = status,
            Expected = expected,
            Actual = actual,
            Message = message,
            Remediation = remediation,
            Reference = Reference,
        };
}
