using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.Reliability;
using ExoLyncIntegration.Server;
using Xunit;
using Fault = ExoLyncIntegration.Server.Fault;
using Row = ExoLyncIntegration.Reliability.Fault;

namespace ExoLyncIntegration;

public sealed class ServicePrincipalTests : CloudTest
{
    private const string Lync = "00000004-0000-0ff1-ce00-000000000000";
    private const string Exchange = "00000002-0000-0ff1-ce00-000000000000";

    private readonly X509Certificate2 certificate = Authority.SelfSigned("contoso.com");

    [Fact]
    public void A_tenant_that_is_set_up_passes()
    {
        Tenant.ServicePrincipals.Add(Principal(Lync, Identifier(certificate), $"{Lync}/web.contoso.com"));
        Tenant.ServicePrincipals.Add(Principal(Exchange, Identifier(certificate)));

        var outcome = Test();

        Assert.Equal(
            [
                "OAuth.ServicePrincipal Pass", "OAuth.ServicePrincipalCertificate Pass", "OAuth.ServicePrincipalName Pass",
                "OAuth.ServicePrincipal Pass", "OAuth.ServicePrincipalCertificate Pass",
                "OAuth.ServicePrincipal NotApplicable", "OAuth.ServicePrincipal NotApplicable",
            ],
            Verdicts(outcome));
        Assert.All(Tenant.Requests, static request => Assert.Contains("keyCredentials", request, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("thumbprint bytes")]
    [InlineData("hexadecimal digits")]
    [InlineData("digits read as base64")]
    [InlineData("only the certificate")]
    [InlineData("the text of the certificate")]
    public void The_certificate_is_recognized_in_every_form_that_keys_are_stored_in(string form)
    {
        var principal = Principal(Lync, form switch
        {
            "thumbprint bytes" => Convert.ToBase64String(certificate.GetCertHash()),
            "hexadecimal digits" => Convert.ToBase64String(Encoding.ASCII.GetBytes(certificate.Thumbprint)),
            "digits read as base64" => certificate.Thumbprint,
            _ => null,
        });
        principal["keyCredentials"]![0]!["key"] = form switch
        {
            "only the certificate" => Convert.ToBase64String(certificate.RawData),
            "the text of the certificate" => Convert.ToBase64String(Encoding.ASCII.GetBytes(Convert.ToBase64String(certificate.RawData))),
            _ => null,
        };
        Tenant.ServicePrincipals.Add(principal);

        Assert.Contains("OAuth.ServicePrincipalCertificate Pass", Verdicts(Test()));
    }

    [Fact]
    public void A_missing_principal_a_disabled_one_another_key_and_a_missing_name_fail()
    {
        using var other = Authority.SelfSigned("contoso.com");
        var disabled = Principal(Lync, Identifier(other), "somebody/else");
        disabled["accountEnabled"] = false;
        Tenant.ServicePrincipals.Add(disabled);

        var outcome = Test();

        Assert.Equal(
            ["OAuth.ServicePrincipal Fail", "OAuth.ServicePrincipalCertificate Fail", "OAuth.ServicePrincipalName Fail", "OAuth.ServicePrincipal Fail"], Verdicts(outcome).Take(4));

        // The directory replaces the whole list: the command keeps what is there.
        Assert.Equal(
            $"Update-MgServicePrincipal -ServicePrincipalId principal-{Lync} -ServicePrincipalNames somebody/else, {Lync}/web.contoso.com",
            string.Concat(outcome.Column("Remediation")[2]!.Where(static character => !"\"'@()".Contains(character, StringComparison.Ordinal))));
    }

    [Fact]
    public void A_key_whose_time_is_over_fails_although_it_is_the_right_one()
    {
        var principal = Principal(Lync, Identifier(certificate));
        principal["keyCredentials"]![0]!["endDateTime"] = "2020-01-01T00:00:00Z";
        Tenant.ServicePrincipals.Add(principal);

        var outcome = Test();

        Assert.Contains("OAuth.ServicePrincipalCertificate Fail", Verdicts(outcome));
        Assert.Contains("2020-01-01", outcome.Column("Message")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_is_inconclusive()
    {
        Tenant.ServicePrincipals.Add(Principal(Lync, null));
        Tenant.Permission = "User.Read.All Application.Read.All";
        Connect().ThrowOnError();

        var withoutAnything = session("Test-ExoLyncServicePrincipal");
        var withoutThumbprint = session("Test-ExoLyncServicePrincipal -Certificate $args[0] -ExternalWebServicesFqdn web.contoso.com");

        Assert.Equal(["OAuth.ServicePrincipalCertificate Inconclusive", "OAuth.ServicePrincipalName Inconclusive"], withoutAnything.Skip(1).Take(2));
        Assert.Contains("OAuth.ServicePrincipalCertificate Inconclusive", withoutThumbprint);
        string[] session(string script) => Verdicts(Session.Run(script, certificate).ThrowOnError());
    }

    [Fact]
    public void The_commands_that_mend_a_principal_bind_and_keep_what_is_there()
    {
        using var other = Authority.SelfSigned("contoso.com");
        var principal = Principal(Lync, Identifier(other), "somebody/else");
        principal["accountEnabled"] = false;
        Tenant.ServicePrincipals.Add(principal);
        var folder = Directory.CreateTempSubdirectory("exolync-principal");
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, "OAuthTokenIssuer.cer"), certificate.RawData);
            var remedies = Test().Column("Remediation").Take(3).ToArray();

            // The two commands of Microsoft Graph PowerShell, as far as they are used: what they are given, they keep.
            var outcome = Session.Run(
                """
                $script:given = @{}
                function Get-MgServicePrincipal { [CmdletBinding()] param([string] $Filter, [string[]] $Property)
                    [pscustomobject]@{ Id = 'principal'; ServicePrincipalNames = @('somebody/else'); KeyCredentials = @(@{ Usage = 'Verify'; EndDateTime = [datetime]::UtcNow.AddDays(9) }) } }
                function Update-MgServicePrincipal { [CmdletBinding()] param([Parameter(Mandatory)][string] $ServicePrincipalId, [object[]] $KeyCredentials, [string[]] $ServicePrincipalNames, [switch] $AccountEnabled)
                    foreach ($name in $PSBoundParameters.Keys) { $script:given[$name] = $PSBoundParameters[$name] } }
                $null = $ExecutionContext.SessionState.Path.SetLocation($args[0])
                foreach ($remedy in $args[1]) { . ([scriptblock]::Create($remedy)) }
                "$($script:given.KeyCredentials.Count) keys, names: $($script:given.ServicePrincipalNames -join ' '), enabled: $($script:given.AccountEnabled)"
                """, folder.FullName, remedies).ThrowOnError();

            Assert.Equal($"2 keys, names: somebody/else {Lync}/web.contoso.com, enabled: True", outcome.Output.Single().ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [Fault(Row.CloudThrottles, "Test-ExoLyncServicePrincipal")]
    [Fault(Row.CloudFails, "Test-ExoLyncServicePrincipal")]
    [Fault(Row.CloudLies, "Test-ExoLyncServicePrincipal")]
    [InlineData("429")]
    [InlineData("503")]
    [InlineData("reset")]
    [InlineData("truncated JSON")]
    [InlineData("cut body")]
    public void A_passing_fault_leaves_the_results_as_they_are(string fault)
    {
        Tenant.ServicePrincipals.Add(Principal(Lync, Identifier(certificate), $"{Lync}/web.contoso.com"));
        Tenant.ServicePrincipals.Add(Principal(Exchange, Identifier(certificate)));
        var expected = Verdicts(Test());
        Tenant.Faults.Enqueue(fault switch
        {
            "429" => Fault.Answer(429, "0"),
            "503" => Fault.Answer(503, "0"),
            "reset" => Fault.Reset,
            "truncated JSON" => Fault.TruncatedJson,
            _ => Fault.CutBody,
        });

        Assert.Equal(expected, Verdicts(Test()));
    }

    [Fact]
    [Fault(Row.CloudThrottles, "Test-ExoLyncServicePrincipal")]
    [Fault(Row.CloudFails, "Test-ExoLyncServicePrincipal")]
    public void A_lasting_fault_is_inconclusive_and_the_other_principals_are_read()
    {
        Tenant.ServicePrincipals.Add(Principal(Exchange, Identifier(certificate)));
        for (var count = 0; count < 8; count++)
        {
            Tenant.Faults.Enqueue(Fault.Answer(count % 2 == 0 ? 429 : 503, "0"));
        }

        Assert.Equal(
            ["OAuth.ServicePrincipal Inconclusive", "OAuth.ServicePrincipal Pass", "OAuth.ServicePrincipalCertificate Pass"], Verdicts(Test()).Take(3));
    }

    [Fact]
    [Fault(Row.ClockJumps, "Test-ExoLyncServicePrincipal")]
    [Fault(Row.CloudRefuses, "Test-ExoLyncServicePrincipal")]
    public void A_token_that_is_refused_is_inconclusive_and_a_clock_that_differs_is_named()
    {
        Connect().ThrowOnError();
        Tenant.IsAccepted = static _ => false;
        Tenant.ClockSkew = TimeSpan.FromHours(-2);

        var outcome = Session.Run("Test-ExoLyncServicePrincipal").ThrowOnError();

        Assert.All(outcome.Column("Status"), static status => Assert.Equal("Inconclusive", status));
        Assert.All(outcome.Column("Message"), static message => Assert.Contains("clock differs from the service's by 120 minutes", message, StringComparison.Ordinal));
    }

    [Fact]
    [Fault(Row.CloudRefuses, "Test-ExoLyncServicePrincipal")]
    public void A_missing_permission_is_inconclusive_and_names_the_consent()
    {
        Connect().ThrowOnError();
        for (var count = 0; count < 4; count++)
        {
            Tenant.Faults.Enqueue(Fault.Answer(403));
        }

        var outcome = Session.Run("Test-ExoLyncServicePrincipal").ThrowOnError();

        Assert.All(outcome.Column("Status"), static status => Assert.Equal("Inconclusive", status));
        Assert.All(outcome.Column("Message"), static message => Assert.Contains("Application.Read.All", message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[pscustomobject]@{ EwsEnabled = $false }", "Fail")]
    [InlineData("[pscustomobject]@{ EwsEnabled = $null }", "Warning")]
    [InlineData("[pscustomobject]@{ EwsEnabled = $true; EwsAllowedAppIDs = $null }", "Warning")]
    [InlineData("[pscustomobject]@{ EwsEnabled = 'True'; EwsAllowedAppIDs = '11111111-2222-3333-4444-555555555555,11111111-2222-3333-4444-555555555556' }", "Pass")]
    [InlineData("[pscustomobject]@{ Name = 'contoso' }", "Inconclusive")]
    public void Exchange_Web_Services_are_judged_by_the_organizations_settings(string configuration, string status)
    {
        Assert.SkipWhen(DateTime.UtcNow >= new DateTime(2027, 4, 1, 0, 0, 0, DateTimeKind.Utc), "Exchange Online has no Exchange Web Services any more.");

        Assert.Equal([status], Session.Run(configuration + " | Test-ExoLyncExchangeWebService").ThrowOnError().Column("Status"));
    }

    [Fact]
    [Fault(Row.NativeMissing, "Test-ExoLyncExchangeWebService")]
    public void Without_the_command_in_the_session_Exchange_Web_Services_are_inconclusive()
    {
        Assert.Equal(["Inconclusive"], Session.Run("Test-ExoLyncExchangeWebService").ThrowOnError().Column("Status"));
        Assert.Equal(["Fail"], Session.Run("function Get-OrganizationConfig { [CmdletBinding()]param() [pscustomobject]@{ EwsEnabled = $false } }; Test-ExoLyncExchangeWebService").ThrowOnError().Column("Status"));
    }

    [Theory]
    [Fault(Row.NativeThrows, "Test-ExoLyncExchangeWebService")]
    [Fault(Row.NativeReturnsNothing, "Test-ExoLyncExchangeWebService")]
    [Fault(Row.NativeOtherShape, "Test-ExoLyncExchangeWebService")]
    [Fault(Row.NativeSessionDies, "Test-ExoLyncExchangeWebService")]
    [InlineData("throw 'access denied'", "access denied")]
    [InlineData("$PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([System.Exception]::new('access denied'), 'Denied', 'PermissionDenied', $null))", "access denied")]
    [InlineData("", "gave nothing")]
    [InlineData("'a text'", "does not carry EwsEnabled")]
    [InlineData("[pscustomobject]@{ Name = 'contoso' }", "does not carry EwsEnabled")]
    [InlineData("throw [System.Management.Automation.Remoting.PSRemotingTransportException]::new('The session is gone.')", "The session is gone")]
    public void What_the_command_does_not_tell_is_inconclusive_and_says_why(string body, string words)
    {
        var outcome = Session.Run($"function Get-OrganizationConfig {{ [CmdletBinding()]param() {body} }}; Test-ExoLyncExchangeWebService").ThrowOnError();

        Assert.Equal(["Inconclusive"], outcome.Column("Status"));
        Assert.Contains(words, outcome.Column("Message")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$false", "$null")]
    [InlineData("$false", "'11111111-2222-3333-4444-555555555555'")]
    [InlineData("$null", "$null")]
    public void The_command_that_allows_Exchange_Web_Services_can_be_run_as_it_stands(string enabled, string appIds)
    {
        Assert.SkipWhen(DateTime.UtcNow >= new DateTime(2027, 4, 1, 0, 0, 0, DateTimeKind.Utc), "Exchange Online has no Exchange Web Services any more.");

        var remedy = Session.Run($"[pscustomobject]@{{ EwsEnabled = {enabled}; EwsAllowedAppIDs = {appIds} }} | Test-ExoLyncExchangeWebService").ThrowOnError().Column("Remediation").Single()!;

        Assert.Equal("True", Session.Run($"function Set-OrganizationConfig {{ [CmdletBinding()]param([bool] $EwsEnabled, [string] $EwsAllowedAppIDs) $EwsEnabled }}; {remedy}").ThrowOnError().Output.Single().ToString());
    }

    private static string Identifier(X509Certificate2 certificate) => Convert.ToBase64String(certificate.GetCertHash());

    private static JsonObject Principal(string appId, string? identifier, params string[] names) => new()
    {
        ["id"] = "principal-" + appId,
        ["appId"] = appId,
        ["displayName"] = "An application",
        ["accountEnabled"] = true,
        ["servicePrincipalNames"] = new JsonArray([.. names.Select(static name => JsonValue.Create(name))]),
        ["keyCredentials"] = new JsonArray(new JsonObject
        {
            ["customKeyIdentifier"] = identifier,
            ["usage"] = "Verify",
            ["type"] = "AsymmetricX509Cert",
            ["startDateTime"] = "2020-01-01T00:00:00Z",
            ["endDateTime"] = "2100-01-01T00:00:00Z",
        }),
    };

    private static string[] Verdicts(SessionOutcome outcome) => [.. outcome.Output.Select(static result => $"{result.Properties["Check"].Value} {result.Properties["Status"].Value}")];

    private SessionOutcome Test()
    {
        Tenant.Permission = "User.Read.All Application.Read.All";
        Connect().ThrowOnError();
        return Session.Run("Test-ExoLyncServicePrincipal -Certificate $args[0] -ExternalWebServicesFqdn web.contoso.com", certificate).ThrowOnError();
    }
}
