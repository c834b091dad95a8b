using System;
using System.Management.Automation;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Files;
using ExoLyncIntegration.Plans;

namespace ExoLyncIntegration.Commands;

/// <summary>Reads planned commands from JSON files that Export-ExoLyncPlan or Invoke-ExoLyncPlan -UndoPath wrote.</summary>
[Cmdlet(VerbsData.Import, "ExoLyncPlan", DefaultParameterSetName = "Path")]
[OutputType(typeof(PlanCommand))]
public sealed class ImportExoLyncPlanCommand : ExoLyncCmdlet
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
            if (string.Equals(System.IO.Path.GetExtension(file), ".ps1", StringComparison.OrdinalIgnoreCase))
            {
                throw new ExoLyncException(ErrorCatalogue.PlanFormatUnknown, $"'{file}' is a script: run it, or export the plan as JSON to read it back.");
            }

            foreach (var command in PlanJson.Read(InputFiles.ReadText(file), file))
            {
                WriteObject(PlanObject.From(command));
            }
        }
        catch (ExoLyncException exception)
        {
            WriteError(exception, file);
        }
    }
}
