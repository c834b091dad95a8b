using System.Management.Automation;
using ExoLyncIntegration.Configuration;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Files;
using ExoLyncIntegration.NativeCommands;
using ExoLyncIntegration.Plans;
using ExoLyncIntegration.Plans.Comparison;

namespace ExoLyncIntegration.Commands;

/// <summary>Compares planned commands with the live configuration, or with a recorded one; changes nothing.</summary>
[Cmdlet(VerbsDiagnostic.Test, "ExoLyncPlan")]
[OutputType(typeof(PlanComparison), typeof(bool))]
public sealed class TestExoLyncPlanCommand : ExoLyncCmdlet
{
    private LiveConfiguration? live;
    private ReplicationState? replication;
    private bool hasCompared;
    private bool allInPlace = true;

    /// <summary>The planned commands.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [PlanTransformation]
    public PlanCommand[] Plan { get; set; } = [];

    /// <summary>A file of Export-Clixml with the output of the Get-Cs cmdlets, instead of the live configuration.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Configuration { get; set; }

    /// <summary>Gives one Boolean: whether something was compared, and everything is in place.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (Configuration is null)
        {
            live = new ConfigurationReader(new NativeSession(InvokeCommand)) { Advice = RecordedConfiguration.HowToRecord }.Read();
        }
        else
        {
            try
            {
                var file = InputFiles.Resolve(SessionState, Configuration, literal: true)[0];
                live = RecordedConfiguration.Read(InputFiles.ReadText(file), file);
            }
            catch (ExoLyncException exception)
            {
                ThrowTerminatingError(exception, Configuration);
            }
        }

        replication = ReplicationState.Of(live!);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var command in Plan)
        {
            var comparison = PlanEvaluation.Compare(command, live!, replication);
            hasCompared = true;
            allInPlace &= comparison.PlanState == PlanState.InPlace;
            if (!Quiet)
            {
                WriteObject(comparison);
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (Quiet)
        {
            WriteObject(hasCompared && allInPlace);
        }
    }
}
