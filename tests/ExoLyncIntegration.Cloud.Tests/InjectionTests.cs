using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Injection;
using ExoLyncIntegration.Reliability;
using ExoLyncIntegration.Server;
using Xunit;

namespace ExoLyncIntegration;

/// <summary>What a tenant's users and errors hold stays a value wherever it comes to stand.</summary>
public sealed class InjectionTests : CloudTest
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    [Injection(InjectionSource.CloudAnswer, InjectionSink.CommandLine, InjectionSink.Script, InjectionSink.Html, InjectionSink.Csv, InjectionSink.Markdown, InjectionSink.JUnit, InjectionSink.Prometheus, InjectionSink.Json, InjectionSink.Console)]
    public void An_attribute_of_a_user_of_the_cloud_is_a_value()
    {
        Tenant.UserCount = HostileValues.All.Count;
        Tenant.User = static index =>
        {
            var (user, text) = (TestTenant.Sample(index), HostileValues.All[index]);
            foreach (var attribute in new[] { "displayName", "userPrincipalName", "onPremisesDistinguishedName" })
            {
                user[attribute] = text;
            }

            user["proxyAddresses"] = new JsonArray("SMTP:" + text, "sip:" + text);
            user["mail"] = index % 2 == 0 ? text : null;
            user["onPremisesSyncEnabled"] = false;
            return user;
        };
        Connect().ThrowOnError();

        Session.Run("$results = @(Get-ExoLyncCloudUser)").ThrowOnError();
        Assert.Equal(HostileValues.All, UserNames(Session.Run("$results")));
        HarmlessText.AssertConsole(Session);

        Session.Run("$results = @($results | Test-ExoLyncSipAddress) + @($results | Test-ExoLyncMailAddress)").ThrowOnError();
        HarmlessText.AssertReports(Session, folder.Path);
        HarmlessText.AssertConsole(Session);

        var plan = Session.Run("$plan = @($results | New-ExoLyncAddressPlan -Scenario OnPremises); $plan").ThrowOnError();
        Assert.All(plan.Warnings, static warning => HarmlessText.AssertShown("warning", warning));
        Assert.All(plan.Column("CommandLine"), static line => HarmlessText.AssertCommandLine(line!));
        var script = Path.Combine(folder.Path, "plan.ps1");
        if (plan.Output.Count > 0)
        {
            Session.Run("$plan | Export-ExoLyncPlan $args[0]", script).ThrowOnError();
            HarmlessText.AssertScript(script, plan.Output.Count);
        }
    }

    [Fact]
    [Injection(InjectionSource.CloudAnswer, InjectionSink.Console)]
    public void What_the_sign_in_says_is_one_harmless_line()
    {
        foreach (var text in HostileValues.All)
        {
            Tenant.SignInErrors.Enqueue(new JsonObject { ["error"] = "invalid_client", ["error_description"] = text });

            var outcome = Connect();

            var error = (outcome.Terminating ?? outcome.Errors.Single()).ToString();
            HarmlessText.AssertShown("error", error);
            Assert.DoesNotContain('\n', error);
        }
    }

    [Fact]
    [Injection(InjectionSource.CloudAnswer, InjectionSink.Console)]
    public void The_code_of_another_device_is_one_harmless_line()
    {
        Tenant.UserCode = string.Concat(HostileValues.All);

        var outcome = Session.Run("Connect-ExoLyncCloud -DeviceCode -TenantId $args[0]", Tenant.Id).ThrowOnError();

        var line = outcome.HostLines[^1];
        HarmlessText.AssertShown("device code", line);
        Assert.DoesNotContain('\n', line.TrimEnd());
        Assert.StartsWith("To sign in, open https://microsoft.com/devicelogin", line, StringComparison.Ordinal);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            folder.Dispose();
        }
    }
}
