using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Features;

/// <summary>What somebody wants to know of a deployment: all, or how some steps or features stand.</summary>
/// <param name="Steps">The steps asked about; all where none is named.</param>
/// <param name="Features">The features asked about; those of the matrix where <see langword="null"/>.</param>
public sealed record DeploymentQuestion(IReadOnlyCollection<int> Steps, IReadOnlyList<FeatureDefinition>? Features = null)
{
    /// <summary>Whether a step is asked about.</summary>
    /// <param name="step">The step; 0 for what belongs to none, which is always asked about.</param>
    /// <returns>Whether it is.</returns>
    public bool Includes(int step) => step == 0 || Steps.Count == 0 || Steps.Contains(step);

    /// <summary>The verdict on each feature that is asked about.</summary>
    /// <param name="scenario">What is to be integrated.</param>
    /// <param name="results">What the checks found.</param>
    /// <returns>One verdict a feature.</returns>
    public IReadOnlyList<FeatureVerdict> Verdicts(Scenario scenario, IEnumerable<CheckResult> results) =>
        FeatureJudge.Judge(scenario, results, Features ?? FeatureCatalogue.Matrix);

    /// <summary>
    /// Whether what is asked about is well: something was tested, and nothing failed or stayed open. Verdicts rest on all steps, so that they
    /// count only where all are asked about.
    /// </summary>
    /// <param name="scenario">What is to be integrated.</param>
    /// <param name="results">What the checks found.</param>
    /// <returns>Whether it is.</returns>
    public bool IsWell(Scenario scenario, IReadOnlyCollection<CheckResult> results)
    {
        var checks = Features is null ? null : FeatureJudge.ChecksOf(scenario, Features);
        var asked = results.Where(result => Includes(result.Step) && checks?.Contains(result.Check) != false).ToList();
        return asked.Count > 0
            && !asked.Any(static result => result.Status.IsFailOrInconclusive())
            && (Steps.Count > 0 || Verdicts(scenario, results).All(static verdict => verdict.Verdict is Verdict.Working or Verdict.Degraded or Verdict.NotSupported));
    }
}
