using System.Collections.Generic;
using System.Management.Automation;
using ExoLyncIntegration.Plans;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Commands;

/// <summary>Plans step 7: trust between the servers and the authentication service of Office 365.</summary>
[Cmdlet(VerbsCommon.New, "ExoLyncOAuthPlan", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(PlanCommand))]
public sealed class NewExoLyncOAuthPlanCommand : PlanCmdlet
{
    /// <summary>The metadata document of the cloud's token service; the documented one of the worldwide cloud unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? MetadataUrl { get; set; }

    /// <summary>The file that carries the public part of the certificate from the servers to the cloud's shell.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string CertificatePath { get; set; } = OAuthPlan.DefaultCertificatePath;

    /// <summary>Adds the names that modern authentication in a hybrid deployment needs.</summary>
    [Parameter]
    public SwitchParameter IncludeRecommended { get; set; }

    /// <inheritdoc/>
    protected override string StepName => "Step 7";

    /// <inheritdoc/>
    protected override IEnumerable<PlanCommand> Plan(Scenario scenario) =>
        OAuthPlan.For(scenario, MetadataUrl, CertificatePath, IncludeRecommended);
}
