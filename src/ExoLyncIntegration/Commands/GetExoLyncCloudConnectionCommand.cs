using System.Management.Automation;
using ExoLyncIntegration.Session;
using ExoLyncIntegration.Tenants;

namespace ExoLyncIntegration.Commands;

/// <summary>Gets the session's connection to the cloud; nothing where there is none.</summary>
[Cmdlet(VerbsCommon.Get, "ExoLyncCloudConnection")]
[OutputType(typeof(CloudConnection))]
public sealed class GetExoLyncCloudConnectionCommand : ExoLyncCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (CloudConnections.Current is { } session)
        {
            WriteObject(session.Connection);
        }
    }
}
