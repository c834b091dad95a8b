using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.Reliability;
using ExoLyncIntegration.Server;
using Xunit;
using Row = ExoLyncIntegration.Reliability.Fault;

namespace ExoLyncIntegration;

public sealed class ConnectTests : CloudTest
{
    [Fact]
    public void A_client_secret_connects_and_the_connection_tells_how()
    {
        var outcome = Connect().ThrowOnError();

        Assert.Equal("ClientSecret", outcome.Single("Method")!.ToString());
        Assert.Equal(Tenant.Id, outcome.Single("TenantId"));
        Assert.Equal(Tenant.ClientId, outcome.Single("ClientId"));
        Assert.Equal(["User.Read.All"], (string[])outcome.Single("Permission")!);
        Assert.Empty(outcome.Warnings);
        Assert.Equal(outcome.Single("Account"), Session.Run("Get-ExoLyncCloudConnection").ThrowOnError().Single("Account"));
    }

    [Fact]
    public void A_certificate_object_connects_with_a_signed_assertion_and_no_secret()
    {
        using var certificate = Authority.SelfSigned("application");

        var outcome = Session.Run("Connect-ExoLyncCloud -TenantId $args[0] -ClientId $args[1] -Certificate $args[2]", Tenant.Id, Tenant.ClientId, certificate).ThrowOnError();

        Assert.Equal("Certificate", outcome.Single("Method")!.ToString());
        var request = Assert.Single(Tenant.SignIns);
        Assert.Contains("client_assertion=", request, StringComparison.Ordinal);
        Assert.DoesNotContain("client_secret", request, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_file_connects_and_a_wrong_password_is_told()
    {
        using var certificate = Authority.SelfSigned("application");
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, "correct horse"));
            const string Script = "Connect-ExoLyncCloud -TenantId $args[0] -ClientId $args[1] -CertificatePath $args[2] -CertificatePassword $args[3]";

            var wrong = Session.Run(Script, Tenant.Id, Tenant.ClientId, file, Secure("wrong horse"));
            Assert.Equal(["CertificateNotUsable"], wrong.ErrorIds);
            Assert.DoesNotContain("wrong horse", wrong.Errors[0].ToString(), StringComparison.Ordinal);

            var right = Session.Run(Script, Tenant.Id, Tenant.ClientId, file, Secure("correct horse")).ThrowOnError();
            Assert.Equal("Certificate", right.Single("Method")!.ToString());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_certificate_that_cannot_sign_in_is_refused_before_anybody_is_asked()
    {
        using var expired = Authority.SelfSigned("application", fromDays: -20, toDays: -10);
        using var complete = Authority.SelfSigned("application");
        using var publicPart = X509CertificateLoader.LoadCertificate(complete.RawData);
        const string Script = "Connect-ExoLyncCloud -TenantId $args[0] -ClientId $args[1] -Certificate $args[2]";

        Assert.Equal(["CertificateNotUsable"], Session.Run(Script, Tenant.Id, Tenant.ClientId, expired).ErrorIds);
        Assert.Equal(["CertificateNotUsable"], Session.Run(Script, Tenant.Id, Tenant.ClientId, publicPart).ErrorIds);
        Assert.Equal(
            ["CertificateNotFound"],
            Session.Run("Connect-ExoLyncCloud -TenantId $args[0] -ClientId $args[1] -CertificateThumbprint '0011223344556677889900112233445566778899'", Tenant.Id, Tenant.ClientId).ErrorIds);
        Assert.Empty(Tenant.SignIns);
    }

    [Fact]
    public void A_device_code_is_shown_by_the_pipeline_and_the_sign_in_waits_for_it()
    {
        Tenant.SignInErrors.Enqueue(SignInServer.Error("authorization_pending", "AADSTS70016: pending."));

        var outcome = Session.Run("Connect-ExoLyncCloud -DeviceCode -TenantId $args[0]", Tenant.Id).ThrowOnError();

        Assert.Equal("DeviceCode", outcome.Single("Method")!.ToString());
        Assert.Equal("admin@contoso.com", outcome.Single("Account"));
        Assert.Contains(outcome.Information, text => text.Contains("ABCD-1234", StringComparison.Ordinal) && text.Contains("https://microsoft.com/devicelogin", StringComparison.Ordinal));
        Assert.Contains(outcome.HostLines, text => text.Contains("ABCD-1234", StringComparison.Ordinal));
    }

    [Fact]
    public void A_declined_device_code_is_an_error_that_says_so()
    {
        Tenant.SignInErrors.Enqueue(SignInServer.Error("authorization_declined", "AADSTS70000: declined."));

        var outcome = Session.Run("Connect-ExoLyncCloud -DeviceCode -TenantId $args[0]", Tenant.Id);

        Assert.Equal(["CloudSignInFailed"], outcome.ErrorIds);
        Assert.Contains("declined", outcome.Errors[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_is_asked_for_the_least_permission()
    {
        Session.Run("Connect-ExoLyncCloud -DeviceCode -TenantId $args[0]", Tenant.Id).ThrowOnError();

        var request = Tenant.SignIns.First();
        Assert.Contains("https://graph.microsoft.com/User.Read.All", request, StringComparison.Ordinal);
        Assert.DoesNotContain("Application.Read.All", request, StringComparison.Ordinal);
    }

    [Fact]
    public void The_browser_signs_a_person_in()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("The browser's double is a shell script.");
        }

        var outcome = Session.Run("Connect-ExoLyncCloud -TenantId $args[0] -Account admin@contoso.com", Tenant.Id).ThrowOnError();

        Assert.Equal("Interactive", outcome.Single("Method")!.ToString());
        Assert.Equal("admin@contoso.com", outcome.Single("Account"));
    }

    [Fact]
    public void A_persons_token_is_renewed_without_asking_the_person_again()
    {
        // The library renews what ends within five minutes.
        Tenant.Lifetime = TimeSpan.FromMinutes(2);
        Tenant.UserCount = 3;
        Session.Run("Connect-ExoLyncCloud -DeviceCode -TenantId $args[0]", Tenant.Id).ThrowOnError();

        var outcome = Session.Run("Get-ExoLyncCloudUser").ThrowOnError();

        Assert.Equal(Names(3), UserNames(outcome));
        Assert.Contains(Tenant.SignIns, static request => request.Contains("grant_type=refresh_token", StringComparison.Ordinal));
        Assert.Empty(outcome.HostLines);
    }

    [Fact]
    public void A_managed_identity_connects_without_any_secret()
    {
        CloudWorld.OfferManagedIdentity();
        CloudWorld.ManagedIdentityTenant.UserCount = 2;

        var outcome = Session.Run("Connect-ExoLyncCloud -ManagedIdentity").ThrowOnError();

        Assert.Equal("ManagedIdentity", outcome.Single("Method")!.ToString());
        Assert.Equal(CloudWorld.ManagedIdentityTenant.Id, outcome.Single("TenantId"));
        Assert.Equal(Names(2), UserNames(Session.Run("Get-ExoLyncCloudUser").ThrowOnError()));
    }

    [Fact]
    public void A_token_of_another_session_connects_and_cannot_be_renewed()
    {
        var outcome = Session.Run("Connect-ExoLyncCloud -AccessToken $args[0]", Secure(Tenant.IssueToken("https://graph.microsoft.com"))).ThrowOnError();

        Assert.Equal(Tenant.Id, outcome.Single("TenantId"));
        Assert.Equal(false, outcome.Single("CanRenew"));
        Assert.Empty(Tenant.SignIns);
    }

    [Fact]
    public void A_given_token_that_has_expired_or_is_meant_for_something_else_is_refused_at_once()
    {
        const string Script = "Connect-ExoLyncCloud -AccessToken $args[0]";
        Tenant.Audience = "https://outlook.office365.com";
        var foreign = Session.Run(Script, Secure(Tenant.IssueToken("ignored")));
        Tenant.Audience = null;
        Tenant.Lifetime = TimeSpan.FromMinutes(-5);
        var expired = Session.Run(Script, Secure(Tenant.IssueToken("https://graph.microsoft.com")));

        Assert.Equal(["CloudTokenRejected"], foreign.ErrorIds);
        Assert.Contains("outlook.office365.com", foreign.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.Equal(["CloudTokenRejected"], expired.ErrorIds);
        Assert.Contains("expired", expired.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.Empty(Session.Run("Get-ExoLyncCloudConnection").Output);
    }

    [Theory]
    [InlineData("UsGovGccHigh", "login.microsoftonline.us", "graph.microsoft.us")]
    [InlineData("UsGovDoD", "login.microsoftonline.us", "dod-graph.microsoft.us")]
    [InlineData("China21Vianet", "login.partner.microsoftonline.cn", "microsoftgraph.chinacloudapi.cn")]
    public void Every_cloud_has_its_own_authority_and_Graph(string cloud, string authority, string graph)
    {
        Tenant.UserCount = 1;
        Connect("-Cloud " + cloud).ThrowOnError();

        Assert.Equal(Names(1), UserNames(Session.Run("Get-ExoLyncCloudUser").ThrowOnError()));
        Assert.Contains(authority + ":443", CloudWorld.ContactedHosts);
        Assert.Contains(graph + ":443", CloudWorld.ContactedHosts);
    }

    [Fact]
    public void The_closed_cloud_is_an_error_and_nobody_is_asked()
    {
        var outcome = Connect("-Cloud Germany");

        Assert.Equal(["CloudClosed"], outcome.ErrorIds);
        Assert.Empty(Tenant.SignIns);
    }

    [Fact]
    [Fault(Row.CloudRefuses, "Connect-ExoLyncCloud")]
    public void A_wrong_secret_is_an_error_that_carries_the_authoritys_code_and_not_the_secret()
    {
        var outcome = Session.Run(
            "Connect-ExoLyncCloud -TenantId $args[0] -ClientId $args[1] -ClientSecret $args[2]", Tenant.Id, Tenant.ClientId, Secure("this-is-the-wrong-secret"));

        Assert.Equal(["CloudSignInFailed"], outcome.ErrorIds);
        Assert.Contains("AADSTS7000215", outcome.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("this-is-the-wrong-secret", outcome.Errors[0].Exception.ToString(), StringComparison.Ordinal);
        Assert.NotNull(outcome.Errors[0].ErrorDetails.RecommendedAction);
    }

    [Fact]
    [Fault(Row.CloudRefuses, "Connect-ExoLyncCloud")]
    public void Missing_consent_names_the_permission_to_ask_for()
    {
        Tenant.SignInErrors.Enqueue(SignInServer.Error("invalid_grant", "AADSTS65001: The user or administrator has not consented to use the application."));

        var outcome = Session.Run("Connect-ExoLyncCloud -DeviceCode -TenantId $args[0]", Tenant.Id);

        Assert.Equal(["CloudPermissionMissing"], outcome.ErrorIds);
        Assert.Contains("User.Read.All", outcome.Errors[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_without_the_permission_is_told_at_once()
    {
        Tenant.Permission = "User.ReadBasic.All";

        var warning = Assert.Single(Connect().ThrowOnError().Warnings);

        Assert.Contains("User.Read.All", warning, StringComparison.Ordinal);
        Assert.Contains(Tenant.ClientId, warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../evil")]
    [InlineData("not a domain")]
    public void A_tenant_that_cannot_be_one_never_becomes_part_of_an_address(string tenant)
    {
        var outcome = Session.Run("Connect-ExoLyncCloud -DeviceCode -TenantId $args[0]", tenant);

        Assert.Equal(["InvalidDomainName"], outcome.ErrorIds);
    }

    [Fact]
    public void Without_a_connection_the_commands_say_which_one_is_missing()
    {
        Assert.Empty(Session.Run("Get-ExoLyncCloudConnection").ThrowOnError().Output);
        Assert.Equal(["CloudNotConnected"], Session.Run("Get-ExoLyncCloudUser").ErrorIds);
        Session.Run("Disconnect-ExoLyncCloud").ThrowOnError();
    }

    [Fact]
    public void Disconnecting_forgets_the_connection()
    {
        Connect().ThrowOnError();
        Session.Run("Disconnect-ExoLyncCloud").ThrowOnError();

        Assert.Empty(Session.Run("Get-ExoLyncCloudConnection").Output);
        Assert.Equal(["CloudNotConnected"], Session.Run("Get-ExoLyncCloudUser").ErrorIds);
    }

    [Fact]
    public void Each_runspace_has_a_connection_of_its_own()
    {
        using var other = new EngineSession();
        Connect().ThrowOnError();

        Assert.Empty(other.Run("Get-ExoLyncCloudConnection").ThrowOnError().Output);
    }

    [Fact]
    public void Removing_the_module_forgets_the_connection()
    {
        Connect().ThrowOnError();
        Session.Run("Remove-Module ExoLyncIntegration; Import-Module $args[0]", Repository.Manifest).ThrowOnError();

        Assert.Empty(Session.Run("Get-ExoLyncCloudConnection").ThrowOnError().Output);
    }

    [Fact]
    public void The_library_for_signing_in_lives_in_a_load_context_of_its_own()
    {
        Connect().ThrowOnError();

        var contexts = AppDomain.CurrentDomain.GetAssemblies()
            .Where(static assembly => assembly.GetName().Name is "Microsoft.Identity.Client" or "Microsoft.IdentityModel.Abstractions")
            .Select(static assembly => System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(assembly)!.Name)
            .Distinct();
        Assert.Equal(["ExoLyncIntegration.Network"], contexts);
    }

    [Theory]
    [Fault(Row.CloudFails, "Connect-ExoLyncCloud")]
    [Fault(Row.CloudThrottles, "Connect-ExoLyncCloud")]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(0)]
    public void An_authority_that_fails_or_cuts_the_connection_is_not_taken_for_a_refusal(int status)
    {
        // More often than the library tries.
        for (var count = 0; count < 10; count++)
        {
            Tenant.SignInAnswers.Enqueue((status, "busy"));
        }

        var outcome = Connect();

        Assert.Equal(["CloudUnavailable"], outcome.ErrorIds);
        Assert.Empty(Session.Run("Get-ExoLyncCloudConnection").Output);
    }

    [Theory]
    [Fault(Row.CloudLies, "Connect-ExoLyncCloud")]
    [InlineData(200, "<html><title>Sign in to the hotel's network</title></html>")]
    [InlineData(200, "{}")]
    [InlineData(200, "{\"access_token\":")]
    [InlineData(200, "{\"access_token\":1,\"expires_in\":\"soon\"}")]
    [InlineData(200, "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"\\ud800\"}")]
    [InlineData(400, "")]
    public void An_answer_of_the_authority_that_is_none_is_one_error_and_no_connection(int status, string text)
    {
        for (var count = 0; count < 10; count++)
        {
            Tenant.SignInAnswers.Enqueue((status, text));
        }

        var outcome = Connect();

        Assert.Single(outcome.ErrorIds);
        Assert.StartsWith("Cloud", outcome.ErrorIds[0], StringComparison.Ordinal);
        Assert.Empty(Session.Run("Get-ExoLyncCloudConnection").Output);
    }
}
