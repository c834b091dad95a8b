using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;
using ExoLyncIntegration.Steps;

namespace ExoLyncIntegration.Reports;

/// <summary>Where the organization stands with one of the seven steps.</summary>
/// <param name="Number">The number, 1 to 7.</param>
/// <param name="Name">The step's name.</param>
/// <param name="State">How far it is.</param>
/// <param name="IsNext">Whether this is the step to do next: the first that is open, else the first that is not known.</param>
public sealed record StepProgress(int Number, string Name, StepState State, bool IsNext)
{
    private const int Steps = 7;

    /// <summary>The progress that a report shows.</summary>
    /// <param name="report">The report.</param>
    /// <returns>All seven steps, in order.</returns>
    public static IReadOnlyList<StepProgress> Of(Report report)
    {
        var scenario = report.Header.Scenario ?? (report.Verdicts.Count > 0 ? Scenario.ForTopology(report.Verdicts[0].Topology) : null);
        var byStep = report.Entries.ToLookup(static entry => entry.Result.Step);
        var states = Enumerable.Range(1, Steps).ToDictionary(static number => number, number => StateOf(number, [.. byStep[number]], scenario));
        var next = Enumerable.Range(1, Steps).FirstOrDefault(number => states[number] == StepState.Open);
        if (next == 0 && scenario is not null)
        {
            next = Enumerable.Range(1, Steps).FirstOrDefault(number => states[number] is StepState.Unknown or StepState.NotChecked);
        }

        return [.. Enumerable.Range(1, Steps).Select(number => new StepProgress(number, StepCatalogue.Name(number), states[number], number == next))];
    }

    private static StepState StateOf(int number, IReadOnlyList<ReportEntry> entries, Scenario? scenario)
    {
        var worst = entries
            .Select(static entry => entry.IsAccepted ? CheckStatus.Pass : entry.Result.Status)
            .Worst();
        return worst switch
        {
            CheckStatus.Fail => StepState.Open,
            CheckStatus.Inconclusive => StepState.Unknown,
            CheckStatus.Warning => StepState.Unusual,
            CheckStatus.Pass => StepState.Done,
            _ => entries.Count > 0 || (scenario is not null && StepCatalogue.For(scenario, number).Action == StepAction.None)
                ? StepState.NotNeeded
                : StepState.NotChecked,
        };
    }
}
