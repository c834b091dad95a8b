using System.Management.Automation;
using ExoLyncIntegration.Files;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Commands;

/// <summary>Reads scenarios from JSON files.</summary>
[Cmdlet(VerbsData.Import, "ExoLyncScenario", DefaultParameterSetName = "Path")]
[OutputType(typeof(Scenario))]
public sealed class ImportExoLyncScenarioCommand : FileImportCmdlet
{
    /// <inheritdoc/>
    protected override void Import(string file) => WriteObject(ScenarioJson.Read(InputFiles.ReadText(file), file));
}
