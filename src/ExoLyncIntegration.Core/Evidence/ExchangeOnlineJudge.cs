using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Configuration;
using ExoLyncIntegration.OAuth;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Evidence;

/// <summary>Judges the organization's settings in Exchange Online.</summary>
internal static class ExchangeOnlineJudge
{
    public static IEnumerable<CheckResult> Judge(DeploymentEvidence evidence)
    {
        var reading = evidence.AsConfiguration()[ConfigurationSection.ExchangeOrganization];
        var settings = reading.Items?.Select(EwsSettings.Of).FirstOrDefault();
        yield return EwsRules.Judge(settings, reading.Reason ?? "no object carries EwsEnabled.", evidence.Collected);
    }
}
