using System;
using System.Management.Automation;
using System.Threading;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Reports;
using ExoLyncIntegration.Session;

namespace ExoLyncIntegration.Commands;

/// <summary>The base of every cmdlet: cancellation, and errors of the catalogue.</summary>
public abstract class ExoLyncCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource stopping = new();

    /// <summary>Cancelled when the user stops the pipeline.</summary>
    protected CancellationToken Cancellation => stopping.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => stopping.Cancel();

    /// <summary>Writes an error of the catalogue; the rest of the pipeline goes on.</summary>
    /// <param name="exception">The error.</param>
    /// <param name="target">The input that it is about.</param>
    protected void WriteError(ExoLyncException exception, object? target) =>
        WriteError(ErrorRecords.From(exception, target));

    /// <summary>Ends the command with an error of the catalogue.</summary>
    /// <param name="exception">The error.</param>
    /// <param name="target">The input that it is about.</param>
    protected void ThrowTerminatingError(ExoLyncException exception, object? target) =>
        ThrowTerminatingError(ErrorRecords.From(exception, target));

    /// <summary>Writes a warning on one line: what a value in it holds cannot steer a console or look like a line of its own.</summary>
    /// <param name="text">The warning.</param>
    protected new void WriteWarning(string text) => base.WriteWarning(VisibleText.OneLine(text));

    /// <summary>Writes to the verbose stream on one line, as <see cref="WriteWarning"/> does.</summary>
    /// <param name="text">The text.</param>
    protected new void WriteVerbose(string text) => base.WriteVerbose(VisibleText.OneLine(text));

    /// <summary>
    /// Ends the command where -Scenario was given on the command line and is none; for commands whose -Scenario shares the pipeline with
    /// another parameter, before the first input.
    /// </summary>
    protected void ThrowIfScenarioIsNone()
    {
        if (MyInvocation.BoundParameters.TryGetValue("Scenario", out var scenario) && scenario is null)
        {
            ThrowTerminatingError(new ExoLyncException(ErrorCatalogue.InvalidScenario, "What -Scenario was given is neither a scenario nor a topology (OnlineOnly, OnPremises, Hybrid)."), null);
        }
    }

    /// <summary>Frees what the cmdlet holds.</summary>
    /// <param name="disposing">Whether managed resources are to be freed.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            // Work may be on the way that nobody waits for any more: a later command of the pipeline has had enough.
            stopping.Cancel();
            stopping.Dispose();
        }
    }
}
