using System;
using System.Management.Automation;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Files;
using ExoLyncIntegration.Plans;

namespace ExoLyncIntegration.Commands;

/// <summary>Reads planned commands from JSON files that Export-ExoLyncPlan or Invoke-ExoLyncPlan -UndoPath wrote.</summary>
[Cmdlet(VerbsData.Import, "ExoLyncPlan", DefaultParameterSetName = "Path")]
[OutputType(typeof(PlanCommand))]
public sealed class ImportExoLyncPlanCommand : FileImportCmdlet
{
    /// <inheritdoc/>
    protected override void Import(string file)
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
}
