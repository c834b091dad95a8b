using System;
using System.Management.Automation;
using ExoLyncIntegration.Errors;

namespace ExoLyncIntegration.Scenarios;

/// <summary>
/// Lets a <c>-Scenario</c> parameter take a scenario, also one that came through remoting or Clixml, or a topology's name, which stands
/// for a scenario with defaults. A scenario that breaks a rule is refused with the rule's name.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class ScenarioTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>
    /// Whether pipeline input that is no scenario is meant for another parameter, as the domains of Test-ExoLyncDns are, and no error: it
    /// becomes <see langword="null"/>, because an exception at each of many domains costs as much as the lookups. Whether the command line
    /// gave something that is none, <see cref="Commands.ExoLyncCmdlet.ThrowIfScenarioIsNone"/> tells.
    /// </summary>
    public bool SharesPipeline { get; set; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        if (inputData is System.Collections.IList list)
        {
            if (SharesPipeline)
            {
                return null;
            }

            var scenarios = new Scenario?[list.Count];
            for (var index = 0; index < list.Count; index++)
            {
                scenarios[index] = One(list[index]);
            }

            return scenarios;
        }

        return One(inputData);
    }

    private Scenario? One(object? input)
    {
        var wrapped = input as PSObject;
        var value = wrapped?.BaseObject ?? input;
        try
        {
            return value switch
            {
                Scenario scenario => scenario.Validated(),
                Topology topology => Scenario.ForTopology(topology),
                string name when Enum.TryParse<Topology>(name.Trim(), ignoreCase: true, out var topology) && Enum.IsDefined(typeof(Topology), topology) && !char.IsDigit(name.Trim()[0])
                    => Scenario.ForTopology(topology),
                PSCustomObject when wrapped is not null && DeserializedScenario.TryRead(wrapped, out var scenario) => scenario.Validated(),
                _ when SharesPipeline => null,
                _ => throw new ExoLyncException(ErrorCatalogue.InvalidScenario, $"'{value}' is neither a scenario nor a topology (OnlineOnly, OnPremises, Hybrid)."),
            };
        }
        catch (ExoLyncException exception)
        {
            throw new ArgumentTransformationMetadataException($"{exception.Message} {exception.Definition.RecommendedAction}", exception);
        }
    }
}
