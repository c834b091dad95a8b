using System;
using System.Collections;
using System.IO;
using System.Linq;
using System.Management.Automation.Language;
using System.Text.Json;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Plans;

/// <summary>Plans as files: JSON that comes back as it was, and a script that people and PowerShell can read.</summary>
public sealed class PlanFileTests : IDisposable
{
    private const string Plan =
        "$plan = New-ExoLyncDeploymentPlan (New-ExoLyncScenario -Topology Hybrid -SipDomain contoso.com -ExchangeDeployment Hybrid -PoolFqdn pool.contoso.com"
        + " -ExternalWebServicesFqdn web.contoso.com -TenantId 11111111-2222-3333-4444-555555555555) -IncludeRecommended -AccessEdgeAddress 192.0.2.1, 2001:db8::1 -ReverseProxyAddress 192.0.2.2; ";

    private readonly EngineSession session = new();
    private readonly string folder = Directory.CreateTempSubdirectory("exolync").FullName;

    public void Dispose()
    {
        session.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_plan_comes_back_from_JSON_exactly_and_writes_the_same_file_again()
    {
        string[] files = [At("a.json"), At("b.json")];
        session.Run(Plan + "$plan | Export-ExoLyncPlan $args[0]; Import-ExoLyncPlan $args[0] | Export-ExoLyncPlan $args[1]", files).ThrowOnError();

        var plan = session.Run("$plan");
        var back = session.Run("Import-ExoLyncPlan $args[0]", files[0]).ThrowOnError();

        foreach (var property in new[] { "Step", "Topology", "Shell", "CommandName", "CommandLine", "Description", "Reference" })
        {
            Assert.Equal(plan.Column(property), back.Column(property));
        }

        Assert.Equal(
            plan.Output.SelectMany(item => ((IDictionary)item.Properties["Parameters"].Value).Values.Cast<object>()).Select(value => value.GetType()),
            back.Output.SelectMany(item => ((IDictionary)item.Properties["Parameters"].Value).Values.Cast<object>()).Select(value => value.GetType()));
        Assert.Equal(File.ReadAllBytes(files[0]), File.ReadAllBytes(files[1]));
    }

    [Fact]
    public void Hostile_values_come_back_from_JSON_exactly()
    {
        foreach (var text in CommandLineTests.HostileTexts.Select(row => row.Data).Where(text => text.Length > 0))
        {
            var back = session.Run(
                "New-ExoLyncHostingProviderPlan Hybrid -Identity $args[0] | Export-ExoLyncPlan $args[1]; Import-ExoLyncPlan $args[1]", text, At("plan.json")).ThrowOnError();
            Assert.Equal(text, back.Single("Identity"));
        }
    }

    [Fact]
    public void The_script_asks_for_each_command_changes_nothing_where_the_answer_is_no_and_a_second_run_stops_at_what_is_there()
    {
        session.UseNativeDouble(NativeBehaviour.Documented, "*-CsAccessEdgeConfiguration", "*-CsHostingProvider");
        var file = At("change.ps1");
        session.Run("@(New-ExoLyncHostingProviderPlan Hybrid; New-ExoLyncAccessEdgePlan Hybrid) | Export-ExoLyncPlan $args[0]", file).ThrowOnError();

        session.Answer(2, 2);
        var declined = session.Run("& $args[0] -Confirm", file).ThrowOnError();
        Assert.Equal(2, declined.HostLines.Count(line => line.StartsWith("Confirm", StringComparison.Ordinal)));
        Assert.Empty(session.NativeCalls("-Changing -Executed"));

        session.Run("& $args[0] -Confirm:$false", file).ThrowOnError();
        var after = session.Run("Get-NativeDoubleSnapshot").Output.Single().ToString();

        Assert.Contains("exists already", session.Run("& $args[0] -Confirm:$false", file).Terminating!.ToString(), StringComparison.Ordinal);
        Assert.Equal(after, session.Run("Get-NativeDoubleSnapshot").Output.Single().ToString());
    }

    [Fact]
    public void The_script_parses_says_what_and_why_and_runs_nothing_under_WhatIf()
    {
        session.UseNativeDouble(NativeBehaviour.Remote, "*-CsAccessEdgeConfiguration", "*-CsHostingProvider", "*-CsExternalAccessPolicy", "*-CsOAuth*", "*-CsPartnerApplication", "Add-DnsServer*");
        var file = At("change.ps1");
        session.Run(Plan + "$plan | Export-ExoLyncPlan $args[0]", file).ThrowOnError();

        var script = Parser.ParseFile(file, out _, out var errors);
        var preview = session.Run("& $args[0] -WhatIf", file).ThrowOnError();

        Assert.Empty(errors);
        Assert.Equal(session.Run("$plan").Column("CommandLine"), preview.WhatIf);
        Assert.Empty(session.NativeCalls());
        foreach (var line in session.Run("$plan").Column("CommandLine"))
        {
            Assert.Contains("    " + line + "\r\n", script.Extent.Text, StringComparison.Ordinal);
        }

        Assert.Contains("# Source: https://", script.Extent.Text, StringComparison.Ordinal);
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(file).Take(3));
    }

    [Fact]
    public void The_script_runs_the_commands_of_one_shell()
    {
        session.UseNativeDouble("*-CsAccessEdgeConfiguration", "*-CsHostingProvider", "Get-CsPublicProvider");
        var file = At("change.ps1");
        session.Run("New-ExoLyncDeploymentPlan Hybrid -ErrorAction Ignore | Export-ExoLyncPlan $args[0]", file).ThrowOnError();

        Assert.Empty(session.Run("& $args[0] -Shell MicrosoftGraph; Get-CsHostingProvider", file).ThrowOnError().Output);
        Assert.NotEmpty(session.Run("& $args[0] -Shell LyncManagementShell", file).ThrowOnError().Output);
        Assert.Equal("exap.um.outlook.com", session.Run("Get-CsHostingProvider").Single("ProxyFqdn"));
    }

    [Fact]
    public void Nothing_of_a_description_or_a_value_becomes_code_in_the_script()
    {
        var json = At("evil.json");
        var file = At("evil.ps1");
        session.Run("New-ExoLyncHostingProviderPlan Hybrid -Identity \"x'`r`nthrow 1 #\" | Export-ExoLyncPlan $args[0]", json).ThrowOnError();
        File.WriteAllText(json, File.ReadAllText(json).Replace("\"description\": \"", "\"description\": \"\\r\\nthrow 2\\u2028throw 3 #>", StringComparison.Ordinal));

        session.Run("Import-ExoLyncPlan $args[0] | Export-ExoLyncPlan $args[1]", json, file).ThrowOnError();

        var script = Parser.ParseFile(file, out _, out var errors);
        Assert.Empty(errors);
        Assert.Empty(script.FindAll(ast => ast is ThrowStatementAst, searchNestedScriptBlocks: true));
    }

    [Theory]
    [InlineData("{", "line 1")]
    [InlineData("{}", "$.formatVersion")]
    [InlineData("""{"formatVersion": 2, "commands": []}""", "version 2")]
    [InlineData("""{"formatVersion": 1, "commands": [], "more": 1}""", "$.more")]
    [InlineData("""{"formatVersion": 1, "commands": [{"step": 9}]}""", "$.commands[0].step")]
    [InlineData("""{"formatVersion": 1, "commands": [{"step": 4, "topology": "Hybrid", "shell": "Bash", "commandName": "x", "parameters": [], "description": "", "reference": ""}]}""", "$.commands[0].shell")]
    [InlineData("""{"formatVersion": 1, "commands": [{"step": 4, "topology": "Hybrid", "shell": "ActiveDirectory", "commandName": "x", "parameters": [{"name": "A b", "value": 1}], "description": "", "reference": ""}]}""", "$.commands[0].parameters[0].name")]
    [InlineData("""{"formatVersion": 1, "commands": [{"step": 4, "topology": "Hybrid", "shell": "ActiveDirectory", "commandName": "x", "parameters": [{"name": "A", "value": {"word": "a b"}}], "description": "", "reference": ""}]}""", "$.commands[0].parameters[0].value.word")]
    [InlineData("""{"formatVersion": 1, "commands": [{"step": 4, "topology": "Hybrid", "shell": "ActiveDirectory", "commandName": "x", "parameters": [{"name": "A", "value": {"script": "{"}}], "description": "", "reference": ""}]}""", "does not parse")]
    [InlineData("""{"formatVersion": 1, "commands": [{"step": 4, "topology": "Hybrid", "shell": "ActiveDirectory", "commandName": "x", "parameters": [{"name": "A", "value": 1.5}], "description": "", "reference": ""}]}""", "$.commands[0].parameters[0].value")]
    public void A_file_that_is_no_plan_is_refused_with_the_path_of_the_fault(string json, string fault)
    {
        File.WriteAllText(At("plan.json"), json);

        var outcome = session.Run("Import-ExoLyncPlan $args[0]", At("plan.json"));

        Assert.Equal(["InvalidPlanFile"], outcome.ErrorIds);
        Assert.Contains(fault, outcome.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public void Files_of_other_kinds_are_refused()
    {
        Assert.Equal(["PlanFormatUnknown"], session.Run("New-ExoLyncAccessEdgePlan | Export-ExoLyncPlan $args[0]", At("plan.txt")).ErrorIds);
        session.Run("New-ExoLyncAccessEdgePlan | Export-ExoLyncPlan $args[0]", At("plan.ps1")).ThrowOnError();
        Assert.Equal(["PlanFormatUnknown"], session.Run("Import-ExoLyncPlan $args[0]", At("plan.ps1")).ErrorIds);
        Assert.Equal(["FileExists"], session.Run("New-ExoLyncAccessEdgePlan | Export-ExoLyncPlan $args[0] -NoClobber", At("plan.ps1")).ErrorIds);
        Assert.Equal(["PlanFormatUnknown"], session.Run("New-ExoLyncAccessEdgePlan | Invoke-ExoLyncPlan -UndoPath $args[0]", At("undo.xml")).ErrorIds);
    }

    [Fact]
    public void The_schema_knows_the_fields_that_are_written_and_the_words_of_the_model()
    {
        session.Run(Plan + "$plan | Export-ExoLyncPlan $args[0]", At("plan.json")).ThrowOnError();
        using var written = JsonDocument.Parse(File.ReadAllText(At("plan.json")));
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.At("docs", "schemas", "plan.schema.json")));
        var command = schema.RootElement.GetProperty("$defs").GetProperty("command").GetProperty("properties");

        Assert.All(
            written.RootElement.GetProperty("commands").EnumerateArray(),
            item => Assert.Equal(command.EnumerateObject().Select(field => field.Name), item.EnumerateObject().Select(field => field.Name)));
        foreach (var (field, type) in new[] { ("shell", "Plans.CommandShell"), ("topology", "Scenarios.Topology") })
        {
            Assert.Equal(
                session.Run($"[Enum]::GetNames([ExoLyncIntegration.{type}])").Output.Select(word => word.ToString()),
                command.GetProperty(field).GetProperty("enum").EnumerateArray().Select(word => word.GetString()));
        }
    }

    private string At(string name) => Path.Combine(folder, name);
}
