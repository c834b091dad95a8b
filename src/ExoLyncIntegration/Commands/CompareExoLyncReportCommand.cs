using System;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Reports;

namespace ExoLyncIntegration.Commands;

/// <summary>Tells what changed between two runs.</summary>
[Cmdlet(VerbsData.Compare, "ExoLyncReport")]
[OutputType(typeof(ReportChange))]
public sealed class CompareExoLyncReportCommand : ExoLyncCmdlet
{
    /// <summary>The earlier run: a JSON report, or evidence.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string ReferencePath { get; set; } = string.Empty;

    /// <summary>The later run: a JSON report, or evidence.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "Path")]
    [ValidateNotNullOrEmpty]
    public string DifferencePath { get; set; } = string.Empty;

    /// <summary>A JSON file of findings that are accepted for a time.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? AcceptedFindingPath { get; set; }

    /// <summary>Leaves out what asks for nothing: what is as before, what is well for the first time, and what is accepted.</summary>
    [Parameter]
    public SwitchParameter ChangedOnly { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        try
        {
            var now = DateTimeOffset.UtcNow;
            var accepted = AcceptedFindingPath is null ? AcceptedFindings.None : AcceptedFindingFile.Read(SessionState, AcceptedFindingPath, now);
            var before = RunFile.Read(SessionState, ReferencePath);
            var after = RunFile.Read(SessionState, DifferencePath);
            after = after with { Entries = [.. after.Entries.Select(accepted.Apply)] };
            foreach (var change in ReportComparison.Compare(before, after).Where(IsWanted))
            {
                WriteObject(change);
            }
        }
        catch (ExoLyncException exception)
        {
            WriteError(exception, DifferencePath);
        }
    }

    private bool IsWanted(ReportChange change) =>
        !ChangedOnly || (change.Change is not (ReportChangeKind.Unchanged or ReportChangeKind.Added) && !change.IsAccepted);
}
