using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Completion;

/// <summary>Completes a parameter with what the scenario at hand says: the one that -Scenario names, or the one that a variable pipes in.</summary>
public sealed class ScenarioValueCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = (wordToComplete ?? string.Empty).Trim('\'', '"');
        return Given(commandAst, fakeBoundParameters)
            .SelectMany(scenario => Values(scenario, parameterName))
            .Where(value => value.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(static value => new CompletionResult(value, value, CompletionResultType.ParameterValue, "From the scenario"));
    }

    private static string[] Values(Scenario scenario, string parameterName) => parameterName.ToUpperInvariant() switch
    {
        "POOLFQDN" => scenario.PoolFqdn,
        "EXTERNALWEBSERVICESFQDN" => scenario.ExternalWebServicesFqdn,
        "REALM" or "TENANTID" => scenario.TenantId is { } tenant ? [tenant.ToString("D")] : [],
        "AUTODISCOVERFQDN" => [.. scenario.SipDomain.Select(static domain => "autodiscover." + domain)],
        _ => scenario.SipDomain,
    };

    private static IEnumerable<Scenario> Given(CommandAst command, IDictionary bound)
    {
        var value = bound.Contains("Scenario")
            ? bound["Scenario"]
            : (command.Parent as PipelineAst)?.PipelineElements[0] is CommandExpressionAst { Expression: VariableExpressionAst variable } ? Variable(variable) : null;
        value = (value as PSObject)?.BaseObject ?? value;
        return value is Scenario one ? [one] : value is object[] many ? many.Select(static item => (item as PSObject)?.BaseObject ?? item).OfType<Scenario>() : [];
    }

    // The completer runs in the session whose variables these are.
    private static object? Variable(VariableExpressionAst variable) => ScriptBlock
        .Create("param($name) $ExecutionContext.SessionState.PSVariable.GetValue($name)")
        .InvokeReturnAsIs(variable.VariablePath.UserPath);
}
