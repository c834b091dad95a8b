using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Files;
using ExoLyncIntegration.NativeCommands;
using ExoLyncIntegration.Plans;
using ExoLyncIntegration.Plans.Applying;
using ExoLyncIntegration.Plans.Comparison;

namespace ExoLyncIntegration.Commands;

/// <summary>Runs the planned commands whose values are not in place yet, each after a question with its exact command line, and reads back.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "ExoLyncPlan", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(PlanResult))]
public sealed class InvokeExoLyncPlanCommand : ExoLyncCmdlet
{
    private readonly List<PlanCommand> commands = [];

    /// <summary>The planned commands.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [PlanTransformation]
    public PlanCommand[] Plan { get; set; } = [];

    /// <summary>
    /// A file, .json, that holds what takes the configuration back to the state that was read; written before the first change.
    /// Import-ExoLyncPlan and Invoke-ExoLyncPlan apply it. A file that exists already is left alone, unless -Force is given.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? UndoPath { get; set; }

    /// <summary>Goes on with the next command after a failure.</summary>
    [Parameter]
    public SwitchParameter ContinueOnFailure { get; set; }

    /// <summary>Replaces the undo file of an earlier run.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => commands.AddRange(Plan);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var session = new NativeSession(InvokeCommand);
        WriteUndo(session);

        var runner = new PlanRunner(session, MayRun);
        PlanCommand? failed = null;
        foreach (var command in commands)
        {
            if (failed is not null)
            {
                WriteObject(new PlanResult { Command = command, Outcome = PlanOutcome.Skipped, Message = $"Not run, because an earlier command failed: {Mention(failed)}" });
                continue;
            }

            var result = runner.Apply(command);
            if (result.Outcome == PlanOutcome.Failed)
            {
                WriteError(new ExoLyncException(ErrorCatalogue.PlanCommandFailed, $"{Mention(command)}: {result.Message}", runner.Error?.Exception), command);
                failed = ContinueOnFailure ? null : command;
            }

            WriteObject(result);
        }
    }

    private bool MayRun(IReadOnlyList<PlanCommand> commands)
    {
        var lines = string.Join("; ", commands.Select(static command => command.CommandLine));
        return ShouldProcess(lines, lines, commands[0].Description);
    }

    private void WriteUndo(NativeSession session)
    {
        if (UndoPath is null)
        {
            return;
        }

        try
        {
            var file = OutputFile.Resolve(SessionState, UndoPath);
            if (!string.Equals(System.IO.Path.GetExtension(file), ".json", System.StringComparison.OrdinalIgnoreCase))
            {
                throw new ExoLyncException(ErrorCatalogue.PlanFormatUnknown, $"An undo file is JSON: '{file}' does not end in .json.");
            }

            var live = new ConfigurationReader(session).Read();
            var comparisons = commands.Select(command => PlanEvaluation.Compare(command, live)).ToList();
            foreach (var comparison in comparisons.Where(comparison => session.Lacking(comparison.CommandName, comparison.Command.Parameters).Count == 0))
            {
                if (WhyNoWayBack(comparison) is { } reason)
                {
                    WriteWarning($"The undo file cannot take this back: {Mention(comparison.Command)}: {reason}");
                }
            }

            if (!IsPreview)
            {
                OutputFile.Write(file, replace: Force, stream => PlanJson.Write(UndoPlan.For(comparisons), stream));
            }
        }
        catch (ExoLyncException exception)
        {
            ThrowTerminatingError(exception, UndoPath);
        }
    }

    // What could not be compared before the first change may be known, and run, when its turn comes.
    private static string? WhyNoWayBack(PlanComparison comparison) => comparison.NoWayBack
        ?? (comparison.PlanState == PlanState.Unknown && PlanEvaluation.IsComparable(comparison.Command) ? comparison.Message : null);

    // The line of a script is too long to be read in a sentence: what it does says more.
    private static string Mention(PlanCommand command) =>
        NativeParameters.Scripts(command.Parameters).Any() ? $"{command.CommandName} ({command.Description.TrimEnd('.')})" : command.CommandLine;

    private bool IsPreview => MyInvocation.BoundParameters.TryGetValue("WhatIf", out var given)
        ? given is SwitchParameter { IsPresent: true }
        : LanguagePrimitives.IsTrue(SessionState.PSVariable.GetValue("WhatIfPreference"));
}
