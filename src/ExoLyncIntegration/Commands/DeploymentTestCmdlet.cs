using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Completion;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Evidence;
using ExoLyncIntegration.Features;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;
using ExoLyncIntegration.Tenants;

namespace ExoLyncIntegration.Commands;

/// <summary>
/// The question and the answer of a test of a whole deployment: results as they are found, then the verdicts, or one Boolean for all. Whoever derives
/// from it knows where the results come from.
/// </summary>
public abstract class DeploymentTestCmdlet : CloudCmdlet, IDeploymentObserver
{
    private const string AnswerType = "ExoLyncIntegration.DeploymentAnswer";

    private readonly List<CheckResult> results = [];
    private bool isDoubtful;

    /// <summary>The steps whose checks are made; all where none is named.</summary>
    [Parameter]
    [ValidateRange(1, 7)]
    [ArgumentCompleter(typeof(StepNumberCompleter))]
    public int[] Step { get; set; } = [];

    /// <summary>The features that are judged, by id or name; wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(FeatureCompleter))]
    public string[] Feature { get; set; } = [];

    /// <summary>
    /// Gives one Boolean in place of the results: whether, of the steps and features that were chosen, something was tested, and nothing failed or
    /// stayed open.
    /// </summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <summary>What is asked.</summary>
    private protected DeploymentQuestion Question { get; private set; } = new([]);

    /// <inheritdoc/>
    protected override void BeginProcessing() =>
        Question = new DeploymentQuestion(Step, Feature.Length > 0 ? FeatureSelection.Of(Feature, Doubt) : null);

    void IDeploymentObserver.Found(IEnumerable<CheckResult> found) => Found(found);

    void IDeploymentObserver.Doubt(ExoLyncException exception, object? target) => Doubt(exception, target);

    T IDeploymentObserver.Wait<T>(Func<ICloudObserver, CancellationToken, Task<T>> ask) => Wait(ask);

    /// <summary>Takes results: those that were asked for are written and count.</summary>
    private protected void Found(IEnumerable<CheckResult> found)
    {
        foreach (var result in found.Where(result => Question.Includes(result.Step)))
        {
            results.Add(result);
            if (!Quiet)
            {
                WriteObject(Answer(result, 0));
            }
        }
    }

    /// <summary>Writes an error about something that could not be looked at; -Quiet says so, too.</summary>
    private protected void Doubt(ExoLyncException exception, object? target)
    {
        isDoubtful = true;
        WriteError(exception, target);
    }

    /// <summary>Answers, when everything was found.</summary>
    private protected void WriteAnswer(Scenario scenario)
    {
        if (Quiet)
        {
            WriteObject(!isDoubtful && Question.IsWell(scenario, results));
        }
        else
        {
            WriteObject(Question.Verdicts(scenario, results).Select(static verdict => Answer(verdict, 1)), enumerateCollection: true);
        }
    }

    // PowerShell shows what comes in one stream by the view of the first object, and what that view does not know as a list of all properties. This name
    // gives all of it one view. The verdicts bear it behind their own: alone they have a view of theirs.
    private static PSObject Answer(object item, int place)
    {
        var answer = PSObject.AsPSObject(item);
        answer.TypeNames.Insert(place, AnswerType);
        return answer;
    }
}
