using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.References;
using ExoLyncIntegration.Scenarios;
using ExoLyncIntegration.Tenants;

namespace ExoLyncIntegration.Plans;

/// <summary>
/// Step 7: Lync Server trusts the authentication service of Office 365, and the tenant knows the servers' certificate and names.
/// Source: jj204990; what it does with the retired MSOnline module is done with Microsoft Graph.
/// </summary>
public static class OAuthPlan
{
    /// <summary>The file that carries the public part of the certificate from the Lync servers to the cloud's shell.</summary>
    public const string DefaultCertificatePath = "OAuthTokenIssuer.cer";

    /// <summary>The commands that a scenario needs.</summary>
    /// <param name="scenario">The scenario, with the tenant's id and the external web services names.</param>
    /// <param name="metadataUrl">The metadata document of the cloud's token service; the documented one of the worldwide cloud where <see langword="null"/>.</param>
    /// <param name="certificatePath">The certificate file that is written and read.</param>
    /// <param name="includeRecommended">Whether to add the names that modern authentication in a hybrid deployment needs.</param>
    /// <returns>The commands of both shells, in order; nothing where there are no servers.</returns>
    /// <exception cref="ExoLyncException">
    /// Something is not told (<c>ScenarioIncomplete</c>), or the token service of the cloud is not documented (<c>TokenServiceUnknown</c>).
    /// </exception>
    public static IReadOnlyList<PlanCommand> For(
        Scenario scenario, string? metadataUrl = null, string certificatePath = DefaultCertificatePath, bool includeRecommended = false)
    {
        if (!scenario.HasServers)
        {
            return [];
        }

        ScenarioGap.Check("The trust of step 7",
            (scenario.TenantId is not null, "the tenant's id (TenantId of the scenario)"),
            (scenario.ExternalWebServicesFqdn.Length > 0, "the external web services name of every pool (ExternalWebServicesFqdn of the scenario)"));

        return
        [
            OnServer(scenario, "New-CsOAuthServer",
                "Makes Lync Server trust the tokens of the Office 365 authentication service.",
                new("Identity", "microsoft.sts"),
                new("MetadataUrl", metadataUrl ?? TokenService(scenario))),
            OnServer(scenario, "New-CsPartnerApplication",
                "Makes Exchange Online a partner application that the authentication service vouches for.",
                new("Identity", "microsoft.exchange"),
                new("ApplicationIdentifier", ApplicationIds.Exchange),
                new("ApplicationTrustLevel", new BareWord("Full")),
                new("UseOAuthServer", PlanSwitch.On)),
            OnServer(scenario, "Set-CsOAuthConfiguration",
                "Gives the servers the service name that Office 365 knows them by.",
                new KeyValuePair<string, object?>("ServiceName", ApplicationIds.Lync)),
            OnServer(scenario, "Invoke-Command",
                "Writes the public part of the OAuthTokenIssuer certificate to a file; take it to where Microsoft Graph PowerShell is.",
                Script(new OAuthScript(OAuthScriptKind.ExportCertificate) { FileLiteral = CommandLineWriter.Text(certificatePath) })),
            Connect(scenario),
            Upload(scenario, ApplicationIds.Lync, "Lync Online", certificatePath),
            Upload(scenario, ApplicationIds.Exchange, "Exchange Online", certificatePath),
            InCloud(scenario, "Invoke-Command",
                "Adds the external web services names of the pools to the names of Lync Online; those there already stay.",
                Script(new OAuthScript(OAuthScriptKind.AddNames) { Application = ApplicationIds.Lync, Names = [.. Names(scenario, includeRecommended)] })),
        ];
    }

    private static IEnumerable<string> Names(Scenario scenario, bool includeRecommended)
    {
        var hosts = scenario.ExternalWebServicesFqdn.Select(static host => DomainName.Parse(host).Ascii).ToList();
        var names = hosts.Select(static host => ApplicationIds.Lync + "/" + host);
        if (includeRecommended && scenario.Topology == Topology.Hybrid)
        {
            var all = scenario.InternalWebServicesFqdn is { } inside ? hosts.Append(DomainName.Parse(inside).Ascii) : hosts;
            names = names.Concat(all.Select(static host => "https://" + host));
        }

        return names.Distinct(StringComparer.OrdinalIgnoreCase);
    }

    private static string TokenService(Scenario scenario) =>
        CloudServices.TokenServiceMetadata(scenario.Cloud, scenario.TenantId!.Value)?.AbsoluteUri
        ?? throw new ExoLyncException(ErrorCatalogue.TokenServiceUnknown, $"No source names the metadata document of the token service for the cloud {scenario.Cloud}.");

    // The names of the national clouds in Connect-MgGraph -Environment.
    private static string? GraphEnvironment(Cloud cloud) => cloud switch
    {
        Cloud.China21Vianet => "China",
        Cloud.UsGovGccHigh => "USGov",
        Cloud.UsGovDoD => "USGovDoD",
        _ => null,
    };

    private static PlanCommand Connect(Scenario scenario)
    {
        List<KeyValuePair<string, object?>> parameters =
        [
            new("Scopes", "Application.ReadWrite.All"),
            new("TenantId", $"{scenario.TenantId:D}"),
        ];
        if (GraphEnvironment(scenario.Cloud) is { } environment)
        {
            parameters.Add(new("Environment", new BareWord(environment)));
        }

        return InCloud(scenario, "Connect-MgGraph", "Signs in to the tenant, to change service principals.", [.. parameters]);
    }

    private static PlanCommand Upload(Scenario scenario, string application, string name, string certificatePath) =>
        InCloud(scenario, "Invoke-Command",
            $"Adds the certificate to the keys of {name}, once; of those there, the ones that have expired go and all others stay.",
            Script(new OAuthScript(OAuthScriptKind.AddKey) { Application = application, FileLiteral = CommandLineWriter.Text(certificatePath) }));

    private static KeyValuePair<string, object?> Script(OAuthScript script) => new("ScriptBlock", new ScriptText(script.Text));

    private static PlanCommand OnServer(Scenario scenario, string name, string description, params KeyValuePair<string, object?>[] parameters) =>
        Command(scenario, CommandShell.LyncManagementShell, name, description, Source.ServerToServerAuthentication, parameters);

    private static PlanCommand InCloud(Scenario scenario, string name, string description, params KeyValuePair<string, object?>[] parameters) =>
        Command(scenario, CommandShell.MicrosoftGraph, name, description, Source.OAuthWithGraph, parameters);

    private static PlanCommand Command(
        Scenario scenario, CommandShell shell, string name, string description, string reference, KeyValuePair<string, object?>[] parameters) =>
        new(name, parameters)
        {
            Step = 7,
            Topology = scenario.Topology,
            Shell = shell,
            Description = description,
            Reference = reference,
        };
}
