using System;
using System.Linq;
using ExoLyncIntegration.Configuration;

namespace ExoLyncIntegration.Plans.Comparison;

/// <summary>Lync Server as a partner application of Exchange Server, which a script of Exchange makes.</summary>
internal sealed class ExchangePartnerComparer : PlanComparer
{
    private const string Script = "Configure-EnterprisePartnerApplication.ps1";
    private const string Enabled = "Enabled";

    public override bool Knows(PlanCommand command) => command.CommandName.EndsWith(Script, StringComparison.OrdinalIgnoreCase);

    public override PlanComparison Compare(PlanCommand command, LiveConfiguration live)
    {
        var reading = live[ConfigurationSection.ExchangePartnerApplication];
        if (reading.Items is null)
        {
            return Unknown(command, reading.Reason!);
        }

        var partners = reading.Items.Where(static item => item.Is("ApplicationIdentifier", ApplicationIds.Lync)).ToList();
        if (partners.Exists(static partner => partner.Is(Enabled, "True")))
        {
            return new PlanComparison { Command = command, PlanState = PlanState.InPlace, Message = "Lync Server is a partner application of Exchange Server." };
        }

        return partners is [var disabled, ..]
            ? new PlanComparison
            {
                Command = command,
                PlanState = PlanState.Different,
                Difference = [new PlanDifference(Enabled, false, true)],
                Message = $"The partner application '{disabled.Identity}' of Exchange Server is not enabled.",
                Remedy = [Switch(command, disabled.Identity, isEnabled: true)],
                Undo = [Switch(command, disabled.Identity, isEnabled: false)],
            }
            : new PlanComparison
            {
                Command = command,
                PlanState = PlanState.Missing,
                Message = "Lync Server is no partner application of Exchange Server.",
                Remedy = [command],
                NoWayBack = "The script chooses the name of the partner application: find it with Get-PartnerApplication and remove it with Remove-PartnerApplication.",
            };
    }

    private static PlanCommand Switch(PlanCommand command, string identity, bool isEnabled) => Beside(
        command, "Set-PartnerApplication", $"{(isEnabled ? "Enables" : "Disables")} the partner application '{identity}'.", [new("Identity", identity), new(Enabled, isEnabled)]);
}
