using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Security.Cryptography.X509Certificates;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.Server;
using Xunit;

namespace ExoLyncIntegration;

/// <summary>Everything that a session can see of a run, searched for everything that is secret.</summary>
public sealed class SecretTests : CloudTest
{
    private const string Password = "pfx-password-that-nobody-sees";
    private const string Wrong = "wrong-secret-that-nobody-sees";

    [Fact]
    public void No_secret_is_in_any_stream_error_exception_or_variable()
    {
        Tenant.UserCount = 1200;
        using var certificate = Authority.SelfSigned("application");
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, Password));
            var seen = new List<string>();

            // A token that is refused: the service quotes it, as it should not.
            See(seen, Session.Run("$VerbosePreference = 'Continue'; $DebugPreference = 'Continue'; $InformationPreference = 'Continue'; $ProgressPreference = 'Continue'"));
            See(seen, Connect("-Verbose -Debug"));
            See(seen, Session.Run("Get-ExoLyncCloudConnection; Get-ExoLyncCloudUser -Verbose -Debug"));
            Tenant.IsAccepted = static _ => false;
            See(seen, Session.Run("Get-ExoLyncCloudUser -Verbose -Debug"));
            Tenant.IsAccepted = static _ => true;
            See(seen, Session.Run("Connect-ExoLyncCloud -TenantId $args[0] -ClientId $args[1] -ClientSecret $args[2] -Verbose -Debug", Tenant.Id, Tenant.ClientId, Secure(Wrong)));
            See(seen, Session.Run("Connect-ExoLyncCloud -TenantId $args[0] -ClientId $args[1] -CertificatePath $args[2] -CertificatePassword $args[3] -Verbose", Tenant.Id, Tenant.ClientId, file, Secure(Password)));
            See(seen, Session.Run("Connect-ExoLyncCloud -TenantId $args[0] -ClientId $args[1] -CertificatePath $args[2] -CertificatePassword $args[3] -Verbose", Tenant.Id, Tenant.ClientId, file, Secure(Wrong)));
            See(seen, Session.Run("Connect-ExoLyncCloud -DeviceCode -TenantId $args[0] -Verbose", Tenant.Id));
            See(seen, Session.Run("Connect-ExoLyncCloud -AccessToken $args[0] -Verbose", Secure(Tenant.IssueToken("https://outlook.office365.com"))));
            See(seen, Session.Run("Connect-ExoLyncCloud -AccessToken $args[0] -Verbose; Get-ExoLyncCloudUser", Secure(Tenant.IssueToken("https://graph.microsoft.com"))));
            See(seen, Session.Run("Connect-ExoLyncCloud -AccessToken $args[0] -Verbose; Get-ExoLyncCloudUser", Secure("not-a-token-but-secret-all-the-same")));
            See(seen, Session.Run("$Error | ForEach-Object { $_; $_.Exception.ToString(); $_.ScriptStackTrace; $_.InvocationInfo.Line }"));
            See(seen, Session.Run("Get-Variable | ForEach-Object { $_.Name; $_.Value }"));
            var text = string.Join("\n", seen);

            Assert.Contains("CloudTokenRejected", text, StringComparison.Ordinal);
            Assert.Contains("AADSTS7000215", text, StringComparison.Ordinal);
            Assert.NotEmpty(Tenant.Tokens);
            foreach (var secret in Tenant.Tokens.Append(Tenant.Secret).Append(Password).Append(Wrong).Append("not-a-token-but-secret-all-the-same").Append("device-code-").Append("refresh-token-"))
            {
                Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
            }

            // Not even a part of one.
            Assert.DoesNotContain("eyJ", text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
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
}
