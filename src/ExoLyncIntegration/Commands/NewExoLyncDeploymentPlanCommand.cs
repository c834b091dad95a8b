using System.Collections.Generic;
using System.Management.Automation;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Plans;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Commands;

/// <summary>Plans the whole deployment: all commands that a scenario needs, in the order of the steps.</summary>
[Cmdlet(VerbsCommon.New, "ExoLyncDeploymentPlan", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(PlanCommand))]
public sealed class NewExoLyncDeploymentPlanCommand : PlanCmdlet
{
    /// <summary>Adds what other documents recommend beyond the article.</summary>
    [Parameter]
    public SwitchParameter IncludeRecommended { get; set; }

    /// <inheritdoc/>
    protected override string StepName => "The deployment";

    /// <inheritdoc/>
    protected override bool NeedsServers => false;

    /// <inheritdoc/>
    protected override IEnumerable<PlanCommand> Plan(Scenario scenario)
    {
        WriteVerbose(scenario.HasServers
            ? "Steps 2 and 3 go by the users: Test-ExoLyncSipAddress and Test-ExoLyncMailAddress find what is wrong, New-ExoLyncAddressPlan plans it."
            : "Steps 2 to 7 do not apply: with Skype for Business Online only, the article ends after step 1.");
        foreach (var (_, plan) in DeploymentPlan.Steps(IncludeRecommended))
        {
            IReadOnlyList<PlanCommand> commands;
            try
            {
                commands = plan(scenario);
            }
            catch (ExoLyncException exception)
            {
                // The other steps can be planned all the same.
                WriteError(exception, scenario);
                continue;
            }

            foreach (var command in commands)
            {
                yield return command;
            }
        }
    }
}
