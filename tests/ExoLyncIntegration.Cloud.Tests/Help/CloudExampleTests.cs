using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.Server;
using Xunit;

namespace ExoLyncIntegration.Help;

/// <summary>The examples of help that ask the cloud, with the cloud of the tests: as typed, but for the certificate that is the reader's own.</summary>
public sealed class CloudExampleTests
{
    // Of the scenario in the example's folder.
    private const string TenantOfScenario = "7a1b6b1c-0000-4000-8000-000000000001";

    private const string Thumbprint = "0123456789ABCDEF0123456789ABCDEF01234567";

    private static readonly string Document = MetadataServer.Document(Authority.SelfSigned("contoso.com")).ToJsonString();

    /// <summary>Where each stands, and its code.</summary>
    public static TheoryData<string, string> Examples =>
        [.. HelpSource.CodeOf("*-*.md").Where(static example => ExampleNeeds.IsCloud(example.Code)).Select(static example => new TheoryDataRow<string, string>(example.Where, example.Code))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_runs_without_an_error(string where, string code)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The browser's double is a shell script.");
        var tenant = new TestTenant { UserCount = 3, Permission = "User.Read.All Application.Read.All", User = static index => User(index) };
        CloudWorld.Tenants["contoso.com"] = CloudWorld.Tenants["contoso.onmicrosoft.com"] = CloudWorld.Tenants["contoso.cn"] = tenant;
        foreach (var address in new[] { "pool01.contoso.com/metadata/json/1", "autodiscover.contoso.com/autodiscover/metadata/json/1", $"accounts.accesscontrol.windows.net/{TenantOfScenario}/metadata/json/1" })
        {
            // Another test may have put one there.
            CloudWorld.Documents.TryAdd(address, Document);
        }

        using var session = new ExampleSession(code);
        session.AskNoOtherServer();
        using var certificate = Authority.SelfSigned("contoso.com");
        using var own = new X509Store(StoreName.My, StoreLocation.CurrentUser, OpenFlags.ReadWrite);
        own.Add(certificate);
        try
        {
            File.WriteAllText(Path.Combine(session.Folder, "root.cer"), CloudWorld.CertificateText);
            File.WriteAllText(Path.Combine(session.Folder, "OAuthTokenIssuer.cer"), certificate.ExportCertificatePem());
            if (!code.Contains("Connect-ExoLyncCloud -", StringComparison.Ordinal))
            {
                session.Session.Run("$null = Connect-ExoLyncCloud -TenantId contoso.com").ThrowOnError();
            }

            if (code.Contains("Get-CsOAuthServer", StringComparison.Ordinal))
            {
                session.Session.UseNativeDouble("New-CsOAuthServer", "Get-CsOAuthServer");
                session.Session.Run($"$null = New-CsOAuthServer microsoft.sts -MetadataUrl https://accounts.accesscontrol.windows.net/{TenantOfScenario}/metadata/json/1").ThrowOnError();
            }

            var outcome = session.Run(code.Replace(Thumbprint, certificate.Thumbprint, StringComparison.Ordinal));

            Assert.True(outcome.ErrorIds.Count == 0, $"{where}: {string.Join(", ", outcome.ErrorIds)} {outcome.Terminating ?? outcome.Errors.FirstOrDefault()}");
            Assert.True(outcome.Output.Count > 0, $"{where} gives nothing.");
        }
        finally
        {
            own.Remove(certificate);
        }
    }

    private static System.Text.Json.Nodes.JsonObject User(int index)
    {
        var user = TestTenant.Sample(index);
        var name = index switch { 0 => "anna@contoso.com", 1 => "bert@contoso.com", _ => "carla@contoso.com" };
        user["userPrincipalName"] = name;
        user["mail"] = name;
        return user;
    }
}
