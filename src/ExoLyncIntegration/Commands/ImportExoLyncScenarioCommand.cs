using System.Management.Automation;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Files;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Commands;

/// <summary>Reads scenarios from JSON files.</summary>
[Cmdlet(VerbsData.Import, "ExoLyncScenario", DefaultParameterSetName = "Path")]
[OutputType(typeof(Scenario))]
public sealed class ImportExoLyncScenarioCommand : ExoLyncCmdlet
{
    /// <summary>The files; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Path")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The files, each by its exact name.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "LiteralPath")]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var literal = ParameterSetName == "LiteralPath";
        foreach (var path in literal ? LiteralPath : Path)
        {
            try
            {
                foreach (var file in InputFiles.Resolve(SessionState, path, literal))
                {
                    Import(file);
                }
            }
            catch (ExoLyncException exception)
            {
                WriteError(exception, path);
            }
        }
    }

    private void Import(string file)
    {
        try
        {
            WriteObject(ScenarioJson.Read(InputFiles.ReadText(file), file));
        }
        catch (ExoLyncException exception)
        {
            WriteError(exception, file);
        }
    }
}
