using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Configuration;

namespace ExoLyncIntegration.Plans.Comparison;

/// <summary>
/// Hosting providers. A provider is the same by its proxy, whatever its name; names and proxies are unique across hosting and public
/// providers; a proxy is never changed; none can exist while the Access Edge uses default routing. Source: the native cmdlets' documentation.
/// </summary>
internal sealed class HostingProviderComparer : NamedObjectComparer
{
    private const string Proxy = "ProxyFqdn";

    protected override ConfigurationSection Section => ConfigurationSection.HostingProvider;

    protected override string Noun => "CsHostingProvider";

    protected override string Kind => "hosting provider";

    protected override IReadOnlyList<string> Properties =>
        ["Identity", "Enabled", "EnabledSharedAddressSpace", "HostsOCSUsers", Proxy, "IsLocal", "VerificationLevel", "AutodiscoverUrl", "SipClientPort"];

    protected override IReadOnlyList<string> Words => ["VerificationLevel"];

    protected override PlanComparison Creation(PlanCommand command, IReadOnlyList<ConfigurationItem> items, ConfigurationItem? named, LiveConfiguration live)
    {
        var proxy = Text(command, Proxy);
        if (items.FirstOrDefault(item => item.Is(Proxy, proxy)) is { } same)
        {
            // Hosted voice mail uses the same proxy, so that the provider is often there under another name.
            return Change(command, same, same == named ? null : $"The provider of this proxy bears the name '{same.Identity}'.");
        }

        if (items.Any(item => !item.TryGet(Proxy, out _)))
        {
            return Unknown(command, "The configuration that was read does not tell the proxies of all providers.");
        }

        var publicProviders = live[ConfigurationSection.PublicProvider];
        if (publicProviders.Items is null)
        {
            return Unknown(command, publicProviders.Reason!);
        }

        if (publicProviders.Items.FirstOrDefault(item => item.Is("Identity", Text(command, "Identity")) || item.Is(Proxy, proxy)) is { } taken)
        {
            return Conflict(command, $"The public provider '{taken.Identity}' ({taken.Text(Proxy)}) has the name or the proxy; both are unique across hosting and public providers.");
        }

        var comparison = named is null
            ? Missing(command)
            : Replacement(command, named, [new PlanDifference(Proxy, named.Text(Proxy), proxy)], $"Its ProxyFqdn is {named.Text(Proxy)} and cannot be changed.");
        return live[ConfigurationSection.AccessEdge].Items is [var edge, ..] && edge.Is("RoutingMethod", "UseDefaultRouting")
            ? Conflict(
                command,
                "The Access Edge uses default routing, with which no hosting provider can exist: it needs Set-CsAccessEdgeConfiguration -UseDnsSrvRouting first.",
                // An earlier command of the same plan can change the routing: the way back leads past here all the same.
                comparison.Undo)
            : comparison;
    }

    protected override (List<PlanDifference> Differences, List<string> Unknown) Differences(PlanCommand command, ConfigurationItem item) =>
        ValueDifferences(item, Values(command, "Identity", Proxy).Select(static value => (value.Key, value.Value)));

    private static PlanComparison Conflict(PlanCommand command, string message, params PlanCommand[] undo) =>
        new() { Command = command, PlanState = PlanState.Conflict, Message = message, Undo = undo };
}
