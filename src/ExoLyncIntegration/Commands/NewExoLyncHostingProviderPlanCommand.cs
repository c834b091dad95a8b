using System.Collections.Generic;
using System.Management.Automation;
using ExoLyncIntegration.Completion;
using ExoLyncIntegration.Plans;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Commands;

/// <summary>Plans step 5: the hosting provider that lets the servers trust Exchange Online.</summary>
[Cmdlet(VerbsCommon.New, "ExoLyncHostingProviderPlan", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(PlanCommand))]
public sealed class NewExoLyncHostingProviderPlanCommand : PlanCmdlet
{
    /// <summary>The provider's name, <c>Exchange Online</c> unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Identity { get; set; }

    /// <summary>The provider's proxy, the cloud's documented host unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ProxyFqdn { get; set; }

    /// <summary>Whether the provider shares the SIP address space; the article's value for the topology unless given.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(BooleanCompleter))]
    public bool EnabledSharedAddressSpace { get; set; }

    /// <inheritdoc/>
    protected override string StepName => "Step 5";

    /// <inheritdoc/>
    protected override IEnumerable<PlanCommand> Plan(Scenario scenario)
    {
        bool? shared = MyInvocation.BoundParameters.ContainsKey(nameof(EnabledSharedAddressSpace)) ? EnabledSharedAddressSpace : null;
        var commands = HostingProviderPlan.For(scenario, Identity, ProxyFqdn, shared);
        if (HostingProviderPlan.Disagreement(scenario, shared) is { } disagreement)
        {
            WriteInformation(disagreement, ["SourcesDisagree"]);
        }

        return commands;
    }
}
