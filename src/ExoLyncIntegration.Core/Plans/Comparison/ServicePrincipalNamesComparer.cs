using System;
using System.Linq;
using ExoLyncIntegration.Configuration;

namespace ExoLyncIntegration.Plans.Comparison;

/// <summary>The names of a service principal; those that the plan does not speak of stay as they are.</summary>
internal sealed class ServicePrincipalNamesComparer() : OAuthScriptComparer(OAuthScriptKind.AddNames, OAuthScriptKind.RemoveNames)
{
    private const string ServicePrincipalNames = "ServicePrincipalNames";

    protected override ObjectQuery Query(OAuthScript script) => new(
        "Get-MgServicePrincipal", [new("Filter", $"appId eq '{script.Application}'"), new("Property", new[] { "Id", "AppId", ServicePrincipalNames })]);

    protected override PlanComparison Compare(PlanCommand command, OAuthScript script, ConfigurationItem item)
    {
        if (!item.TryGet(ServicePrincipalNames, out var value))
        {
            return Unknown(command, $"What was read does not tell the {ServicePrincipalNames} of {script.Application}.");
        }

        var current = Texts(value);
        var isAddition = script.Kind == OAuthScriptKind.AddNames;
        string[] open = [.. script.Names.Where(name => current.Contains(name, StringComparer.OrdinalIgnoreCase) != isAddition)];
        return open.Length == 0
            ? new PlanComparison { Command = command, PlanState = PlanState.InPlace, Message = $"The names of the service principal {script.Application} are as planned." }
            : new PlanComparison
            {
                Command = command,
                PlanState = PlanState.Different,
                Difference = [.. open.Select(name => isAddition ? new PlanDifference(ServicePrincipalNames, null, name) : new PlanDifference(ServicePrincipalNames, name, null))],
                Message = $"The service principal {script.Application} {(isAddition ? "lacks" : "has")} {string.Join(", ", open)}.",
                Remedy = [command],
                Undo =
                [
                    Beside(
                        command,
                        isAddition ? "Takes the added names away again." : "Gives the names back.",
                        script with { Kind = isAddition ? OAuthScriptKind.RemoveNames : OAuthScriptKind.AddNames, Names = open }),
                ],
            };
    }
}
