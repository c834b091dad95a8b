using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Plans.Comparison;

namespace ExoLyncIntegration.Plans.Applying;

/// <summary>
/// The way back. It leads from wherever the plan got to, back to the state that was read before the first change, and is itself
/// applied by comparing: what was never changed is in place, so that the same file is right for a plan that stopped halfway.
/// </summary>
public static class UndoPlan
{
    /// <summary>The commands of the way back, last change first.</summary>
    /// <param name="comparisons">The whole plan, compared with the state before the first change.</param>
    /// <returns>The commands; none where nothing is to be changed.</returns>
    public static IReadOnlyList<PlanCommand> For(IEnumerable<PlanComparison> comparisons)
    {
        var lines = new HashSet<string>(StringComparer.Ordinal);
        return [.. comparisons.Reverse().SelectMany(static comparison => comparison.Undo).Where(command => lines.Add(command.CommandLine))];
    }
}
