using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Features;

/// <summary>Results of a deployment, for the tests of verdicts.</summary>
internal static class TestDeployment
{
    /// <summary>Everything that a deployment with an Exchange hybrid rests on.</summary>
    public static (int Step, string Check)[] Everything { get; } =
    [
        (1, "Dns.LyncdiscoverHost"), (1, "Dns.SipTlsSrv"), (1, "Dns.SipHost"), (1, "Dns.FederationSrv"), (1, "Dns.AccessEdgeHost"),
        (1, "Dns.ExternalWebServicesHost"), (2, "Sip.Address"), (3, "Mail.Address"), (3, "Exchange.EwsEnabled"), (3, "Dns.ExchangeAutodiscover"),
        (4, "Configuration.AccessEdge"), (5, "Configuration.HostingProvider"), (6, "Configuration.PartnerApplication"),
        (7, "Configuration.AuthenticationService"), (7, "OAuth.ServicePrincipal"),
    ];

    public static FeatureVerdict Judge(Scenario scenario, IEnumerable<CheckResult> results, string feature) =>
        FeatureJudge.Judge(scenario, results, [FeatureCatalogue.Of(feature)]).Single();

    public static Scenario ScenarioOf(Topology topology) =>
        Scenario.ForTopology(topology, "contoso.com") with { ExchangeDeployment = ExchangeDeployment.Hybrid };

    public static CheckResult Result(int step, string check, CheckStatus status, string? target = null, string message = "Found.") => check.StartsWith("Dns.", StringComparison.Ordinal)
        ? new DnsCheckResult
        {
            Step = step,
            Check = check,
            Target = target ?? "name.contoso.com",
            Status = status,
            Message = message,
            Reference = "https://example.org/",
            Domain = "contoso.com",
            UnicodeDomain = "contoso.com",
            View = DnsView.External,
            Name = "name.contoso.com",
            Type = DnsRecordType.SRV,
            PointsTo = PointsTo.Undetermined,
        }
        : new CheckResult { Step = step, Check = check, Target = target ?? "contoso", Status = status, Message = message, Reference = "https://example.org/" };
}
