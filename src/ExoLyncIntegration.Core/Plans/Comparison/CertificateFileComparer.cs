using ExoLyncIntegration.Configuration;

namespace ExoLyncIntegration.Plans.Comparison;

/// <summary>The file that carries the public part of the servers' certificate. It is no configuration, so that there is no way back.</summary>
internal sealed class CertificateFileComparer() : OAuthScriptComparer(OAuthScriptKind.ExportCertificate)
{
    protected override PlanComparison Compare(PlanCommand command, OAuthScript script, ConfigurationItem item) => item.Is("IsThere", "True")
        ? new PlanComparison { Command = command, PlanState = PlanState.InPlace, Message = $"The file {script.FileLiteral} holds the servers' certificate." }
        : new PlanComparison { Command = command, PlanState = PlanState.Missing, Message = $"The servers' certificate is not in the file {script.FileLiteral}.", Remedy = [command] };
}
