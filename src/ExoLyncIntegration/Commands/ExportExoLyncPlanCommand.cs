using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Files;
using ExoLyncIntegration.Plans;

namespace ExoLyncIntegration.Commands;

/// <summary>Writes planned commands to one file: a script for people (.ps1), or JSON that Import-ExoLyncPlan reads back (.json).</summary>
[Cmdlet(VerbsData.Export, "ExoLyncPlan", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(FileInfo))]
public sealed class ExportExoLyncPlanCommand : ExoLyncCmdlet
{
    private readonly List<PlanCommand> commands = [];

    /// <summary>The file; its extension, .ps1 or .json, decides what is written.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    /// <summary>The planned commands.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [PlanTransformation]
    public PlanCommand[] Plan { get; set; } = [];

    /// <summary>Leaves a file alone that exists already, with an error.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Also emits the file.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => commands.AddRange(Plan);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        try
        {
            var file = OutputFile.Resolve(SessionState, Path);
            var write = Writer(file);
            if (ShouldProcess(file, "Export plan"))
            {
                OutputFile.Write(file, replace: !NoClobber, write);
                if (PassThru)
                {
                    WriteObject(new FileInfo(file));
                }
            }
        }
        catch (ExoLyncException exception)
        {
            ThrowTerminatingError(exception, Path);
        }
    }

    private Action<Stream> Writer(string file) => System.IO.Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".PS1" => stream => PlanScript.Write(commands, stream),
        ".JSON" => stream => PlanJson.Write(commands, stream),
        var other => throw new ExoLyncException(ErrorCatalogue.PlanFormatUnknown, $"A plan cannot be written as '{other}' ('{file}')."),
    };
}
