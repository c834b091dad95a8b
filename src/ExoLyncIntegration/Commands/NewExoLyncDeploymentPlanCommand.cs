using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Net;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Plans;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Commands;

/// <summary>Plans the whole deployment: all commands that a scenario needs, in the order of the steps.</summary>
[Cmdlet(VerbsCommon.New, "ExoLyncDeploymentPlan", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(PlanCommand))]
public sealed class NewExoLyncDeploymentPlanCommand : PlanCmdlet
{
    /// <summary>Adds what other documents recommend beyond the article, and the DNS records that serve something in addition.</summary>
    [Parameter]
    public SwitchParameter IncludeRecommended { get; set; }

    /// <summary>The view whose DNS records are planned.</summary>
    [Parameter]
    public DnsView View { get; set; }

    /// <summary>The external addresses of the Access Edge, for its records.</summary>
    [Parameter]
    public IPAddress[] AccessEdgeAddress { get; set; } = [];

    /// <summary>The external addresses of the reverse proxy, for its records.</summary>
    [Parameter]
    public IPAddress[] ReverseProxyAddress { get; set; } = [];

    /// <summary>The addresses of the Front End pool, for its records.</summary>
    [Parameter]
    public IPAddress[] PoolAddress { get; set; } = [];

    /// <inheritdoc/>
    protected override string StepName => "The deployment";

    /// <inheritdoc/>
    protected override bool NeedsServers => false;

    /// <inheritdoc/>
    protected override IEnumerable<PlanCommand> Plan(Scenario scenario)
    {
        foreach (var sentence in DeploymentPlan.LeftToOthers(scenario, View))
        {
            WriteVerbose(sentence);
        }

        if (HostingProviderPlan.Disagreement(scenario) is { } disagreement)
        {
            WriteInformation(disagreement, ["SourcesDisagree"]);
        }

        return new Func<Scenario, IEnumerable<PlanCommand>>[] { Records }
            .Concat(DeploymentPlan.Steps(IncludeRecommended).Select(static step => step.Plan))
            .SelectMany(plan => Planned(plan, scenario));
    }

    private IEnumerable<PlanCommand> Records(Scenario scenario)
    {
        var addresses = new DnsAddresses { AccessEdge = AccessEdgeAddress, ReverseProxy = ReverseProxyAddress, Pool = PoolAddress };
        var changes = DeploymentPlan.Records(scenario, View, IncludeRecommended, addresses);
        foreach (var gap in changes.Select(static change => change.GapMessage).OfType<string>())
        {
            WriteWarning(gap);
        }

        return changes.SelectMany(static change => change.ToCommands());
    }

    // A step that cannot be planned leaves the others as they are.
    private IEnumerable<PlanCommand> Planned(Func<Scenario, IEnumerable<PlanCommand>> plan, Scenario scenario)
    {
        try
        {
            return plan(scenario);
        }
        catch (ExoLyncException exception)
        {
            WriteError(exception, scenario);
            return [];
        }
    }
}
