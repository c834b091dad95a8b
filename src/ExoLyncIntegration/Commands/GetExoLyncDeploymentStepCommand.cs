using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Completion;
using ExoLyncIntegration.Scenarios;
using ExoLyncIntegration.Steps;

namespace ExoLyncIntegration.Commands;

/// <summary>Gets the article's steps for a scenario: what to do, the exact commands, and which features each step enables.</summary>
[Cmdlet(VerbsCommon.Get, "ExoLyncDeploymentStep")]
[OutputType(typeof(DeploymentStep))]
public sealed class GetExoLyncDeploymentStepCommand : ExoLyncCmdlet
{
    /// <summary>The scenarios, or names of topologies. Default: the three topologies.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ScenarioTransformation]
    [ArgumentCompleter(typeof(TopologyCompleter))]
    public Scenario[]? Scenario { get; set; }

    /// <summary>The numbers of the steps, also of those that the scenario does not need. Default: the steps that it goes through.</summary>
    [Parameter(Position = 1)]
    [ValidateRange(1, 7)]
    [ArgumentCompleter(typeof(StepNumberCompleter))]
    public int[] Number { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var scenario in Scenario ?? [.. TopologyCatalogue.All.Select(static topology => Scenarios.Scenario.ForTopology(topology.Topology))])
        {
            WriteObject(
                Number.Length == 0 ? StepCatalogue.For(scenario) : Number.Select(number => StepCatalogue.For(scenario, number)),
                enumerateCollection: true);
        }
    }
}
