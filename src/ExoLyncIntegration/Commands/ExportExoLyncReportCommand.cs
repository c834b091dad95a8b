using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using ExoLyncIntegration.Completion;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Features;
using ExoLyncIntegration.Files;
using ExoLyncIntegration.Reports;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;
using ExoLyncIntegration.Session;

namespace ExoLyncIntegration.Commands;

/// <summary>Writes results to files that people and machines read; the extension says the format.</summary>
[Cmdlet(VerbsData.Export, "ExoLyncReport", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(FileInfo))]
public sealed class ExportExoLyncReportCommand : ExoLyncCmdlet
{
    private readonly List<ReportFile> files = [];
    private readonly List<FeatureVerdict> verdicts = [];
    private readonly List<CheckResult> toJudge = [];
    private AcceptedFindings accepted = AcceptedFindings.None;

    /// <summary>The files: .html, .json, .xml (JUnit), .csv, .md or .prom (Prometheus).</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>Results and verdicts of the Test-ExoLync* cmdlets, also from another session or from Clixml.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>
    /// The scenario, or the name of a topology. Where the input brings no verdicts on features, they are reached for this scenario.
    /// </summary>
    [Parameter]
    [ScenarioTransformation]
    [ArgumentCompleter(typeof(TopologyCompleter))]
    public Scenario? Scenario { get; set; }

    /// <summary>A JSON file of findings that are accepted for a time.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? AcceptedFindingPath { get; set; }

    /// <summary>Leaves files alone that exist already, with an error.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Also emits the files.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        var now = DateTimeOffset.UtcNow;
        try
        {
            if (AcceptedFindingPath is not null)
            {
                accepted = AcceptedFindingFile.Read(SessionState, AcceptedFindingPath, now);
            }
        }
        catch (ExoLyncException exception)
        {
            ThrowTerminatingError(exception, AcceptedFindingPath);
        }

        var header = new ReportHeader(now, ModuleVersion.Text, Scenario);
        foreach (var path in Path)
        {
            try
            {
                var file = OutputFile.Resolve(SessionState, path);
                var format = ReportFormat.Of(file);
                if (ShouldProcess(file, "Export report"))
                {
                    OutputFile.RefuseExisting(file, replace: !NoClobber);
                    files.Add(new ReportFile(file, format, header));
                }
            }
            catch (ExoLyncException exception)
            {
                WriteError(exception, path);
            }
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (InputObject is not null && ReportInput.TryReadVerdict(InputObject, out var verdict))
        {
            verdicts.Add(verdict);
        }
        else if (InputObject is not null && ReportInput.TryReadEntry(InputObject, out var read))
        {
            var entry = accepted.Apply(read);
            if (Scenario is not null)
            {
                // Also what is accepted: an acceptance makes no feature work.
                toJudge.Add(entry.Result);
            }

            ForEachFile(file => file.Write(entry));
        }
        else
        {
            WriteError(new ExoLyncException(ErrorCatalogue.NotAResult, $"'{InputObject}' is neither a check result nor a feature verdict."), InputObject);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        IReadOnlyList<FeatureVerdict> judged = verdicts.Count == 0 && Scenario is not null ? FeatureJudge.Judge(Scenario, toJudge) : verdicts;
        ForEachFile(file =>
        {
            file.Finish(judged);
            if (PassThru)
            {
                WriteObject(new FileInfo(file.Path));
            }
        });
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            files.ForEach(static file => file.Dispose());
        }

        base.Dispose(disposing);
    }

    // A file that cannot be written is given up with one error; the others go on.
    private void ForEachFile(Action<ReportFile> action)
    {
        foreach (var file in files.ToArray())
        {
            try
            {
                action(file);
            }
            catch (ExoLyncException exception)
            {
                files.Remove(file);
                file.Dispose();
                WriteError(exception, file.Path);
            }
        }
    }
}
