using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Scenarios;

public sealed class ScenarioCmdletTests : IDisposable
{
    private readonly EngineSession session = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public void Dispose()
    {
        session.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public void A_scenario_starts_with_the_defaults_of_its_topology()
    {
        var scenario = session.Run("New-ExoLyncScenario Hybrid Contoso.com, fabrikam.com.").ThrowOnError();

        Assert.Equal(["contoso.com", "fabrikam.com"], (string[])scenario.Single("SipDomain")!);
        Assert.Equal(true, scenario.Single("DirectorySynchronization"));
        Assert.Equal("LyncServer2013", scenario.Single("ServerVersion")!.ToString());
    }

    [Theory]
    [InlineData("Hybrid -DirectorySynchronization $false", "HybridNeedsDirectorySynchronization")]
    [InlineData("Hybrid -SingleSignOn $false", "HybridNeedsSingleSignOn")]
    [InlineData("OnlineOnly -AccessEdgeFqdn sip.contoso.com", "OnlineOnlyHasNoAccessEdge")]
    [InlineData("OnlineOnly -PoolFqdn pool.contoso.com", "OnlineOnlyHasNoPool")]
    [InlineData("OnlineOnly -ExternalWebServicesFqdn web.contoso.com", "OnlineOnlyHasNoWebServices")]
    [InlineData("OnlineOnly -ServerVersion LyncServer2013", "OnlineOnlyHasNoServerVersion")]
    [InlineData("OnPremises contoso.com, CONTOSO.COM.", "SipDomainsAreDistinct")]
    public void A_combination_that_is_ruled_out_is_an_error_that_names_the_rule(string arguments, string rule)
    {
        var outcome = session.Run("New-ExoLyncScenario " + arguments);

        Assert.Empty(outcome.Output);
        var error = Assert.Single(outcome.Errors);
        Assert.StartsWith("ScenarioRuleViolated,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(rule, error.Exception.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
        Assert.NotNull(error.TargetObject);
    }

    [Fact]
    public void Every_rule_has_a_scenario_above_that_breaks_it()
    {
        // Kept beside the theory: a rule without a test fails here.
        var tested = typeof(ScenarioCmdletTests).GetMethod(nameof(A_combination_that_is_ruled_out_is_an_error_that_names_the_rule))!
            .GetCustomAttributesData().Where(data => data.AttributeType == typeof(InlineDataAttribute))
            .Select(data => (string)((System.Collections.Generic.IReadOnlyCollection<System.Reflection.CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!).Last().Value!);
        var all = session.Run("[ExoLyncIntegration.Scenarios.ScenarioRules]::All").ThrowOnError().Column("Id");

        Assert.Equal(all.Order(), tested.Order()!);
    }

    [Fact]
    public void A_scenario_written_to_a_file_comes_back_equal()
    {
        var path = Path.Combine(folder.FullName, "contoso [1].json");

        var outcome = session.Run(
            """
            $scenario = New-ExoLyncScenario Hybrid contoso.com, fabrikam.com -ExchangeDeployment Hybrid -Cloud UsGovDoD -AccessEdgeFqdn sip.contoso.com `
                -ExternalWebServicesFqdn web1.contoso.com, web2.contoso.com -InternalWebServicesFqdn int.contoso.com -PoolFqdn pool.contoso.com `
                -TenantId 11111111-2222-3333-4444-555555555555 -ServerVersion SubscriptionEdition
            $scenario | Export-ExoLyncScenario -Path $args[0]
            $back = Import-ExoLyncScenario -LiteralPath $args[0]
            foreach ($property in $scenario.PSObject.Properties) { "$($property.Value)" -ceq "$($back.$($property.Name))" }
            """,
            path).ThrowOnError();

        Assert.Equal(13, outcome.Output.Count);
        Assert.All(outcome.Output, equal => Assert.Equal(true, equal.BaseObject));
    }

    [Fact]
    public void A_bad_file_is_one_error_and_the_others_are_read()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "1-broken.json"), "{ \"formatVersion\": 1,\n  \"topology\": }");
        File.WriteAllText(Path.Combine(folder.FullName, "2-wrong.json"), """{"formatVersion":1,"topolgy":"Hybrid","sipDomain":["a.example",3],"cloud":"Mars"}""");
        File.WriteAllText(Path.Combine(folder.FullName, "3-ruled-out.json"), """{"formatVersion":1,"topology":"Hybrid","singleSignOn":false}""");
        File.WriteAllText(Path.Combine(folder.FullName, "4-good.json"), """{"formatVersion":1,"topology":"OnPremises"}""");

        var outcome = session.Run("Import-ExoLyncScenario -Path (@($args[0]) + 'missing.json')", Path.Combine(folder.FullName, "*.json"));

        Assert.Equal("OnPremises", outcome.Single("Topology")!.ToString());
        Assert.Equal(["InvalidScenarioFile", "InvalidScenarioFile", "ScenarioRuleViolated", "FileNotFound"], outcome.ErrorIds);
        Assert.Contains("line 2", outcome.Errors[0].Exception.Message, StringComparison.Ordinal);
        foreach (var path in (string[])["$.topolgy", "$.sipDomain[1]", "$.cloud", "$.topology"])
        {
            Assert.Contains(path + ":", outcome.Errors[1].Exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void NoClobber_leaves_a_file_alone_and_WhatIf_writes_nothing()
    {
        var path = Path.Combine(folder.FullName, "scenario.json");
        session.Run("Export-ExoLyncScenario $args[0] OnPremises -WhatIf", path).ThrowOnError();
        Assert.False(File.Exists(path));

        session.Run("Export-ExoLyncScenario $args[0] OnPremises", path).ThrowOnError();
        var before = File.ReadAllText(path);
        var outcome = session.Run("Export-ExoLyncScenario $args[0] Hybrid -NoClobber", path);

        Assert.Equal(["FileExists"], outcome.ErrorIds);
        Assert.Equal(before, File.ReadAllText(path));
        Assert.Single(folder.GetFiles());
    }

    [Fact]
    public void The_schema_knows_the_properties_and_the_words_of_the_model()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.At("docs", "schemas", "scenario.schema.json")));
        var properties = schema.RootElement.GetProperty("properties").EnumerateObject().ToDictionary(property => property.Name, property => property.Value);
        var model = session.Run("(New-ExoLyncScenario Hybrid).PSObject.Properties").ThrowOnError().Column("Name").Where(name => name != "HasServers");

        Assert.Equal(
            model.Select(name => char.ToLowerInvariant(name![0]) + name[1..]).Order(),
            properties.Keys.Except(["$schema", "formatVersion"]).Order());
        foreach (var (property, type) in (ReadOnlySpan<(string, string)>)[("topology", "Topology"), ("exchangeDeployment", "ExchangeDeployment"), ("cloud", "Cloud"), ("serverVersion", "ServerVersion")])
        {
            var words = session.Run($"[Enum]::GetNames([ExoLyncIntegration.Scenarios.{type}])").Output.Select(word => word.ToString());
            Assert.Equal(words, properties[property].GetProperty("enum").EnumerateArray().Select(word => word.GetString()));
        }
    }

    [Fact]
    public void A_scenario_parameter_takes_the_name_of_a_topology_and_completes_it()
    {
        Assert.Equal(["OnlineOnly", "OnPremises"], session.Complete("Get-ExoLyncDeploymentStep -Scenario On"));
        Assert.Equal(["Worldwide"], session.Complete("New-ExoLyncScenario -Topology Hybrid -Cloud W"));
    }

    [Theory]
    [InlineData("Hybr")]
    [InlineData("2")]
    [InlineData("")]
    public void What_is_no_scenario_is_refused_and_the_rest_of_the_pipeline_goes_on(string bad)
    {
        var outcome = session.Run("$args[0], 'hybrid' | Get-ExoLyncDeploymentStep -Number 1", bad);

        Assert.Equal("Hybrid", outcome.Single("Topology")!.ToString());
        Assert.Single(outcome.Errors);
    }
}
