using ExoLyncIntegration.Configuration;

namespace ExoLyncIntegration.Plans.Comparison;

/// <summary>The servers' certificate among the keys of a service principal.</summary>
internal sealed class ServicePrincipalKeyComparer() : OAuthScriptComparer(OAuthScriptKind.AddKey, OAuthScriptKind.RemoveKey)
{
    private const string AccountEnabled = "AccountEnabled";

    protected override PlanComparison Compare(PlanCommand command, OAuthScript script, ConfigurationItem item)
    {
        var isThere = item.Is("IsThere", "True");
        if (script.Kind == OAuthScriptKind.RemoveKey)
        {
            return isThere
                ? new PlanComparison
                {
                    Command = command,
                    PlanState = PlanState.Different,
                    Message = $"The service principal {script.Application} has the certificate of {script.FileLiteral}.",
                    Remedy = [command],
                    Undo = [Beside(command, "Gives the certificate back.", script with { Kind = OAuthScriptKind.AddKey })],
                }
                : new PlanComparison { Command = command, PlanState = PlanState.InPlace, Message = $"The service principal {script.Application} does not have the certificate of {script.FileLiteral}." };
        }

        // Only an enabled principal is given tokens.
        var isEnabled = !item.Is(AccountEnabled, "False");
        if (isThere && isEnabled)
        {
            return new PlanComparison { Command = command, PlanState = PlanState.InPlace, Message = $"The service principal {script.Application} has the certificate of {script.FileLiteral}." };
        }

        // The whole collection is written anew: what the script does not give to Microsoft Graph again is gone.
        var expired = item.Text("Expired") is { } count and not "0" ? count : null;
        return new PlanComparison
        {
            Command = command,
            PlanState = isThere ? PlanState.Different : PlanState.Missing,
            Difference = isEnabled ? [] : [new PlanDifference(AccountEnabled, false, true)],
            Message = (isThere ? $"The service principal {script.Application} is not enabled." : $"The service principal {script.Application} does not have the certificate of {script.FileLiteral}.")
                + (expired is null ? string.Empty : $" Keys that have expired and go with the change: {expired}."),
            Remedy = [command],
            Undo = isThere ? [] : [Beside(command, "Takes the certificate away again.", script with { Kind = OAuthScriptKind.RemoveKey })],
            NoWayBack = (isEnabled, expired) switch
            {
                (true, null) => null,
                (false, null) => "The service principal stays enabled.",
                (true, _) => $"Keys that have expired are not given back: {expired}.",
                (false, _) => $"The service principal stays enabled, and keys that have expired are not given back: {expired}.",
            },
        };
    }
}
