using System;
using System.Linq;
using ExoLyncIntegration.Configuration;

namespace ExoLyncIntegration.Plans.Comparison;

/// <summary>The sign-in of this session to Microsoft Graph: Connect-MgGraph, seen with Get-MgContext. It changes no configuration, so that there is no way back.</summary>
internal sealed class GraphSignInComparer : PlanComparer
{
    public override bool Knows(PlanCommand command) => string.Equals(command.CommandName, "Connect-MgGraph", StringComparison.OrdinalIgnoreCase);

    public override PlanComparison Compare(PlanCommand command, LiveConfiguration live)
    {
        var reading = live[new ObjectQuery("Get-MgContext")];
        if (reading.Items is null)
        {
            return Unknown(command, reading.Reason!);
        }

        var isSignedIn = reading.Items is [var context, ..]
            && (Text(command, "TenantId") is not { } tenant || context.Is("TenantId", tenant))
            && context.TryGet("Scopes", out var scopes)
            && Texts(command.Parameters["Scopes"]).All(scope => Texts(scopes).Contains(scope, StringComparer.OrdinalIgnoreCase));
        return isSignedIn
            ? new PlanComparison { Command = command, PlanState = PlanState.InPlace, Message = "This session is signed in to the tenant, with the right that is needed." }
            : new PlanComparison { Command = command, PlanState = PlanState.Missing, Message = "This session is not signed in to the tenant with the right that is needed.", Remedy = [command] };
    }
}
