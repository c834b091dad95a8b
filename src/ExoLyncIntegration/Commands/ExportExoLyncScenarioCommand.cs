using System.IO;
using System.Management.Automation;
using ExoLyncIntegration.Completion;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Files;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Commands;

/// <summary>Writes a scenario to a JSON file.</summary>
[Cmdlet(VerbsData.Export, "ExoLyncScenario", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(FileInfo))]
public sealed class ExportExoLyncScenarioCommand : ExoLyncCmdlet
{
    /// <summary>The file.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    /// <summary>The scenario, or the name of a topology, which stands for a scenario with defaults.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ScenarioTransformation]
    [ArgumentCompleter(typeof(TopologyCompleter))]
    public Scenario? Scenario { get; set; }

    /// <summary>Leaves a file alone that exists already, with an error.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Also emits the file.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        try
        {
            var file = OutputFile.Resolve(SessionState, Path);
            if (ShouldProcess(file, "Export scenario"))
            {
                OutputFile.Write(file, replace: !NoClobber, stream => ScenarioJson.Write(Scenario!, stream));
                if (PassThru)
                {
                    WriteObject(new FileInfo(file));
                }
            }
        }
        catch (ExoLyncException exception)
        {
            WriteError(exception, Path);
        }
    }
}
