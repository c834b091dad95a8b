using System.Collections.Generic;
using System.Management.Automation;
using ExoLyncIntegration.Completion;
using ExoLyncIntegration.Plans;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Commands;

/// <summary>Plans step 6: OAuth between Lync Server and an on-premises Exchange Server, in both shells.</summary>
[Cmdlet(VerbsCommon.New, "ExoLyncPartnerApplicationPlan", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(PlanCommand))]
public sealed class NewExoLyncPartnerApplicationPlanCommand : PlanCmdlet
{
    /// <summary>The host of Exchange's Autodiscover service; <c>autodiscover.</c> of the first SIP domain unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ScenarioValueCompleter))]
    public string? AutodiscoverFqdn { get; set; }

    /// <summary>The Front End pool whose metadata Exchange reads; the scenario's first unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ScenarioValueCompleter))]
    public string? PoolFqdn { get; set; }

    /// <summary>The path of Configure-EnterprisePartnerApplication.ps1 on the Exchange server; where its setup puts it unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ExchangeScriptPath { get; set; }

    /// <inheritdoc/>
    protected override string StepName => "Step 6";

    /// <inheritdoc/>
    protected override IEnumerable<PlanCommand> Plan(Scenario scenario)
    {
        if (!PartnerApplicationPlan.IsNeeded(scenario))
        {
            WriteVerbose("Step 6 asks for nothing: it concerns Exchange servers on-premises, and the scenario has Exchange Online only.");
        }

        return PartnerApplicationPlan.For(scenario, AutodiscoverFqdn, PoolFqdn, ExchangeScriptPath);
    }
}
