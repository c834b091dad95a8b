using System.Management.Automation;
using ExoLyncIntegration.Session;

namespace ExoLyncIntegration.Commands;

/// <summary>Ends the session's connection to the cloud and forgets its token.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "ExoLyncCloud")]
public sealed class DisconnectExoLyncCloudCommand : ExoLyncCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (CloudConnections.Current is null)
        {
            WriteVerbose("This session was not connected.");
        }
        else
        {
            CloudConnections.Current = null;
        }
    }
}
