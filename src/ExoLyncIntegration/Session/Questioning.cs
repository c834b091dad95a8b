using System;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace ExoLyncIntegration.Session;

/// <summary>Whether there is somebody to ask.</summary>
internal static class Questioning
{
    /// <summary>Whether a host takes questions: not where it was started with -NonInteractive.</summary>
    /// <param name="host">The host.</param>
    /// <returns>Whether it does; also where the host does not say.</returns>
    public static bool IsPossible(PSHost host)
    {
        try
        {
            // No host tells its mode. One that asks nobody refuses before it looks at the question; the others refuse a question without answers.
            host.UI.PromptForChoice(string.Empty, string.Empty, [], -1);
            return true;
        }
        catch (HostException exception)
        {
            return !exception.ErrorRecord.FullyQualifiedErrorId.StartsWith("NonInteractive", StringComparison.Ordinal);
        }
        catch (PSInvalidOperationException)
        {
            return false;
        }
        catch (Exception exception) when (exception is ArgumentException or NotImplementedException or NotSupportedException or RuntimeException)
        {
            return true;
        }
    }
}
