using System.Collections.Generic;
using System.Management.Automation;
using ExoLyncIntegration.Completion;
using ExoLyncIntegration.Plans;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Commands;

/// <summary>The base of the cmdlets that make plans: <c>-WhatIf</c> prints the exact command lines and emits nothing.</summary>
public abstract class PlanCmdlet : ExoLyncCmdlet
{
    /// <summary>The scenario to plan for, or the name of a topology, which stands for a scenario with defaults.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ScenarioTransformation]
    [ArgumentCompleter(typeof(TopologyCompleter))]
    public Scenario? Scenario { get; set; }

    /// <summary>Writes commands in order, or under <c>-WhatIf</c> prints them.</summary>
    /// <param name="commands">The commands.</param>
    protected void WritePlan(IEnumerable<PlanCommand> commands)
    {
        foreach (var command in commands)
        {
            if (ShouldProcess(command.CommandLine, command.Description, command.CommandName))
            {
                WriteObject(PlanObject.From(command));
            }
        }
    }
}
