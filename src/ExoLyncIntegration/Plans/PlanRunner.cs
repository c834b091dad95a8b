using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.NativeCommands;
using ExoLyncIntegration.Plans.Applying;
using ExoLyncIntegration.Plans.Comparison;

namespace ExoLyncIntegration.Plans;

/// <summary>Brings the configuration to what one planned command wants: compares, asks, runs, reads back.</summary>
/// <param name="session">The session whose native commands are run.</param>
/// <param name="ask">Asks whether commands that belong together may run.</param>
internal sealed class PlanRunner(NativeSession session, System.Func<IReadOnlyList<PlanCommand>, bool> ask)
{
    private readonly ConfigurationReader reader = new(session);
    private readonly List<PlanResult> done = [];

    /// <summary>The error of the command that failed last; <see langword="null"/> where the read-back was the fault.</summary>
    public ErrorRecord? Error { get; private set; }

    /// <summary>Applies one command.</summary>
    public PlanResult Apply(PlanCommand command)
    {
        var result = ApplyOne(command);
        done.Add(result);
        return result;
    }

    private PlanResult ApplyOne(PlanCommand command)
    {
        Error = null;
        var lacking = session.Lacking(command.CommandName, command.Parameters);
        if (lacking.Count > 0)
        {
            return Result(command, PlanOutcome.Skipped, null, $"This session has no {string.Join(", ", lacking)}. Run in {command.Shell}: {command.CommandLine}");
        }

        if (FollowUp.Of(command) is not null && NothingChanged(command.Step))
        {
            return Result(command, PlanOutcome.Unchanged, null, "Not run, because nothing before it was changed.");
        }

        return PlanEvaluation.IsComparable(command) ? Converge(command) : RunOnce(command);
    }

    // A step whose commands were all in place needs nothing that follows a change; where none of them could be looked at, that is open.
    private bool NothingChanged(int step)
    {
        var outcomes = done.Where(result => result.Step == step && result.Outcome != PlanOutcome.Skipped).Select(static result => result.Outcome).ToList();
        return outcomes.Count > 0 && outcomes.TrueForAll(static outcome => outcome == PlanOutcome.Unchanged);
    }

    private PlanResult Converge(PlanCommand command)
    {
        var before = PlanEvaluation.Compare(command, reader.Read());
        switch (before.PlanState)
        {
            case PlanState.InPlace:
                return Result(command, PlanOutcome.Unchanged, before.PlanState, before.Message);
            case PlanState.Conflict or PlanState.Unknown:
                return Result(command, PlanOutcome.Failed, before.PlanState, before.Message + " Nothing was run.");
        }

        var executed = new List<string>();
        foreach (var step in before.Remedy)
        {
            if (session.Lacking(step.CommandName, step.Parameters) is { Count: > 0 } lacking)
            {
                return Result(command, PlanOutcome.Failed, before.PlanState, $"This session has no {string.Join(", ", lacking)}, which is needed: {before.Message}", executed);
            }
        }

        // One question for all: nobody means to remove without creating again.
        if (!ask(before.Remedy))
        {
            return Result(command, PlanOutcome.Skipped, before.PlanState, "Not run. " + before.Message);
        }

        foreach (var step in before.Remedy)
        {
            executed.Add(step.CommandLine);
            if (session.Run(step.CommandName, step.Parameters).Error is { } error)
            {
                Error = error;
                break;
            }
        }

        var after = ReadBack(command);
        return (Error, after.PlanState) switch
        {
            (null, PlanState.InPlace) => Result(command, PlanOutcome.Applied, before.PlanState, after.Message, executed, after.PendingReplica),
            (null, PlanState.Unknown) => Result(command, PlanOutcome.Applied, before.PlanState, "The command ran; it could not be read back: " + after.Message, executed),
            (null, _) => Result(command, PlanOutcome.Failed, before.PlanState, "The command ran without an error, but the configuration is not as planned: " + after.Message, executed),
            (_, PlanState.InPlace) => Result(command, PlanOutcome.Failed, before.PlanState, $"{Error} The configuration is as planned all the same.", executed),
            _ => Result(command, PlanOutcome.Failed, before.PlanState, Error!.ToString(), executed),
        };
    }

    private PlanComparison ReadBack(PlanCommand command)
    {
        var live = reader.Read();
        return PlanEvaluation.Compare(command, live, ReplicationState.Of(live));
    }

    // A command whose effect cannot be read back here is run as it stands.
    private PlanResult RunOnce(PlanCommand command)
    {
        if (!ask([command]))
        {
            return Result(command, PlanOutcome.Skipped, null, "Not run.");
        }

        Error = session.Run(command.CommandName, command.Parameters).Error;
        return Error is null
            ? Result(command, PlanOutcome.Applied, null, "The command ran; what it changed is not read back.", [command.CommandLine])
            : Result(command, PlanOutcome.Failed, null, Error.ToString(), [command.CommandLine]);
    }

    private static PlanResult Result(
        PlanCommand command, PlanOutcome outcome, PlanState? state, string message, IEnumerable<string>? executed = null, string[]? pending = null) => new()
        {
            Command = command,
            Outcome = outcome,
            PlanState = state,
            Message = message,
            Executed = [.. executed ?? []],
            PendingReplica = pending ?? [],
        };
}
