using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.References;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Plans;

/// <summary>Step 6: Lync Server and an on-premises Exchange Server become partner applications of each other, with OAuth.</summary>
public static class PartnerApplicationPlan
{
    /// <summary>Where Exchange Server's setup puts the script that step 6 runs.</summary>
    public const string DefaultExchangeScript = @"C:\Program Files\Microsoft\Exchange Server\V15\Scripts\Configure-EnterprisePartnerApplication.ps1";

    /// <summary>Whether the step asks for anything: with Exchange Online alone it does not.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>Whether there are Lync and Exchange servers on-premises.</returns>
    public static bool IsNeeded(Scenario scenario) => scenario is { HasServers: true, ExchangeDeployment: ExchangeDeployment.Hybrid };

    /// <summary>The commands that a scenario needs.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="autodiscoverFqdn">The host of Exchange's Autodiscover service; <c>autodiscover.</c> of the first SIP domain where <see langword="null"/>.</param>
    /// <param name="poolFqdn">The Front End pool whose metadata Exchange reads; the scenario's first where <see langword="null"/>.</param>
    /// <param name="exchangeScript">The path of Exchange's script; where its setup puts it where <see langword="null"/>.</param>
    /// <returns>The commands of both shells, in order; nothing where the step asks for nothing.</returns>
    /// <exception cref="ExoLyncException">A name is not told (<c>ScenarioIncomplete</c>), or is no host name (<c>InvalidDomainName</c>).</exception>
    public static IReadOnlyList<PlanCommand> For(Scenario scenario, string? autodiscoverFqdn = null, string? poolFqdn = null, string? exchangeScript = null)
    {
        if (!IsNeeded(scenario))
        {
            return [];
        }

        var pool = poolFqdn ?? scenario.PoolFqdn.FirstOrDefault();
        var autodiscover = autodiscoverFqdn ?? scenario.SipDomain.Select(static domain => "autodiscover." + domain).FirstOrDefault();
        ScenarioGap.Check("The partner applications of step 6",
            (autodiscover is not null, "the host of Exchange's Autodiscover service (-AutodiscoverFqdn, or SipDomain of the scenario)"),
            (pool is not null, "a Front End pool (PoolFqdn of the scenario)"));

        var exchange = "https://" + DomainName.Parse(autodiscover).Ascii + "/autodiscover/";
        return
        [
            Command(scenario, CommandShell.LyncManagementShell, "Set-CsOAuthConfiguration",
                "Tells Lync Server where Exchange's Autodiscover service is.",
                Source.ExchangePlanning,
                new("Identity", new BareWord("global")),
                new("ExchangeAutodiscoverUrl", exchange + "autodiscover.svc")),
            Command(scenario, CommandShell.ExchangeManagementShell, exchangeScript ?? DefaultExchangeScript,
                "Makes Lync Server a partner application of Exchange Server; run it on an Exchange server.",
                Source.PartnerApplications,
                new("AuthMetaDataUrl", "https://" + DomainName.Parse(pool).Ascii + "/metadata/json/1"),
                new("ApplicationType", new BareWord("Lync"))),
            Command(scenario, CommandShell.ExchangeManagementShell, "iisreset",
                "Restarts Internet Information Services on the Exchange server, so that it takes the partner application.",
                Source.PartnerApplications),
            Command(scenario, CommandShell.LyncManagementShell, "New-CsPartnerApplication",
                "Makes Exchange Server a partner application of Lync Server.",
                Source.PartnerApplications,
                new("Identity", "Exchange"),
                new("ApplicationTrustLevel", new BareWord("Full")),
                new("MetadataUrl", exchange + "metadata/json/1")),
        ];
    }

    private static PlanCommand Command(
        Scenario scenario, CommandShell shell, string name, string description, string reference, params KeyValuePair<string, object?>[] parameters) =>
        new(name, parameters)
        {
            Step = 6,
            Topology = scenario.Topology,
            Shell = shell,
            Description = description,
            Reference = reference,
        };
}
