using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Plans.Comparison;

namespace ExoLyncIntegration.Plans;

/// <summary>Lets a parameter take planned commands, the results of Test-ExoLyncPlan, and commands that came back through remoting or Clixml.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class PlanTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => inputData switch
    {
        IList list => list.Cast<object?>().Select(One).ToArray(),
        PSObject { BaseObject: IList list } => list.Cast<object?>().Select(One).ToArray(),
        _ => new[] { One(inputData) },
    };

    private static object? One(object? input)
    {
        if (input is PSObject wrapped && DeserializedPlan.TryRead(wrapped, out var command))
        {
            return command;
        }

        var plain = (input as PSObject)?.BaseObject ?? input;
        return plain is PlanComparison comparison ? comparison.Command : plain;
    }
}
