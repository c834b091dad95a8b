using System;
using System.Management.Automation;
using System.Threading;

namespace ExoLyncIntegration.Evidence;

/// <summary>A native cmdlet that waits until it is stopped, and then ends in one of the ways in which cmdlets do.</summary>
[Cmdlet(VerbsCommon.Get, "OrganizationConfig")]
public sealed class StoppedNativeCommand : PSCmdlet, IDisposable
{
    private readonly ManualResetEventSlim stopped = new();

    public void Dispose() => stopped.Dispose();

    protected override void EndProcessing()
    {
        ((ManualResetEventSlim)SessionState.PSVariable.GetValue("started")).Set();
        stopped.Wait();
        switch (SessionState.PSVariable.GetValue("ending"))
        {
            case "object":
                WriteObject("half of it");
                break;
            case "error":
                WriteError(new ErrorRecord(new PipelineStoppedException(), "Stopped", ErrorCategory.OperationStopped, null));
                break;
            case "exception":
                throw new OperationCanceledException();
        }
    }

    protected override void StopProcessing() => stopped.Set();
}
