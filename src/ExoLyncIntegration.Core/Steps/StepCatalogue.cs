using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Features;
using ExoLyncIntegration.Plans;
using ExoLyncIntegration.References;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Steps;

/// <summary>The seven steps of KB 2614614, in every variant.</summary>
public static class StepCatalogue
{
    /// <summary>The last step where there are no Lync servers on-premises: the article ends there.</summary>
    public const int LastStepOnlineOnly = 1;

    private static readonly IReadOnlyList<StepDefinition> Definitions =
    [
        new(1, "Configure DNS records", DnsRecords, NoCommand),
        new(2, "Give Exchange Online the SIP addresses", SipAddresses, NoCommand),
        new(3, "Give Lync the e-mail addresses", MailAddresses, NoCommand),
        new(4, "Configure a shared SIP address space", SharedAddressSpace, AccessEdgePlan.For),
        new(5, "Add a hosting provider", HostingProvider, static scenario => HostingProviderPlan.For(scenario)),
        new(6, "Add trusted applications", TrustedApplications, static scenario => PartnerApplicationPlan.For(scenario)),
        new(7, "Trust the Office 365 authentication service", AuthenticationService, static scenario => OAuthPlan.For(scenario)),
    ];

    /// <summary>The steps that a scenario goes through.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>All seven in order; only the first where there are no Lync servers on-premises.</returns>
    public static IReadOnlyList<DeploymentStep> For(Scenario scenario) =>
        [.. Definitions.Where(step => AppliesTo(step.Number, scenario)).Select(step => Step(step, scenario))];

    /// <summary>One step for a scenario, also where the scenario does not need it.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="number">The number, 1 to 7.</param>
    /// <returns>The step; its action is <see cref="StepAction.None"/> where the article ends before it.</returns>
    public static DeploymentStep For(Scenario scenario, int number) =>
        Step(Definitions.First(step => step.Number == number), scenario);

    /// <summary>The name of a step.</summary>
    /// <param name="number">The number, 1 to 7.</param>
    /// <returns>The name, such as <c>Configure DNS records</c>.</returns>
    public static string Name(int number) => Definitions.First(step => step.Number == number).Name;

    private static bool AppliesTo(int number, Scenario scenario) => scenario.HasServers || number <= LastStepOnlineOnly;

    private static DeploymentStep Step(StepDefinition step, Scenario scenario)
    {
        var applies = AppliesTo(step.Number, scenario);
        var variant = applies ? step.Variant(scenario) : NotNeeded;
        var commands = new List<string>();
        if (applies)
        {
            try
            {
                commands.AddRange(step.Plan(scenario).Select(static command => command.CommandLine));
            }
            catch (ExoLyncException gap)
            {
                // A step can be shown before everything is known that its commands need: the person is told what is missing.
                variant = variant with { Action = StepAction.Manual, Instruction = [.. variant.Instruction, $"{gap.Message} {gap.Definition.RecommendedAction}"] };
            }
        }

        return new DeploymentStep
        {
            Number = step.Number,
            Name = step.Name,
            Topology = scenario.Topology,
            Action = variant.Action,
            Summary = variant.Summary,
            Instruction = variant.Instruction,
            Command = [.. commands],
            Enables = [.. FeatureCatalogue.All.Where(feature => FeatureCatalogue.AvailableAfterStep(feature, scenario.Topology) == step.Number).Select(static feature => feature.Id)],
            Reference = variant.Reference,
        };
    }

    private static StepVariant NotNeeded { get; } = new(
        StepAction.None,
        "Not needed: with Skype for Business Online only, the integration is complete after step 1.",
        [],
        Source.Article);

    private static IReadOnlyList<PlanCommand> NoCommand(Scenario scenario) => [];

    private static StepVariant DnsRecords(Scenario scenario) => scenario.Topology switch
    {
        Topology.OnlineOnly => new(
            StepAction.Manual,
            "Let every Lync record of each SIP domain point to Skype for Business Online.",
            [
                "Create sip and lyncdiscover (CNAME), _sip._tls and _sipfederationtls._tcp (SRV) in the public zone of each SIP domain.",
                "Check them: Test-ExoLyncDns -Domain <SIP domain> -Scenario OnlineOnly.",
                "Stop here: the other steps concern on-premises servers.",
            ],
            Source.Article, Source.OnlineDns),
        Topology.OnPremises => new(
            StepAction.Manual,
            "Let every Lync record of each SIP domain point to the on-premises servers.",
            [
                "Point sip, _sip._tls and _sipfederationtls._tcp to the external Access Edge, and lyncdiscover to the reverse proxy.",
                "Check them: Test-ExoLyncDns -Domain <SIP domain> -Scenario OnPremises.",
            ],
            Source.Article, Source.ServerDns),
        _ => new(
            StepAction.Manual,
            "Let every Lync record of each SIP domain point to the on-premises servers, also for users in the cloud.",
            [
                "Point sip, _sip._tls and _sipfederationtls._tcp to the external Access Edge, and lyncdiscover to the reverse proxy.",
                "Make _sipfederationtls._tcp of every SIP domain lead to the external Access Edge address from inside, too.",
                "Check them: Test-ExoLyncDns -Domain <SIP domain> -Scenario Hybrid.",
            ],
            Source.Article, Source.HybridPlanning, Source.ServerDns),
    };

    private static StepVariant SipAddresses(Scenario scenario) => scenario switch
    {
        { Topology: Topology.Hybrid } => new(
            StepAction.None,
            "Nothing beyond directory synchronization, which brings msRTCSIP-PrimaryUserAddress to Office 365.",
            ["Check that the users' addresses agree: Get-CsUser | Test-ExoLyncSipAddress -Scenario Hybrid."],
            Source.Article),
        { DirectorySynchronization: true } => new(
            StepAction.None,
            "Nothing: directory synchronization brings the SIP addresses to Exchange Online.",
            ["Check that the users' addresses agree: Get-CsUser | Test-ExoLyncSipAddress -Scenario OnPremises."],
            Source.Article),
        _ => new(
            StepAction.Manual,
            "Add each user's SIP address to the proxy addresses of the mailbox in Exchange Online.",
            [
                "Better: synchronize the directory, and this step falls away.",
                "Find the mailboxes without one: Get-Mailbox | Test-ExoLyncSipAddress -Scenario OnPremises.",
                "Add the address in the Exchange admin center, in the form sip:user@contoso.com.",
            ],
            Source.Article, Source.MailboxAddresses),
    };

    private static StepVariant MailAddresses(Scenario scenario) => scenario switch
    {
        { Topology: Topology.Hybrid } => new(
            StepAction.None,
            "Nothing beyond directory synchronization: the mail attribute of users in the cloud can be set in no other way.",
            ["Check that every user has one: Get-CsAdUser | Test-ExoLyncMailAddress -Scenario Hybrid."],
            Source.Article),
        { DirectorySynchronization: true } => new(
            StepAction.Manual,
            "Fill the mail attribute in Active Directory for users who never had a mailbox on-premises.",
            [
                "Find the users without one: Get-CsAdUser | Test-ExoLyncMailAddress -Scenario OnPremises.",
                "Set the attribute by hand in Active Directory.",
            ],
            Source.Article),
        _ => new(
            StepAction.Manual,
            "Fill the mail attribute of every user in Active Directory: none of them has a mailbox on-premises.",
            [
                "Better: synchronize the directory.",
                "Find the users without one: Get-CsAdUser | Test-ExoLyncMailAddress -Scenario OnPremises.",
                "Set the attribute by hand in Active Directory.",
            ],
            Source.Article),
    };

    private static StepVariant SharedAddressSpace(Scenario scenario) => new(
        StepAction.Command,
        "Let the Access Edge federate: Lync and Exchange Online then share the SIP domains.",
        ["Run the command in the Management Shell; New-ExoLyncAccessEdgePlan gives it as an object."],
        Source.Article, Source.OutlookWebApp);

    private static StepVariant HostingProvider(Scenario scenario) => new(
        StepAction.Command,
        scenario.Topology == Topology.Hybrid
            ? "Trust the Access Edge of Exchange Online as a hosting provider with a shared SIP address space."
            : "Trust the Access Edge of Exchange Online as a hosting provider without a shared SIP address space.",
        ["Run the command in the Management Shell; New-ExoLyncHostingProviderPlan gives it as an object."],
        Source.Article, Source.OutlookWebApp);

    private static StepVariant TrustedApplications(Scenario scenario) => scenario.ExchangeDeployment switch
    {
        ExchangeDeployment.Online => new(
            StepAction.None,
            "Nothing: Exchange Online needs no partner application.",
            [],
            Source.Article),
        _ => new(
            StepAction.Command,
            "Make Lync Server and the on-premises Exchange Server partner applications of each other, with OAuth between the servers.",
            [
                "On Lync Server, tell the OAuth configuration where Exchange's Autodiscover service is.",
                "On Exchange Server, add Lync as an enterprise partner application, and restart Internet Information Services.",
                "On Lync Server, add Exchange as a partner application.",
                "New-ExoLyncPartnerApplicationPlan gives the commands of both shells.",
            ],
            Source.Article, Source.ExchangePlanning, Source.PartnerApplications),
    };

    private static StepVariant AuthenticationService(Scenario scenario) => new(
        StepAction.Command,
        "Let Lync Server trust the Office 365 authentication service, so that Outlook Web App can schedule online meetings.",
        [
            "On Lync Server, add the security token service of the tenant as an OAuth server, and Exchange Online as a partner application.",
            "Upload the public part of the OAuthTokenIssuer certificate to the tenant's service principal.",
            "Add the external web services name of every pool to the service principal's names.",
            "New-ExoLyncOAuthPlan gives the commands of both shells.",
        ],
        Source.Article, Source.ServerToServerAuthentication);
}
