using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Configuration;

namespace ExoLyncIntegration.Plans.Comparison;

/// <summary>Compares the commands that set values of an object that is always there: Set-CsAccessEdgeConfiguration and its like.</summary>
internal sealed class SettingsComparer(string noun, ConfigurationSection section) : SectionComparer
{
    private const string RoutingMethod = "RoutingMethod";

    // What only one of the two ways of routing has.
    private static readonly string[] RoutingSettings =
        ["EnablePartnerDiscovery", "BeClearingHouse", "DiscoveredPartnerVerificationLevel", "DefaultRouteFqdn", "IsPublicProvider", "VerificationLevel"];

    // Parameters that the Access Edge takes only together with the switch of its routing (the parameter set DnsSrvRouting).
    private static readonly string[] DnsRoutingOnly = ["EnablePartnerDiscovery", "BeClearingHouse", "DiscoveredPartnerVerificationLevel"];

    protected override ConfigurationSection Section => section;

    protected override string Noun => noun;

    protected override IReadOnlyList<string> Verbs => ["Set"];

    protected override PlanComparison Compare(PlanCommand command, IReadOnlyList<ConfigurationItem> items, LiveConfiguration live)
    {
        var identity = Text(command, "Identity") ?? "Global";
        var item = items.FirstOrDefault(item => item.Is("Identity", identity)) ?? (items.Count == 1 && items[0].Identity.Length == 0 ? items[0] : null);
        if (item is null)
        {
            return new PlanComparison { Command = command, PlanState = PlanState.Conflict, Message = $"There is no {noun} '{identity}' to change." };
        }

        var (differences, unknown) = ValueDifferences(item, Values(command, "Identity").Select(Output));

        // While the routing is another one, its own settings are not on the output; they come with the change.
        if (differences.Any(static difference => difference.Property == RoutingMethod))
        {
            unknown.RemoveAll(property => RoutingSettings.Contains(property, StringComparer.OrdinalIgnoreCase));
        }

        if (unknown.Count > 0)
        {
            return new PlanComparison
            {
                Command = command,
                PlanState = PlanState.Unknown,
                Difference = [.. differences],
                Message = $"The configuration that was read does not tell {string.Join(", ", unknown)}.",
            };
        }

        return differences.Count == 0
            ? new PlanComparison { Command = command, PlanState = PlanState.InPlace, Message = "The values are as planned." }
            : new PlanComparison
            {
                Command = command,
                PlanState = PlanState.Different,
                Difference = [.. differences],
                Message = string.Join("; ", differences) + ".",
                Remedy = [command],
                Undo = [Undo(command, item, differences)],
            };
    }

    // The output of Get-CsAccessEdgeConfiguration says as a text what the input says with a switch.
    private static (string Property, object? Planned) Output(KeyValuePair<string, object?> value) =>
        value.Key.ToUpperInvariant() is "USEDNSSRVROUTING" or "USEDEFAULTROUTING" ? (RoutingMethod, value.Key) : (value.Key, value.Value);

    private static PlanCommand Undo(PlanCommand command, ConfigurationItem item, List<PlanDifference> differences)
    {
        var parameters = new List<KeyValuePair<string, object?>>();
        if (command.Parameters.Contains("Identity"))
        {
            parameters.Add(new("Identity", command.Parameters["Identity"]));
        }

        parameters.AddRange(differences
            .Where(static difference => difference.Property != RoutingMethod)
            .Select(static difference => new KeyValuePair<string, object?>(difference.Property, difference.Current)));

        // The way back to default routing, or the switch without which the settings of DNS routing are refused.
        var routing = item.Text(RoutingMethod);
        if (differences.Any(static difference => difference.Property == RoutingMethod))
        {
            parameters.Add(new(routing!, PlanSwitch.On));
            if (item.Text("DefaultRouteFqdn") is { Length: > 0 } route)
            {
                parameters.Add(new("DefaultRouteFqdn", route));
            }
        }
        else if (differences.Any(static difference => DnsRoutingOnly.Contains(difference.Property, StringComparer.OrdinalIgnoreCase)))
        {
            parameters.Add(new("UseDnsSrvRouting", PlanSwitch.On));
        }

        return Beside(command, command.CommandName, "Sets back what was changed.", parameters);
    }
}
