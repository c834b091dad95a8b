using System.Collections.Generic;
using System.Management.Automation;
using ExoLyncIntegration.Plans;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Commands;

/// <summary>Plans step 4: federation on the Access Edge, for the shared SIP address space.</summary>
[Cmdlet(VerbsCommon.New, "ExoLyncAccessEdgePlan", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(PlanCommand))]
public sealed class NewExoLyncAccessEdgePlanCommand : PlanCmdlet
{
    /// <summary>Adds the documented hybrid settings, and what Outlook Web App needs of the external access policy.</summary>
    [Parameter]
    public SwitchParameter IncludeRecommended { get; set; }

    /// <inheritdoc/>
    protected override string StepName => "Step 4";

    /// <inheritdoc/>
    protected override bool SuitsEveryTopology => !IncludeRecommended;

    /// <inheritdoc/>
    protected override IEnumerable<PlanCommand> Plan(Scenario scenario) => AccessEdgePlan.For(scenario, IncludeRecommended);
}
