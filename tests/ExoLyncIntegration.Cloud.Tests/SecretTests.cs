using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Reflection;
using System.Security.Cryptography.X509Certificates;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.Server;
using Xunit;

namespace ExoLyncIntegration;

/// <summary>Everything that a session can see or keep of a run, searched for everything that is secret.</summary>
public sealed class SecretTests : CloudTest
{
    private const string Password = "pfx-password-that-nobody-sees";
    private const string Wrong = "wrong-secret-that-nobody-sees";
    private const string Opaque = "not-a-token-but-secret-all-the-same";
    private const string DeviceCode = "device-code-";
    private const string RefreshToken = "refresh-token-";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("exolync-secrets");

    [Fact]
    public void No_secret_is_in_any_stream_error_exception_or_variable()
    {
        var seen = new List<string>();

        SignInInEveryWay(command => See(seen, command()));
        See(seen, Session.Run("$Error | ForEach-Object { $_; $_.Exception.ToString(); $_.ScriptStackTrace; $_.InvocationInfo.Line }"));
        See(seen, Session.Run("Get-Variable | ForEach-Object { $_.Name; $_.Value }"));

        var text = string.Join("\n", seen);
        Assert.Contains("CloudTokenRejected", text, StringComparison.Ordinal);
        Assert.Contains("AADSTS7000215", text, StringComparison.Ordinal);
        AssertNoSecret(text);
    }

    [Fact]
    public void No_secret_is_in_a_transcript()
    {
        var file = Path.Combine(folder.FullName, "transcript.txt");
        Transcribe("StartTranscribing", file, null, true, false);

        SignInInEveryWay(static command => _ = command());
        Transcribe("StopTranscribing");

        var text = File.ReadAllText(file);
        Assert.Contains("Connect-ExoLyncCloud", text, StringComparison.Ordinal);
        Assert.Contains("AADSTS7000215", text, StringComparison.Ordinal);
        Assert.Contains("user1199@contoso.com", text, StringComparison.Ordinal);
        AssertNoSecret(text);
    }

    [Theory]
    [InlineData(".html")]
    [InlineData(".json")]
    [InlineData(".xml")]
    [InlineData(".csv")]
    [InlineData(".md")]
    [InlineData(".prom")]
    public void No_secret_is_in_a_report(string extension)
    {
        Tenant.Permission = "User.Read.All Application.Read.All";
        Tenant.UserCount = 3;
        Connect().ThrowOnError();
        var file = Path.Combine(folder.FullName, "report" + extension);

        // The service quotes the token that it refuses, and the results carry its words.
        Tenant.IsAccepted = static _ => false;
        var results = Session.Run("$results = @(Test-ExoLyncServicePrincipal); $results").ThrowOnError();
        Assert.All(results.Column("Message"), static message => Assert.Contains("Lifetime validation failed", message, StringComparison.Ordinal));
        Tenant.IsAccepted = static _ => true;
        Session.Run("$results += @(Get-ExoLyncCloudUser | Test-ExoLyncSipAddress); $results | Export-ExoLyncReport -Path $args[0]", file).ThrowOnError();

        AssertNoSecret(File.ReadAllText(file));
    }

    [Fact]
    public void No_secret_is_in_an_evidence_file()
    {
        Tenant.UserCount = 3;
        Connect().ThrowOnError();
        var zone = Path.Combine(folder.FullName, "contoso.com.zone");
        File.WriteAllText(zone, "$ORIGIN contoso.com.\n@ 3600 IN SOA ns1 admin 1 2 3 4 5\n@ 3600 IN NS ns1\n");
        var file = Path.Combine(folder.FullName, "evidence.json");

        // What a session holds beside the deployment: settings with secrets, and a connection.
        var outcome = Session.Run(
            $$"""
            function Get-CsOAuthConfiguration { [CmdletBinding()] param() [pscustomobject]@{ Identity = 'Global'; Realm = 'contoso.com'; ClientSecret = '{{Wrong}}'; PrivateKey = '{{Opaque}}' } }
            function Get-OrganizationConfig { [CmdletBinding()] param() [pscustomobject]@{ EwsEnabled = $true; EwsAllowedAppIDs = $null; AdminPassword = '{{Password}}' } }
            $scenario = New-ExoLyncScenario OnPremises -SipDomain contoso.com
            Get-ExoLyncCloudUser | Test-ExoLyncDeployment $scenario -ZoneFile $args[0] -EvidencePath $args[1]
            """, zone, file).ThrowOnError();

        Assert.NotEmpty(outcome.Output);
        var text = File.ReadAllText(file);
        Assert.Contains("user1@contoso.com", text, StringComparison.Ordinal);
        AssertNoSecret(text);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            folder.Delete(recursive: true);
        }

        base.Dispose(disposing);
    }

    private static void See(List<string> seen, SessionOutcome outcome)
    {
        seen.AddRange(outcome.Verbose.Concat(outcome.Warnings).Concat(outcome.Information).Concat(outcome.HostLines));
        foreach (var item in outcome.Output)
        {
            seen.Add(item?.ToString() ?? string.Empty);
            seen.AddRange(item?.Properties.Select(Text) ?? []);
        }

        foreach (var error in outcome.Errors.Append(outcome.Terminating).OfType<ErrorRecord>())
        {
            seen.Add(error.FullyQualifiedErrorId);
            seen.Add(error.ToString());
            seen.Add(error.Exception.ToString());
            seen.Add(error.TargetObject?.ToString() ?? string.Empty);
            seen.Add(error.ErrorDetails?.ToString() ?? string.Empty);
            for (var exception = error.Exception; exception is not null; exception = exception.InnerException)
            {
                seen.AddRange(exception.Data.Values.Cast<object?>().Select(static value => value?.ToString() ?? string.Empty));
                seen.AddRange(PSObject.AsPSObject(exception).Properties.Select(Text));
            }
        }
    }

    private static string Text(PSPropertyInfo property)
    {
        try
        {
            return $"{property.Name}={(property.Value is Array values ? string.Join(",", values.Cast<object?>()) : property.Value)}";
        }
        catch (GetValueException)
        {
            return property.Name;
        }
    }

    // With everything turned on that a session can turn on, and shown as a console shows it.
    private void SignInInEveryWay(Action<Func<SessionOutcome>> see)
    {
        Tenant.UserCount = 1200;
        using var certificate = Authority.SelfSigned("application");
        var file = Path.Combine(folder.FullName, "application.pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, Password));
        const string WithSecret = "Connect-ExoLyncCloud -TenantId $args[0] -ClientId $args[1] -ClientSecret $args[2]";
        const string WithFile = "Connect-ExoLyncCloud -TenantId $args[0] -ClientId $args[1] -CertificatePath $args[2] -CertificatePassword $args[3]";
        const string WithToken = "Connect-ExoLyncCloud -AccessToken $args[0]; Get-ExoLyncCloudUser";
        void Run(string script, params object?[] arguments)
        {
            see(() => Session.Run($"{script} -Verbose -Debug", arguments));
            see(() => Session.Run($"& {{ {script} -Verbose -Debug }} @args *>&1 | Out-Default", arguments));
        }

        see(() => Session.Run("$VerbosePreference = 'Continue'; $DebugPreference = 'Continue'; $InformationPreference = 'Continue'; $ProgressPreference = 'Continue'"));
        Run(WithSecret, Tenant.Id, Tenant.ClientId, Secure(Tenant.Secret));
        Run("Get-ExoLyncCloudConnection");
        Run("Get-ExoLyncCloudUser");

        // A token that is refused: the service quotes it, as it should not.
        Tenant.IsAccepted = static _ => false;
        Run("Get-ExoLyncCloudUser");
        Tenant.IsAccepted = static _ => true;
        Run(WithSecret, Tenant.Id, Tenant.ClientId, Secure(Wrong));
        Run(WithFile, Tenant.Id, Tenant.ClientId, file, Secure(Password));
        Run(WithFile, Tenant.Id, Tenant.ClientId, file, Secure(Wrong));
        Run("Connect-ExoLyncCloud -DeviceCode -TenantId $args[0]", Tenant.Id);

        // An authority that quotes what it was asked with.
        Tenant.SignInErrors.Enqueue(SignInServer.Error("invalid_grant", $"AADSTS70000: The device code {DeviceCode}{Tenant.Id} is malformed."));
        Run("Connect-ExoLyncCloud -DeviceCode -TenantId $args[0]", Tenant.Id);
        Run(WithToken, Secure(Tenant.IssueToken("https://outlook.office365.com")));
        Run(WithToken, Secure(Tenant.IssueToken("https://graph.microsoft.com")));
        Run(WithToken, Secure(Opaque));
    }

    private void AssertNoSecret(string text)
    {
        Assert.NotEmpty(Tenant.Tokens);
        foreach (var secret in (string[])[.. Tenant.Tokens, Tenant.Secret, Password, Wrong, Opaque, DeviceCode, RefreshToken])
        {
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        }

        // Not even a part of a token.
        Assert.DoesNotContain("eyJ", text, StringComparison.Ordinal);
    }

    // What Start-Transcript and Stop-Transcript do; the commands themselves belong to PowerShell's console, which is not in these tests.
    private void Transcribe(string method, params object?[] arguments)
    {
        Action<PSHostUserInterface> act = ui =>
            typeof(PSHostUserInterface).GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(ui, arguments);
        Session.Run("$args[0].Invoke($Host.UI)", act).ThrowOnError();
    }
}
