using System.Collections.Generic;
using System.Management.Automation;
using ExoLyncIntegration.Completion;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Plans;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Commands;

/// <summary>The base of the cmdlets that plan a step of a scenario.</summary>
public abstract class PlanCmdlet : PlanWritingCmdlet
{
    /// <summary>The scenario to plan for, or the name of a topology, which stands for a scenario with defaults.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ScenarioTransformation]
    [ArgumentCompleter(typeof(TopologyCompleter))]
    public Scenario? Scenario { get; set; }

    /// <summary>The deployment step that the cmdlet plans, for its messages.</summary>
    protected abstract string StepName { get; }

    /// <summary>Whether the plan is the same for every topology that has servers, so that none need be named.</summary>
    protected virtual bool SuitsEveryTopology => false;

    /// <summary>Whether the plan has nothing to say where there are no servers.</summary>
    protected virtual bool NeedsServers => true;

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        var scenario = Scenario;
        if (scenario is null)
        {
            scenario = ExoLyncIntegration.Scenarios.Scenario.ForTopology(Topology.OnPremises);
            if (!SuitsEveryTopology)
            {
                WriteWarning("No -Scenario was given: OnPremises is assumed. Give -Scenario Hybrid for a hybrid deployment.");
            }
        }

        if (NeedsServers && !scenario.HasServers)
        {
            WriteVerbose($"{StepName} does not apply: with Skype for Business Online only, the article ends after step 1.");
            return;
        }

        try
        {
            WritePlan(Plan(scenario));
        }
        catch (ExoLyncException exception)
        {
            WriteError(exception, scenario);
        }
    }

    /// <summary>The commands for a scenario; one that has servers, unless the plan says otherwise.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>The commands, in order.</returns>
    protected abstract IEnumerable<PlanCommand> Plan(Scenario scenario);
}
