using System.Management.Automation;
using ExoLyncIntegration.Plans;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Commands;

/// <summary>Plans step 4: federation on the Access Edge, for the shared SIP address space.</summary>
[Cmdlet(VerbsCommon.New, "ExoLyncAccessEdgePlan", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(PlanCommand))]
public sealed class NewExoLyncAccessEdgePlanCommand : PlanCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        // The article gives the same command for both topologies that have servers.
        var scenario = Scenario ?? ExoLyncIntegration.Scenarios.Scenario.ForTopology(Topology.OnPremises);
        if (!scenario.HasServers)
        {
            WriteVerbose("Step 4 does not apply: with Skype for Business Online only, the article ends after step 1.");
        }

        WritePlan(AccessEdgePlan.For(scenario));
    }
}
