using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Dns.Servers;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.Reliability;
using Xunit;

namespace ExoLyncIntegration.Injection;

/// <summary>Values that others write, and what becomes of them wherever they come to stand: no command, markup, formula, metric, line or path.</summary>
public sealed class InjectionTests : IDisposable
{
    private const string Users = """
        $users = foreach ($text in $args[0]) {
            [pscustomobject]@{ Identity = $text; DistinguishedName = "CN=$text,DC=contoso,DC=com"; 'msRTCSIP-PrimaryUserAddress' = "sip:$text"; mail = $text; proxyAddresses = "SMTP:$text", "sip:$text" }
            [pscustomobject]@{ Identity = "$text!"; DistinguishedName = "CN=$text!,DC=contoso,DC=com"; 'msRTCSIP-PrimaryUserAddress' = 'sip:ada@contoso.com'; mail = $null; proxyAddresses = 'SMTP:ada@contoso.com' }
        }
        """;

    private static readonly string[] Hostile = [.. HostileValues.All];

    private readonly EngineSession session = new();
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }

    [Fact]
    [Injection(InjectionSource.DnsAnswer, InjectionSink.CommandLine, InjectionSink.Html, InjectionSink.Csv, InjectionSink.Markdown, InjectionSink.JUnit, InjectionSink.Prometheus, InjectionSink.Json, InjectionSink.Console)]
    public void A_name_in_an_answer_of_DNS_is_a_value()
    {
        var answered = 0;
        using var server = new ScriptedDnsServer(query =>
        {
            var label = Encoding.UTF8.GetBytes(Hostile[answered++ % Hostile.Length]);
            byte[] target = [(byte)label.Length, .. label, 3, (byte)'c', (byte)'o', (byte)'m', 0];
            return query.Type switch
            {
                DnsQuery.SRV => new DnsReply(query).Record(query.Name, DnsQuery.SRV, [0, 100, 0, 1, 1, 187, .. target]).ToBytes(),
                _ => new DnsReply(query).Record(query.Name, DnsQuery.CNAME, target).ToBytes(),
            };
        });

        session.Run("$results = 1..24 | ForEach-Object { \"d$_.contoso.com\" } | Test-ExoLyncDns -Scenario OnlineOnly -Server $args[0] -RetryCount 0", server.Address);

        Assert.Contains(session.Run("$results").Column("Actual"), static actual => actual?.Contains("script", StringComparison.Ordinal) == true);
        AssertResults();
    }

    [Fact]
    [Injection(InjectionSource.DirectoryObject, InjectionSink.CommandLine, InjectionSink.Script, InjectionSink.Html, InjectionSink.Csv, InjectionSink.Markdown, InjectionSink.JUnit, InjectionSink.Prometheus, InjectionSink.Json, InjectionSink.Console)]
    public void An_attribute_of_a_user_is_a_value()
    {
        session.Run(Users + "; $results = @($users | Test-ExoLyncSipAddress) + @($users | Test-ExoLyncMailAddress)", (object)Hostile).ThrowOnError();
        AssertResults();

        var outcome = session.Run("$plan = @($results | New-ExoLyncAddressPlan -Scenario OnPremises)").ThrowOnError();
        Assert.NotEmpty(outcome.Warnings);
        Assert.All(outcome.Warnings, static warning => AssertOneLine(warning));
        AssertPlan();
    }

    [Fact]
    [Injection(InjectionSource.EvidenceFile, InjectionSink.CommandLine, InjectionSink.Html, InjectionSink.Csv, InjectionSink.Markdown, InjectionSink.JUnit, InjectionSink.Prometheus, InjectionSink.Json, InjectionSink.Console)]
    [Injection(InjectionSource.ReportFile, InjectionSink.Console)]
    public void What_evidence_and_reports_hold_are_values()
    {
        var evidence = Path.Combine(folder.Path, "evidence.json");
        var zone = folder.Write("contoso.zone", "$ORIGIN contoso.com.\n@ 60 SOA ns h 1 2 3 4 5\n");
        session.Run(Users + "; $null = $users | Test-ExoLyncDeployment (New-ExoLyncScenario OnlineOnly -SipDomain contoso.com) -ZoneFile $args[2] -Step 1, 2, 3 -EvidencePath $args[1]", Hostile, evidence, zone).ThrowOnError();

        session.Run("$results = @(Test-ExoLyncDeployment -FromEvidence $args[0])", evidence).ThrowOnError();

        Assert.Contains(session.Run("$results").Column("Target"), static target => Hostile.Contains(target));
        AssertResults();
        HarmlessText.AssertShown("one stream of every type", session.Display("$results", width: 6000));

        var before = Path.Combine(folder.Path, "none.json");
        session.Run("$results[0] | Export-ExoLyncReport $args[0]; $results = @(Compare-ExoLyncReport $args[0] $args[1])", before, Path.Combine(folder.Path, "report.json")).ThrowOnError();
        Assert.Contains(session.Run("$results").Column("Target"), static target => Hostile.Contains(target));
        HarmlessText.AssertConsole(session);
    }

    [Fact]
    [Injection(InjectionSource.AcceptanceFile, InjectionSink.Html, InjectionSink.Csv, InjectionSink.Markdown, InjectionSink.JUnit, InjectionSink.Prometheus, InjectionSink.Json, InjectionSink.Console)]
    public void The_reason_of_an_accepted_finding_is_a_value()
    {
        foreach (var text in Hostile)
        {
            var file = folder.Write("accepted.json", new JsonObject
            {
                ["formatVersion"] = 1,
                ["accepted"] = new JsonArray(new JsonObject { ["check"] = "Mail.*", ["target"] = "*", ["reason"] = text, ["expires"] = "2126-01-31" }),
            }.ToJsonString());
            session.Run("$accepted = $args[1]; $results = [pscustomobject]@{ Identity = $args[0]; mail = $null; proxyAddresses = $null } | Test-ExoLyncMailAddress", text, file).ThrowOnError();

            HarmlessText.AssertReports(session, folder.Path, "-AcceptedFindingPath $accepted");
            session.Run("$results = @(Compare-ExoLyncReport $args[0] $args[0] -AcceptedFindingPath $accepted)", Path.Combine(folder.Path, "report.json")).ThrowOnError();
            HarmlessText.AssertConsole(session);
        }
    }

    [Fact]
    [Injection(InjectionSource.ScenarioFile, InjectionSink.Console)]
    public void A_scenario_file_with_hostile_names_is_refused_on_one_line()
    {
        foreach (var text in Hostile)
        {
            foreach (var field in new[] { "sipDomain", "accessEdgeFqdn", "externalWebServicesFqdn", "poolFqdn", "tenantId", text })
            {
                JsonNode value = field is "sipDomain" or "externalWebServicesFqdn" or "poolFqdn" ? new JsonArray(text) : text;
                var outcome = session.Run("Import-ExoLyncScenario $args[0]", folder.Write("scenario.json", new JsonObject { ["formatVersion"] = 1, ["topology"] = "OnPremises", [field] = value }.ToJsonString()));

                Assert.Empty(outcome.Output);
                var error = outcome.Terminating ?? Assert.Single(outcome.Errors);
                AssertOneLine(error.ToString());
            }
        }
    }

    [Fact]
    [Injection(InjectionSource.PlanFile, InjectionSink.CommandLine, InjectionSink.Script, InjectionSink.Json, InjectionSink.Console)]
    public void What_a_plan_file_holds_are_values()
    {
        var file = folder.Write("hostile.json", new JsonObject
        {
            ["formatVersion"] = 1,
            ["commands"] = new JsonArray([.. Hostile.Select(static text => new JsonObject
            {
                ["step"] = 5,
                ["topology"] = "Hybrid",
                ["shell"] = "LyncManagementShell",
                ["commandName"] = "Set-CsHostingProvider",
                ["parameters"] = new JsonArray(
                    new JsonObject { ["name"] = "Identity", ["value"] = text },
                    new JsonObject { ["name"] = "ProxyFqdn", ["value"] = new JsonArray(text, text) }),
                ["description"] = text,
                ["reference"] = text,
            })]),
        }.ToJsonString());

        session.Run("$plan = @(Import-ExoLyncPlan $args[0])", file).ThrowOnError();

        Assert.Equal(Hostile, session.Run("$plan").Column("Description"));
        AssertPlan();
    }

    [Theory]
    [InlineData("1 #")]
    [InlineData("1 <# #> #")]
    [InlineData("1 \u202E")]
    [InlineData("1 # \u001b[2J")]
    [InlineData("'a\u202Eb'")]
    [InlineData("'a\u200Bb'")]
    public void A_script_in_a_plan_file_that_swallows_what_follows_or_hides_is_refused(string script)
    {
        var file = folder.Write("plan.json", new JsonObject
        {
            ["formatVersion"] = 1,
            ["commands"] = new JsonArray(new JsonObject
            {
                ["step"] = 7,
                ["topology"] = "Hybrid",
                ["shell"] = "LyncManagementShell",
                ["commandName"] = "Invoke-Command",
                ["parameters"] = new JsonArray(new JsonObject { ["name"] = "ScriptBlock", ["value"] = new JsonObject { ["script"] = script } }),
                ["description"] = string.Empty,
                ["reference"] = string.Empty,
            }),
        }.ToJsonString());

        var outcome = session.Run("Import-ExoLyncPlan $args[0]", file);

        Assert.Equal(["InvalidPlanFile"], outcome.ErrorIds);
    }

    [Fact]
    [Injection(InjectionSource.Parameter, InjectionSink.CommandLine, InjectionSink.Script, InjectionSink.Json, InjectionSink.Console)]
    public void A_parameter_of_a_plan_is_a_value()
    {
        session.Run("$plan = @($args[0] | ForEach-Object { New-ExoLyncHostingProviderPlan Hybrid -Identity $_ })", (object)Hostile).ThrowOnError();

        Assert.Equal(Hostile, session.Run("$plan").Column("Identity"));
        AssertPlan();
        Assert.All(session.Run("$args[0] | ForEach-Object { New-ExoLyncHostingProviderPlan Hybrid -Identity $_ -WhatIf }", (object)Hostile).WhatIf, HarmlessText.AssertCommandLine);
    }

    [Fact]
    [Injection(InjectionSource.Parameter, InjectionSink.Html, InjectionSink.Csv, InjectionSink.Markdown, InjectionSink.JUnit, InjectionSink.Prometheus)]
    public void A_parameter_of_a_test_is_a_value()
    {
        session.Run("$results = @($args[0] | ForEach-Object { Test-ExoLyncDns \"a.$_.contoso.com\" -TimeoutSeconds 1 -Server 127.0.0.1:1 -ErrorAction Ignore }) + @([pscustomobject]@{ Identity = 'x'; mail = 'x' } | Test-ExoLyncMailAddress -AcceptedDomain contoso.com)", (object)Hostile);
        session.Run(Users + "; $results += $users | ForEach-Object { Test-ExoLyncMailAddress -InputObject $_ }", (object)Hostile).ThrowOnError();

        HarmlessText.AssertReports(session, folder.Path);
    }

    [Fact]
    [Injection(InjectionSource.Parameter, InjectionSink.Html, InjectionSink.Csv, InjectionSink.Markdown, InjectionSink.JUnit, InjectionSink.Prometheus, InjectionSink.Json)]
    public void Results_that_another_session_gave_hold_values()
    {
        session.Run(
            """
            $results = foreach ($text in $args[0]) {
                # A remediation may have lines of its own: one for each command.
                $commands = $text -replace '[\r\n]', ' '
                foreach ($check in $text, 'Own.Check') {
                    [pscustomobject]@{ Step = 1; Check = $check; Target = $text; Status = 'Fail'; Expected = $text; Actual = $text; Message = $text; Remediation = $commands; Reference = $text; Extra = $text }
                }
            }
            """,
            (object)Hostile).ThrowOnError();
        HarmlessText.AssertReports(session, folder.Path);

        // Further properties are shown under the names that they bear.
        var page = Path.Combine(folder.Path, "named.html");
        session.Run(
            """
            for ($index = 0; $index -lt $args[0].Count; $index++) { $results[$index].PSObject.Properties.Add([psnoteproperty]::new($args[0][$index], 'x')) }
            $results | Export-ExoLyncReport $args[1]
            """,
            Hostile,
            page).ThrowOnError();
        HarmlessText.AssertHtml(File.ReadAllText(page));
    }

    [Fact]
    [Injection(InjectionSource.Parameter, InjectionSink.Path)]
    public void A_file_is_written_where_the_parameter_says_and_nowhere_else()
    {
        session.Run("$results = [pscustomobject]@{ Identity = '../../x'; mail = '../../x' } | Test-ExoLyncMailAddress; $plan = New-ExoLyncHostingProviderPlan Hybrid -Identity '../../x'").ThrowOnError();
        foreach (var name in new[] { "$(throw 1)", "; Remove-Item x", "[a]", "a'b\u2019", "--%", "=cmd", "`$x", "*a?" }.Where(static name => !OperatingSystem.IsWindows() || name.IndexOfAny(Path.GetInvalidFileNameChars()) < 0))
        {
            var place = Directory.CreateDirectory(Path.Combine(folder.Path, Guid.NewGuid().ToString("N"), "inner"));
            session.Run("$results | Export-ExoLyncReport $args[0]; $plan | Export-ExoLyncPlan $args[1]; New-ExoLyncScenario OnPremises -SipDomain contoso.com | Export-ExoLyncScenario $args[2]", Path.Combine(place.FullName, name + ".md"), Path.Combine(place.FullName, name + ".ps1"), Path.Combine(place.FullName, name + ".json")).ThrowOnError();

            Assert.Equal([name + ".json", name + ".md", name + ".ps1"], place.GetFiles().Select(static file => file.Name).Order(StringComparer.Ordinal));
            Assert.Single(place.Parent!.GetFileSystemInfos());
        }
    }

    // Advice is prose.
    private static bool IsCommand(string remediation) => Regex.IsMatch(remediation, "^(Set|Add|New|Remove|Enable)-");

    private static void AssertOneLine(string text)
    {
        HarmlessText.AssertShown("message", text);
        Assert.DoesNotContain('\n', text);
        Assert.DoesNotContain('\r', text);
    }

    private void AssertResults()
    {
        HarmlessText.AssertReports(session, folder.Path);
        HarmlessText.AssertConsole(session);
        foreach (var line in session.Run("@($results) + @($results.Finding) | Where-Object { $_ }").Column("Remediation").OfType<string>().Where(IsCommand).SelectMany(static text => text.Split('\n')).Distinct())
        {
            HarmlessText.AssertCommandLine(line);
        }
    }

    private void AssertPlan()
    {
        Assert.All(session.Run("$plan").Column("CommandLine"), static line => HarmlessText.AssertCommandLine(line!));
        session.Run("$results = $plan").ThrowOnError();
        HarmlessText.AssertConsole(session);

        string[] files = [Path.Combine(folder.Path, "plan.ps1"), Path.Combine(folder.Path, "plan.json")];
        session.Run("$plan | Export-ExoLyncPlan $args[0]; $plan | Export-ExoLyncPlan $args[1]", files).ThrowOnError();
        HarmlessText.AssertScript(files[0], session.Run("$plan").Output.Count);
        HarmlessText.AssertShown("plan file", File.ReadAllText(files[1]));
        HarmlessText.AssertJson(File.ReadAllText(files[1]));
        Assert.Equal(session.Run("$plan").Column("CommandLine"), session.Run("Import-ExoLyncPlan $args[0]", files[1]).ThrowOnError().Column("CommandLine"));

        session.Run("$results = @($plan | Test-ExoLyncPlan)").ThrowOnError();
        HarmlessText.AssertConsole(session);
        session.Run("$results = @($plan | Invoke-ExoLyncPlan -Confirm:$false)");
        HarmlessText.AssertConsole(session);
    }
}
