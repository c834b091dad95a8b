using System.Collections.Generic;
using ExoLyncIntegration.Plans;

namespace ExoLyncIntegration.Commands;

/// <summary>The base of the cmdlets that make plans: <c>-WhatIf</c> prints the exact command lines and emits nothing.</summary>
public abstract class PlanWritingCmdlet : ExoLyncCmdlet
{
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
