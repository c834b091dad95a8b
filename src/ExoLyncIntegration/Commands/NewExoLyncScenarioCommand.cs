using System;
using System.Management.Automation;
using ExoLyncIntegration.Completion;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Commands;

/// <summary>Describes what is to be integrated: the model that every other cmdlet works from.</summary>
[Cmdlet(VerbsCommon.New, "ExoLyncScenario")]
[OutputType(typeof(Scenario))]
public sealed class NewExoLyncScenarioCommand : ExoLyncCmdlet
{
    /// <summary>Where the users' Lync accounts are.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public Topology Topology { get; set; }

    /// <summary>The SIP domains; the first is the default SIP domain.</summary>
    [Parameter(Position = 1)]
    public string[] SipDomain { get; set; } = [];

    /// <summary>Where the mailboxes are.</summary>
    [Parameter]
    public ExchangeDeployment ExchangeDeployment { get; set; }

    /// <summary>Whether Active Directory is synchronized with the cloud. Default: only where the topology requires it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(BooleanCompleter))]
    public bool DirectorySynchronization { get; set; }

    /// <summary>Whether users sign in to the cloud with their on-premises account. Default: only where the topology requires it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(BooleanCompleter))]
    public bool SingleSignOn { get; set; }

    /// <summary>The cloud that holds the tenant.</summary>
    [Parameter]
    public Cloud Cloud { get; set; }

    /// <summary>The external name of the Access Edge service.</summary>
    [Parameter]
    public string? AccessEdgeFqdn { get; set; }

    /// <summary>The external web services names, one for each pool and Director.</summary>
    [Parameter]
    public string[] ExternalWebServicesFqdn { get; set; } = [];

    /// <summary>The internal web services name, where it is not the pool's.</summary>
    [Parameter]
    public string? InternalWebServicesFqdn { get; set; }

    /// <summary>The names of the Front End pools; the first is where automatic sign-in goes.</summary>
    [Parameter]
    public string[] PoolFqdn { get; set; } = [];

    /// <summary>The tenant's id in the cloud's directory.</summary>
    [Parameter]
    public Guid TenantId { get; set; }

    /// <summary>The version of the on-premises servers. Default: Lync Server 2013 where there are servers.</summary>
    [Parameter]
    public ServerVersion ServerVersion { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var defaults = Scenario.ForTopology(Topology);
        var scenario = defaults with
        {
            SipDomain = SipDomain,
            ExchangeDeployment = ExchangeDeployment,
            DirectorySynchronization = IsGiven(nameof(DirectorySynchronization)) ? DirectorySynchronization : defaults.DirectorySynchronization,
            SingleSignOn = IsGiven(nameof(SingleSignOn)) ? SingleSignOn : defaults.SingleSignOn,
            Cloud = Cloud,
            AccessEdgeFqdn = AccessEdgeFqdn,
            ExternalWebServicesFqdn = ExternalWebServicesFqdn,
            InternalWebServicesFqdn = InternalWebServicesFqdn,
            PoolFqdn = PoolFqdn,
            TenantId = IsGiven(nameof(TenantId)) ? TenantId : null,
            ServerVersion = IsGiven(nameof(ServerVersion)) ? ServerVersion : defaults.ServerVersion,
        };

        try
        {
            WriteObject(scenario.Validated());
        }
        catch (ExoLyncException exception)
        {
            WriteError(exception, scenario);
        }
    }

    private bool IsGiven(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);
}
