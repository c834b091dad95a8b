using System.Collections.Generic;
using ExoLyncIntegration.Checks;
using ExoLyncIntegration.References;

namespace ExoLyncIntegration.Configuration;

/// <summary>The checks of the live configuration of Lync Server and Exchange: steps 4 to 7.</summary>
public static class ConfigurationChecks
{
    /// <summary>Federation at the Access Edge.</summary>
    public static CheckDefinition AccessEdgeFederation { get; } = new(
        "Configuration.AccessEdge", 4,
        "Does the Access Edge federate, so that Lync and Exchange Online share the SIP domains?",
        "Run the command that New-ExoLyncAccessEdgePlan gives.",
        Source.Article);

    /// <summary>Exchange Online as a hosting provider.</summary>
    public static CheckDefinition HostingProvider { get; } = new(
        "Configuration.HostingProvider", 5,
        "Is Exchange Online a hosting provider, as the topology needs it?",
        "Run the command that New-ExoLyncHostingProviderPlan gives.",
        Source.Article);

    /// <summary>Lync and on-premises Exchange as partner applications.</summary>
    public static CheckDefinition PartnerApplication { get; } = new(
        "Configuration.PartnerApplication", 6,
        "Are Lync Server and the on-premises Exchange Server partner applications of each other?",
        "Run the commands that New-ExoLyncPartnerApplicationPlan gives, each in its shell.",
        Source.PartnerApplications);

    /// <summary>Trust of the Office 365 authentication service.</summary>
    public static CheckDefinition AuthenticationService { get; } = new(
        "Configuration.AuthenticationService", 7,
        "Does Lync Server trust the Office 365 authentication service, and the tenant the servers' certificate?",
        "Run the commands that New-ExoLyncOAuthPlan gives, each in its shell.",
        Source.ServerToServerAuthentication);

    /// <summary>All checks, in the order of their ids.</summary>
    public static IReadOnlyList<CheckDefinition> All { get; } = Catalogue.Of<CheckDefinition>(typeof(ConfigurationChecks), static check => check.Id);
}
