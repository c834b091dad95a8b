using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Completion;
using ExoLyncIntegration.Features;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Commands;

/// <summary>Gets the article's feature matrix: which feature works in which topology, and after which step.</summary>
[Cmdlet(VerbsCommon.Get, "ExoLyncFeatureSupport")]
[OutputType(typeof(FeatureSupport))]
public sealed class GetExoLyncFeatureSupportCommand : ExoLyncCmdlet
{
    private IReadOnlyList<FeatureDefinition> features = FeatureCatalogue.Matrix;

    /// <summary>The scenarios, or names of topologies. Default: the three topologies.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ScenarioTransformation]
    [ArgumentCompleter(typeof(TopologyCompleter))]
    public Scenario[]? Scenario { get; set; }

    /// <summary>
    /// The features, by id or name; wildcards are allowed. Named so, the functions of Exchange Web Services (free/busy and others)
    /// come, too. Default: the five features of the matrix.
    /// </summary>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(FeatureCompleter))]
    public string[] Feature { get; set; } = [];

    /// <summary>The last step that is done, 0 to 7: tells which features are available then.</summary>
    [Parameter]
    [ValidateRange(0, 7)]
    [ArgumentCompleter(typeof(StepNumberCompleter))]
    public int? AfterStep { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (Feature.Length > 0)
        {
            features = FeatureSelection.Of(Feature, WriteError);
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var scenario in Scenario ?? [.. TopologyCatalogue.All.Select(static topology => Scenarios.Scenario.ForTopology(topology.Topology))])
        {
            foreach (var feature in features)
            {
                WriteObject(FeatureSupport.Of(scenario, feature, AfterStep));
            }
        }
    }
}
