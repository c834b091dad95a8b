using System.Collections.Generic;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.References;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Plans;

/// <summary>Step 5: a hosting provider, so that the servers trust the connections that Exchange Online makes.</summary>
public static class HostingProviderPlan
{
    /// <summary>The name that the article gives the provider.</summary>
    public const string DefaultIdentity = "Exchange Online";

    /// <summary>What differs between the article and another source of Microsoft's; <see langword="null"/> where they agree.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="enabledSharedAddressSpace">The value that the user chose, if any.</param>
    /// <returns>One sentence or two that name the other source.</returns>
    public static string? Disagreement(Scenario scenario, bool? enabledSharedAddressSpace = null) =>
        scenario.Topology == Topology.OnPremises && enabledSharedAddressSpace is null
            ? "EnabledSharedAddressSpace is False, as KB 2614614 says for Lync Server without a hybrid deployment; "
                + $"hh533880 ({Source.OutlookWebApp}) says True for every deployment."
            : null;

    /// <summary>The commands that a scenario needs.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="identity">The provider's name; the article's where <see langword="null"/>.</param>
    /// <param name="proxyFqdn">The provider's proxy; the cloud's documented one where <see langword="null"/>.</param>
    /// <param name="enabledSharedAddressSpace">Whether the provider shares the SIP address space; the article's value for the topology where <see langword="null"/>.</param>
    /// <returns>One command, or nothing where there are no servers.</returns>
    /// <exception cref="ExoLyncException">
    /// No proxy is documented for the cloud and none was given (<c>HostingProviderProxyUnknown</c>), or the one given is no host name (<c>InvalidDomainName</c>).
    /// </exception>
    public static IReadOnlyList<PlanCommand> For(
        Scenario scenario, string? identity = null, string? proxyFqdn = null, bool? enabledSharedAddressSpace = null)
    {
        if (!scenario.HasServers)
        {
            return [];
        }

        var disagreement = Disagreement(scenario, enabledSharedAddressSpace);
        return
        [
            new("New-CsHostingProvider",
            [
                new("Identity", identity ?? DefaultIdentity),
                new("Enabled", true),
                new("EnabledSharedAddressSpace", enabledSharedAddressSpace ?? (scenario.Topology == Topology.Hybrid)),
                new("HostsOCSUsers", false),
                new("ProxyFqdn", proxyFqdn is null ? DocumentedProxy(scenario.Cloud) : DomainName.Parse(proxyFqdn).Ascii),
                new("IsLocal", false),
                new("VerificationLevel", new BareWord("UseSourceVerification")),
            ])
            {
                Step = 5,
                Topology = scenario.Topology,
                Shell = CommandShell.LyncManagementShell,
                Description = "Makes the servers trust the connections of Exchange Online, for instant messaging and presence in Outlook Web App."
                    + (disagreement is null ? string.Empty : " " + disagreement),
                Reference = Source.Article,
            },
        ];
    }

    private static string DocumentedProxy(Cloud cloud) =>
        CloudEndpoints.Of(cloud).ExchangeProxy
            ?? throw new ExoLyncException(
                ErrorCatalogue.HostingProviderProxyUnknown,
                $"No source names the proxy of the Exchange Online hosting provider for the cloud {cloud}.");
}
