using System;
using System.Globalization;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Session;
using ExoLyncIntegration.Tenants;

namespace ExoLyncIntegration.Commands;

/// <summary>The base of the cmdlets that ask the cloud.</summary>
public abstract class CloudCmdlet : ExoLyncCmdlet, ICloudObserver
{
    private readonly PipelineThread pipeline = new();

    /// <summary>The session of this runspace.</summary>
    protected ICloudSession Session
    {
        get
        {
            if (CloudConnections.Current is null)
            {
                ThrowTerminatingError(new ExoLyncException(ErrorCatalogue.CloudNotConnected, "This session is not connected to the cloud: run Connect-ExoLyncCloud first."), null);
            }

            return CloudConnections.Current!;
        }
    }

    void ICloudObserver.DeviceCodeIssued(DeviceCode code) => pipeline.Post(() => OnDeviceCode(code));

    void ICloudObserver.Retrying(string reason, TimeSpan delay) => pipeline.Post(() => WriteVerbose(
        string.Format(CultureInfo.InvariantCulture, "{0}; sent again after {1:0.0} s.", reason.TrimEnd('.'), delay.TotalSeconds)));

    /// <summary>Shows a device code; on the pipeline's thread.</summary>
    /// <param name="code">The code.</param>
    protected virtual void OnDeviceCode(DeviceCode code)
    {
    }

    /// <summary>Begins to ask, on another thread; the pipeline can go on meanwhile.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="ask">Asks.</param>
    /// <returns>What to wait for. It is given up when the pipeline stops, or when the command ends without waiting.</returns>
    protected Task<T> Begin<T>(Func<ICloudObserver, CancellationToken, Task<T>> ask)
    {
        var cancellation = Cancellation;
        return Task.Run(() => ask(this, cancellation), cancellation);
    }

    /// <summary>Waits for an answer; what cannot be had ends the command.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="ask">Asks.</param>
    /// <param name="target">What the question is about.</param>
    /// <returns>The answer.</returns>
    protected T Wait<T>(Func<ICloudObserver, CancellationToken, Task<T>> ask, object? target = null) => Wait(Begin(ask), target);

    /// <summary>Waits for an answer that was asked for before; what cannot be had ends the command.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="answer">What <see cref="Begin"/> gave.</param>
    /// <param name="target">What the question is about.</param>
    /// <returns>The answer.</returns>
    protected T Wait<T>(Task<T> answer, object? target = null)
    {
        try
        {
            return pipeline.Wait(() => answer, Cancellation);
        }
        catch (OperationCanceledException) when (Cancellation.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        catch (ExoLyncException exception)
        {
            ThrowTerminatingError(exception, target);
            throw;
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            pipeline.Dispose();
        }

        base.Dispose(disposing);
    }
}
