using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Net;
using ExoLyncIntegration.Completion;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Plans;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Commands;

/// <summary>Plans step 1: the DNS records that a scenario needs, or that Test-ExoLyncDns found missing or wrong.</summary>
[Cmdlet(VerbsCommon.New, "ExoLyncDnsPlan", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(PlanCommand), typeof(string))]
public sealed class NewExoLyncDnsPlanCommand : ExoLyncCmdlet
{
    private readonly HashSet<string> planned = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The scenario to plan for, or the name of a topology, which stands for a scenario with defaults.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ScenarioTransformation(SharesPipeline = true)]
    [ArgumentCompleter(typeof(TopologyCompleter))]
    public Scenario? Scenario { get; set; }

    /// <summary>Results of Test-ExoLyncDns; those that failed are planned for.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>The SIP domains. Without them, those of the scenario.</summary>
    [Parameter]
    [Alias("SipDomain")]
    [ArgumentCompleter(typeof(ScenarioValueCompleter))]
    public string[]? Domain { get; set; }

    /// <summary>What to make: commands for a Windows DNS server, or lines of a zone file.</summary>
    [Parameter]
    public DnsPlanFormat As { get; set; }

    /// <summary>The view whose zone is planned. Results say it themselves.</summary>
    [Parameter]
    public DnsView View { get; set; }

    /// <summary>Plans as well the records that serve something in addition.</summary>
    [Parameter]
    public SwitchParameter IncludeOptional { get; set; }

    /// <summary>The external addresses of the Access Edge.</summary>
    [Parameter]
    public IPAddress[] AccessEdgeAddress { get; set; } = [];

    /// <summary>The external addresses of the reverse proxy.</summary>
    [Parameter]
    public IPAddress[] ReverseProxyAddress { get; set; } = [];

    /// <summary>The addresses of the Front End pool.</summary>
    [Parameter]
    public IPAddress[] PoolAddress { get; set; } = [];

    private DnsAddresses Addresses => new() { AccessEdge = AccessEdgeAddress, ReverseProxy = ReverseProxyAddress, Pool = PoolAddress };

    /// <inheritdoc/>
    protected override void BeginProcessing() => ThrowIfScenarioIsNone();

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        try
        {
            if (InputObject is { } input && input.BaseObject is not ExoLyncIntegration.Scenarios.Scenario)
            {
                PlanFor(input);
            }
            else
            {
                if (Scenario is null)
                {
                    WriteWarning("No -Scenario was given: OnlineOnly is assumed. Give -Scenario OnPremises or -Scenario Hybrid for an organization with servers of its own.");
                }

                PlanFor(Scenario ?? ExoLyncIntegration.Scenarios.Scenario.ForTopology(Topology.OnlineOnly));
            }
        }
        catch (ExoLyncException exception)
        {
            WriteError(exception, InputObject ?? (object?)Scenario);
        }
    }

    private void PlanFor(PSObject input)
    {
        if (!DnsFaults.IsResult(input))
        {
            throw new ExoLyncException(ErrorCatalogue.InvalidScenario, $"'{input}' is neither a scenario nor a result of Test-ExoLyncDns.");
        }

        if (DnsFaults.TryRead(input, out var fault) && DnsPlan.For(fault, Addresses) is { } change)
        {
            Write(change);
        }
    }

    private void PlanFor(Scenario scenario)
    {
        var domains = Domain ?? scenario.SipDomain;
        if (domains.Length == 0)
        {
            throw new ExoLyncException(ErrorCatalogue.NoDomain, "Neither -Domain nor the scenario names a SIP domain.");
        }

        foreach (var change in domains.Select(DomainName.Parse).SelectMany(domain => DnsPlan.For(scenario, domain, View, IncludeOptional, Addresses)))
        {
            Write(change);
        }
    }

    private void Write(DnsChange change)
    {
        // Several servers tell of the same record, and several domains of the same host.
        if (!planned.Add($"{change.View} {change.Name}"))
        {
            return;
        }

        if (As == DnsPlanFormat.ZoneFile)
        {
            foreach (var line in change.ToLines())
            {
                if (ShouldProcess(line, line, "New-ExoLyncDnsPlan"))
                {
                    WriteObject(line);
                }
            }

            return;
        }

        if (change.GapMessage is { } gap)
        {
            WriteWarning(gap);
        }

        foreach (var command in change.ToCommands())
        {
            if (ShouldProcess(command.CommandLine, command.Description, command.CommandName))
            {
                WriteObject(PlanObject.From(command));
            }
        }
    }
}
