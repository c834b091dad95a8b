using System.Management.Automation;

namespace ExoLyncIntegration.Console.Commands.Files;

/// <summary>Gives the current location.</summary>
[Cmdlet(VerbsCommon.Get, "Location")]
[OutputType(typeof(PathInfo))]
public sealed class GetLocationCommand : PSCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing() => WriteObject(SessionState.Path.CurrentLocation);
}
