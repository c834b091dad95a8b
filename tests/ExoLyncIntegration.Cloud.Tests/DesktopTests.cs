using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using ExoLyncIntegration.Server;
using Xunit;

namespace ExoLyncIntegration;

/// <summary>
/// The build for Windows PowerShell 5.1 at the same server: signing in, paging, faults, metadata documents, in a program of its own that runs on
/// .NET Framework, or on Mono where there is none.
/// </summary>
public sealed class DesktopTests : CloudTest
{
    private const string GraphAudience = "https://graph.microsoft.com";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("exolync-desktop");

    [Fact]
    public async Task A_client_secret_signs_in_and_all_pages_come()
    {
        Tenant.UserCount = 2500;

        var lines = await RunAsync("secret", Tenant.Id, Tenant.ClientId, Tenant.Secret);

        Assert.Equal($"signed in to {Tenant.Id} with ClientSecret", lines[0]);
        Assert.Equal(Names(2500), Users(lines));
        Assert.Equal(3, Tenant.Requests.Count);
    }

    [Fact]
    public async Task A_certificate_signs_in()
    {
        Tenant.UserCount = 2;
        using var certificate = Authority.SelfSigned("application");
        var file = Path.Combine(folder.FullName, "application.pfx");
        await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pkcs12, "correct horse"), TestContext.Current.CancellationToken);

        var lines = await RunAsync("certificate", Tenant.Id, Tenant.ClientId, file, "correct horse");

        Assert.Equal(Names(2), Users(lines));
        Assert.Contains("client_assertion=", Assert.Single(Tenant.SignIns), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_code_is_shown_and_the_sign_in_waits_for_it()
    {
        Tenant.UserCount = 2;
        Tenant.SignInErrors.Enqueue(SignInServer.Error("authorization_pending", "AADSTS70016: pending."));

        var lines = await RunAsync("device", Tenant.Id);

        Assert.Equal("code ABCD-1234 at https://microsoft.com/devicelogin", lines[0]);
        Assert.Equal(Names(2), Users(lines));
    }

    [Theory]
    [InlineData("429")]
    [InlineData("503")]
    [InlineData("reset")]
    [InlineData("truncated JSON")]
    [InlineData("cut body")]
    [InlineData("damaged compression")]
    [InlineData("cut compression")]
    public async Task A_passing_fault_costs_no_user(string fault)
    {
        Tenant.UserCount = 1500;
        Tenant.Faults.Enqueue(Fault.None);
        Tenant.Faults.Enqueue(fault switch
        {
            "429" => Fault.Answer(429, "1"),
            "503" => Fault.Answer(503),
            "reset" => Fault.Reset,
            "truncated JSON" => Fault.TruncatedJson,
            "damaged compression" => Fault.DamagedCompression,
            "cut compression" => Fault.CutCompression,
            _ => Fault.CutBody,
        });

        Assert.Equal(Names(1500), Users(await RunAsync("token", Tenant.Id, Tenant.IssueToken(GraphAudience))));
    }

    [Fact]
    public async Task A_next_link_to_another_host_is_not_followed()
    {
        Tenant.UserCount = 1500;
        Tenant.Faults.Enqueue(Fault.ForeignLink("https://graph.microsoft.com@evil.example/v1.0/users"));

        var lines = await RunAsync("token", Tenant.Id, Tenant.IssueToken(GraphAudience));

        Assert.StartsWith("error CloudAnswerInvalid", lines[^2], StringComparison.Ordinal);
        Assert.Single(Tenant.Requests);
    }

    [Fact]
    public async Task A_wrong_secret_is_refused_and_not_repeated_in_the_message()
    {
        var lines = await RunAsync("secret", Tenant.Id, Tenant.ClientId, "this-is-the-wrong-secret");

        Assert.StartsWith("error CloudSignInFailed", lines[0], StringComparison.Ordinal);
        Assert.Contains("AADSTS7000215", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("this-is-the-wrong-secret", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Identities_are_found_by_a_batch()
    {
        Tenant.UserCount = 10;

        var lines = await RunAsync("find", Tenant.Id, Tenant.IssueToken(GraphAudience), "user7@contoso.com", "sip:user3@contoso.com", "nobody@contoso.com");

        Assert.Equal(["found user7@contoso.com: user7@contoso.com", "found sip:user3@contoso.com: user3@contoso.com", "found nobody@contoso.com:"], lines[1..4]);
    }

    [Fact]
    public async Task A_request_that_gets_no_answer_can_be_given_up()
    {
        Tenant.Faults.Enqueue(Fault.Stall);

        Assert.Equal("stopped", (await RunAsync("stop", Tenant.Id, Tenant.IssueToken(GraphAudience)))[1]);
    }

    [Fact]
    public async Task Metadata_documents_are_fetched_with_a_private_authority_and_not_without()
    {
        var authority = new Authority("Contoso private authority");
        using var certificate = authority.Issue("localhost");
        using var foreign = CloudWorld.IssuePublic("pool.contoso.com");
        using var key = Authority.SelfSigned("oauth");
        await using var server = new MetadataServer(certificate, MetadataServer.Json(MetadataServer.Document(key)));
        await using var misnamed = new MetadataServer(foreign, MetadataServer.Json(MetadataServer.Document(key)));
        var file = Path.Combine(folder.FullName, "authority.cer");
        await File.WriteAllBytesAsync(file, authority.Certificate.RawData, TestContext.Current.CancellationToken);

        Assert.StartsWith("fetched Answered 200", (await RunAsync("metadata", server.Uri.AbsoluteUri, file))[0], StringComparison.Ordinal);
        Assert.StartsWith("fetched TlsFailed 0", (await RunAsync("metadata", server.Uri.AbsoluteUri))[0], StringComparison.Ordinal);
        Assert.StartsWith("fetched TlsFailed 0", (await RunAsync("metadata", misnamed.Uri.AbsoluteUri))[0], StringComparison.Ordinal);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            folder.Delete(recursive: true);
        }

        base.Dispose(disposing);
    }

    private static string[] Users(string[] lines) => [.. lines.Where(static line => line.StartsWith("user ", StringComparison.Ordinal)).Select(static line => line["user ".Length..])];

    /// <summary>Runs the program; the last line of each run tells that nothing of the process was changed.</summary>
    private static async Task<string[]> RunAsync(params string[] arguments)
    {
        var program = typeof(DesktopTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "DesktopProgram").Value!;
        var start = new ProcessStartInfo { RedirectStandardOutput = true, RedirectStandardError = true };
        if (OperatingSystem.IsWindows())
        {
            start.FileName = program;
        }
        else
        {
            Assert.SkipWhen(CloudWorld.MonoSettings.Value is null, "Mono is not on this machine.");
            start.FileName = "mono";
            start.ArgumentList.Add(program);

            // Mono reads the proxy of the system from here, and the trusted authorities of the user from there.
            start.Environment["http_proxy"] = Environment.GetEnvironmentVariable("HTTPS_PROXY");
            start.Environment["no_proxy"] = "localhost,127.0.0.1";
            start.Environment["XDG_CONFIG_HOME"] = CloudWorld.MonoSettings.Value;
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine(await error);
        var lines = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal("settings unchanged", lines.LastOrDefault());
        return lines;
    }
}
