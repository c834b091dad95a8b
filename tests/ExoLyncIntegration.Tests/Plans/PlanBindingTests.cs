using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Plans;

/// <summary>Every command that any plan emits binds in a command that follows the documented contract, and its line means the same.</summary>
public sealed class PlanBindingTests
{
    // Commands that the contract does not cover: scripts and programs.
    private static readonly string[] Uncovered = ["Invoke-Command", "iisreset"];

    [Fact]
    public void Every_command_over_all_combinations_binds_and_its_line_gives_back_its_values()
    {
        using var session = new EngineSession().UseNativeDouble(
            "New-CsHostingProvider", "Set-CsAccessEdgeConfiguration", "Set-CsExternalAccessPolicy", "Set-CsOAuthConfiguration", "New-CsOAuthServer", "New-CsPartnerApplication", "Add-DnsServer*", "Connect-MgGraph");
        session.Run(
            """
            function Test-Binding { param($Command) $p = $Command.Parameters; if ((Get-Command $Command.CommandName).Parameters.ContainsKey('WhatIf')) { $p.WhatIf = $true }; & $Command.CommandName @p -ErrorAction Stop }
            """).ThrowOnError();
        var bound = 0;
        var combinations = 0;

        foreach (var scenario in Scenarios())
        {
            foreach (var plan in Plans)
            {
                combinations++;
                foreach (var command in session.Run(scenario + plan).ThrowOnError().Output)
                {
                    var name = (string)command.Properties["CommandName"].Value;
                    var parameters = (IDictionary)command.Properties["Parameters"].Value;
                    AssertLine((string)command.Properties["CommandLine"].Value, name, parameters);
                    if (!Uncovered.Contains(name) && !name.EndsWith(".ps1", StringComparison.Ordinal))
                    {
                        session.Run("Test-Binding $args[0]", command).ThrowOnError();
                        bound++;
                    }
                }
            }
        }

        Assert.DoesNotContain(session.NativeCalls("-Executed"), static call => call != "Connect-MgGraph");
        Assert.Equal(540, combinations);
        Assert.Equal(2340, bound);
    }

    [Fact]
    public void No_property_of_a_plan_but_the_native_ones_bears_the_name_of_a_parameter_that_plans_set()
    {
        using var session = new EngineSession();
        foreach (var command in session.Run(Scenarios().Last() + Plans.Last()).ThrowOnError().Output)
        {
            var parameters = ((IDictionary)command.Properties["Parameters"].Value).Keys.Cast<string>();
            foreach (var parameter in parameters)
            {
                Assert.IsType<PSNoteProperty>(command.Properties[parameter]);
            }
        }
    }

    private static readonly string[] Plans =
    [
        "New-ExoLyncAccessEdgePlan $scenario",
        "New-ExoLyncAccessEdgePlan $scenario -IncludeRecommended",
        "New-ExoLyncHostingProviderPlan $scenario -ProxyFqdn exap.example.com",
        "New-ExoLyncPartnerApplicationPlan $scenario",
        "New-ExoLyncOAuthPlan $scenario -MetadataUrl 'https://sts.example.com/metadata/json/1'",
        "New-ExoLyncOAuthPlan $scenario -IncludeRecommended -MetadataUrl 'https://sts.example.com/metadata/json/1' -CertificatePath \"C:\\it's `$here.cer\"",
        "New-ExoLyncDeploymentPlan $scenario -ErrorAction Ignore",
        "New-ExoLyncDeploymentPlan $scenario -View Internal -AccessEdgeAddress 192.0.2.1, 2001:db8::1 -ReverseProxyAddress 192.0.2.2 -PoolAddress 10.0.0.1 -ErrorAction Ignore",
        "New-ExoLyncDeploymentPlan $scenario -IncludeRecommended -ErrorAction Ignore",
    ];

    private static IEnumerable<string> Scenarios()
    {
        foreach (var topology in new[] { "OnlineOnly", "OnPremises", "Hybrid" })
        {
            foreach (var exchange in new[] { "Online", "Hybrid" })
            {
                foreach (var cloud in new[] { "Worldwide", "China21Vianet", "UsGovGccHigh", "UsGovDoD", "Germany" })
                {
                    foreach (var version in new[] { "LyncServer2013", "SubscriptionEdition" })
                    {
                        var servers = topology == "OnlineOnly"
                            ? string.Empty
                            : $"-PoolFqdn pool.contoso.com -ExternalWebServicesFqdn web.contoso.com, web2.contoso.com -InternalWebServicesFqdn webint.contoso.com -ServerVersion {version}";
                        yield return
                            $"$scenario = New-ExoLyncScenario -Topology {topology} -ExchangeDeployment {exchange} -Cloud {cloud} -SipDomain contoso.com, fabrikam.com"
                            + $" -TenantId 11111111-2222-3333-4444-555555555555 {servers}; ";
                    }
                }
            }
        }
    }

    private static void AssertLine(string line, string name, IDictionary parameters)
    {
        var script = Parser.ParseInput(line, out _, out var errors);
        Assert.Empty(errors);
        var command = Assert.IsType<CommandAst>(Assert.Single(Assert.IsType<PipelineAst>(Assert.Single(script.EndBlock.Statements)).PipelineElements));
        Assert.Equal(name, command.GetCommandName());

        var read = new Dictionary<string, object?>();
        for (var index = 1; index < command.CommandElements.Count; index++)
        {
            var parameter = Assert.IsType<CommandParameterAst>(command.CommandElements[index]);
            read[parameter.ParameterName] = index + 1 < command.CommandElements.Count && command.CommandElements[index + 1] is ExpressionAst value
                ? Read(value, ref index)
                : true;
        }

        Assert.Equal(parameters.Keys.Cast<string>(), read.Keys);
        foreach (var parameter in read)
        {
            Assert.Equal(Text(parameters[parameter.Key]), Text(parameter.Value));
        }
    }

    private static object? Read(ExpressionAst value, ref int index)
    {
        index++;
        return value is ScriptBlockExpressionAst script ? script.ScriptBlock.GetScriptBlock().ToString() : value.SafeGetValue();
    }

    private static string? Text(object? value) => value is IEnumerable and not string ? string.Join("|", ((IEnumerable)value).Cast<object>()) : value?.ToString();
}
