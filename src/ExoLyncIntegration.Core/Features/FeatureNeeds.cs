using System.Collections.Generic;
using ExoLyncIntegration.Configuration;
using ExoLyncIntegration.References;
using ExoLyncIntegration.Scenarios;
using static ExoLyncIntegration.Features.FeatureCatalogue;

namespace ExoLyncIntegration.Features;

/// <summary>The catalogue of what features rest on: the table by which verdicts are reached.</summary>
internal static class FeatureNeeds
{
    // Exchange Web Services and MAPI: the client reaches the mailbox.
    private static readonly string[] MailboxFeatures = [OutlookIntegration, UnifiedContactStore, HighResolutionPhotos];

    // Outlook Web App: Exchange Online reaches Lync.
    private static readonly string[] WebFeatures = [OutlookWebAppImPresence, OutlookWebAppOnlineMeetings];

    /// <summary>All needs, by step.</summary>
    public static IReadOnlyList<FeatureNeed> All { get; } =
    [
        // The records that clients sign in by: each falls back to the next one.
        new(1, "Dns.LyncdiscoverCname", "Dns.LyncdiscoverHost", "Dns.SipTlsSrv", "Dns.SipCname", "Dns.SipHost")
        {
            Blocks = MailboxFeatures, IsPerDomain = true, Reference = Source.OnlineDns,
        },
        new(1, "Dns.FederationSrv") { Blocks = WebFeatures, IsPerDomain = true, Reference = Source.KnowledgeBase(2565604) },
        new(1, "Dns.LyncdiscoverCname", "Dns.LyncdiscoverHost") { Blocks = WebFeatures, IsPerDomain = true, Reference = Source.KnowledgeBase(2565604) },
        new(1, "Dns.AccessEdgeHost")
        {
            // The name can be that of another record, which is looked at in its place.
            Blocks = WebFeatures, AppliesTo = HasServers, OptionalUntil = "AccessEdgeFqdn of the scenario",
            CanBeLookedAt = static scenario => scenario.AccessEdgeFqdn is null, Reference = Source.ServerDns,
        },
        new(1, "Dns.ExternalWebServicesHost")
        {
            Blocks = [OutlookWebAppOnlineMeetings], AppliesTo = HasServers, OptionalUntil = "ExternalWebServicesFqdn of the scenario",
            CanBeLookedAt = static scenario => scenario.ExternalWebServicesFqdn.Length == 0, Reference = Source.ServerDns,
        },
        new(1, "Dns.ViewsAgree") { Degrades = WebFeatures, AppliesTo = HasServers, OptionalUntil = "-InternalServer", Reference = Source.HybridPlanning },
        new(1, "Dns.ServersAgree") { Degrades = WebFeatures, OptionalUntil = "-Server with several servers", Reference = Source.HybridPlanning },
        new(2, "Sip.Address") { Blocks = WebFeatures, Degrades = MailboxFeatures, Reference = Source.Article },
        new(3, "Mail.Address") { Blocks = MailboxFeatures, Degrades = WebFeatures, Reference = Source.Article },

        // Autodiscover is asked for the domain of the mail attribute.
        new(3, "Dns.ExchangeAutodiscover")
        {
            // With Exchange on-premises as well, no source tells where the name has to lead.
            Blocks = MailboxFeatures, AppliesTo = Everywhere, OptionalUntil = "-IncludeOptional",
            CanBeLookedAt = static scenario => scenario.ExchangeDeployment == ExchangeDeployment.Online, Reference = Source.KnowledgeBase(2787614),
        },

        // Without Exchange Web Services nothing reads the mailbox; since October 2026 they are off unless somebody allowed them.
        new(3, "Exchange.EwsEnabled") { Blocks = MailboxFeatures, AppliesTo = Everywhere, Reference = Source.ExchangeOrganizationConfig },

        // With Skype for Business Online only, the article ends after step 1; users who were looked at count all the same.
        new(2, "Sip.Address") { Blocks = WebFeatures, Degrades = MailboxFeatures, AppliesTo = OnlineOnly, OptionalUntil = "-UserSource", Reference = Source.Article },
        new(3, "Mail.Address") { Blocks = MailboxFeatures, Degrades = WebFeatures, AppliesTo = OnlineOnly, OptionalUntil = "-UserSource", Reference = Source.Article },
        new(4, ConfigurationChecks.AccessEdgeFederation.Id) { Blocks = WebFeatures, Reference = Source.Article },
        new(5, ConfigurationChecks.HostingProvider.Id) { Blocks = WebFeatures, Reference = Source.Article },
        new(6, ConfigurationChecks.PartnerApplication.Id)
        {
            Blocks = [OutlookWebAppOnlineMeetings], AppliesTo = HybridExchange, Reference = Source.Article,
        },
        new(6, "OAuth.MetadataReachable", "OAuth.MetadataTls", "OAuth.MetadataHttp", "OAuth.MetadataForm", "OAuth.SigningKey", "OAuth.Realm", "OAuth.ServiceName")
        {
            Blocks = [OutlookWebAppOnlineMeetings], OptionalUntil = "PoolFqdn and TenantId of the scenario", Reference = Source.ServerToServerAuthentication,
        },
        new(7, ConfigurationChecks.AuthenticationService.Id) { Blocks = [OutlookWebAppOnlineMeetings], Reference = Source.Article },

        // The other side of the trust, which the tenant holds.
        new(7, "OAuth.ServicePrincipal", "OAuth.ServicePrincipalCertificate", "OAuth.ServicePrincipalName")
        {
            Blocks = [OutlookWebAppOnlineMeetings], Reference = Source.ServerToServerAuthentication,
        },
    ];

    private static bool Everywhere(Scenario scenario) => true;

    private static bool OnlineOnly(Scenario scenario) => !scenario.HasServers;

    private static bool HasServers(Scenario scenario) => scenario.HasServers;

    // Step 6 concerns on-premises Exchange servers: with Exchange Online alone there is nothing to do (KB 2614614).
    private static bool HybridExchange(Scenario scenario) => scenario is { HasServers: true, ExchangeDeployment: ExchangeDeployment.Hybrid };
}
