using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Features;
using ExoLyncIntegration.References;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Lifecycle;

/// <summary>What has been retired since the article was written. Shown beside the article's matrix, never mixed into it.</summary>
public static class LifecycleCatalogue
{
    /// <summary>Skype for Business Online.</summary>
    public static LifecycleFact SkypeForBusinessOnline { get; } = new(
        "SkypeForBusinessOnline", "2021-07-31",
        "Skype for Business Online was retired (operated by 21Vianet: 2023-10-01).",
        "Users of the cloud are Teams users; of the DNS records a Teams-only tenant needs _sipfederationtls._tcp only.",
        Source.SkypeForBusinessOnlineLifecycle);

    /// <summary>Lync Server 2013.</summary>
    public static LifecycleFact LyncServer2013 { get; } = new(
        "LyncServer2013", "2023-04-11",
        "Lync Server 2013 reached its end of support.",
        "The steps are the same on Skype for Business Server Subscription Edition, the version that is supported.",
        Source.LyncServer2013Lifecycle);

    /// <summary>Skype for Business Server 2015 and 2019.</summary>
    public static LifecycleFact SkypeForBusinessServer { get; } = new(
        "SkypeForBusinessServer", "2025-10-14",
        "Skype for Business Server 2015 and 2019 reached their end of support.",
        "The supported version is Skype for Business Server Subscription Edition.",
        Source.SkypeForBusinessServerLifecycle);

    /// <summary>Exchange Web Services in Exchange Online.</summary>
    public static LifecycleFact ExchangeWebServices { get; } = new(
        "ExchangeWebServices", "2026-10-01",
        "Exchange Online blocks Exchange Web Services unless EwsEnabled is True and the calling application is on the allow list; on 2027-04-01 they end for good.",
        "Every feature that uses Exchange Web Services depends on that setting: see EwsEnabled in Get-OrganizationConfig.",
        Source.ExchangeOrganizationConfig);

    /// <summary>The MSOnline and AzureAD PowerShell modules.</summary>
    public static LifecycleFact DirectoryModules { get; } = new(
        "DirectoryModules", "2025",
        "The MSOnline and AzureAD PowerShell modules were retired.",
        "Step 7 uploads the certificate through Microsoft Graph PowerShell instead.",
        Source.GraphMigration);

    /// <summary>The shared service principal of Exchange hybrid deployments.</summary>
    public static LifecycleFact ExchangeHybridServicePrincipal { get; } = new(
        "ExchangeHybridServicePrincipal", "2025-10-31",
        "Exchange Online blocks Exchange Web Services calls through the service principal that Exchange hybrid deployments shared.",
        "An Exchange hybrid deployment needs its dedicated hybrid application for step 6.",
        Source.ExchangeHybridApplication);

    /// <summary>All facts, in the order of their ids.</summary>
    public static IReadOnlyList<LifecycleFact> All { get; } = Catalogue.Of<LifecycleFact>(typeof(LifecycleCatalogue), static fact => fact.Id);

    /// <summary>What concerns a topology with its server version.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>The facts.</returns>
    public static IReadOnlyList<LifecycleFact> Of(Scenario scenario)
    {
        var facts = new List<LifecycleFact>();
        if (scenario.Topology != Topology.OnPremises)
        {
            facts.Add(SkypeForBusinessOnline);
        }

        switch (scenario.ServerVersion)
        {
            case ServerVersion.LyncServer2013:
                facts.Add(LyncServer2013);
                break;
            case ServerVersion.SkypeForBusiness2015 or ServerVersion.SkypeForBusiness2019:
                facts.Add(SkypeForBusinessServer);
                break;
        }

        return facts;
    }

    /// <summary>What concerns a feature in a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="feature">The feature.</param>
    /// <returns>The facts: those of the scenario first.</returns>
    public static IReadOnlyList<LifecycleFact> Of(Scenario scenario, FeatureDefinition feature)
    {
        var facts = Of(scenario).ToList();

        // The features that the article makes available with Exchange Web Services are those of step 3.
        if (feature.Step == 3)
        {
            facts.Add(ExchangeWebServices);
        }

        if (feature.Id == FeatureCatalogue.OutlookWebAppOnlineMeetings && scenario.HasServers)
        {
            facts.Add(DirectoryModules);
        }

        if (scenario is { HasServers: true, ExchangeDeployment: ExchangeDeployment.Hybrid } && feature.Step == 3)
        {
            facts.Add(ExchangeHybridServicePrincipal);
        }

        return facts;
    }
}
