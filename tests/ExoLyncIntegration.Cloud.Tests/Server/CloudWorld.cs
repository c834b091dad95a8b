using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ExoLyncIntegration.Server;

/// <summary>
/// The world outside, once for the test process: an HTTPS server that plays the authority and Microsoft Graph of every cloud, an authority
/// that the process trusts as it would a public one (SSL_CERT_FILE), and a proxy in the system's settings (HTTPS_PROXY) that leads to it.
/// Each test has a tenant of its own, so that tests can run side by side.
/// </summary>
internal static partial class CloudWorld
{
    private static readonly ConnectProxy Proxy = new();
    private static readonly Authority PublicAuthority = new("Test public authority");
    private static readonly Lazy<WebApplication> Server = new(Start);

    private static readonly string[] Hosts =
    [
        "login.microsoftonline.com", "graph.microsoft.com", "login.microsoftonline.us", "graph.microsoft.us", "dod-graph.microsoft.us",
        "login.partner.microsoftonline.cn", "microsoftgraph.chinacloudapi.cn", "accounts.accesscontrol.windows.net",
        "pool.contoso.com", "autodiscover.contoso.com",
    ];

    /// <summary>Tenants by their id.</summary>
    public static ConcurrentDictionary<string, TestTenant> Tenants { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Metadata documents by host and path.</summary>
    public static ConcurrentDictionary<string, string> Documents { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The tenant of the managed identity: there is one identity in a process.</summary>
    public static TestTenant ManagedIdentityTenant { get; } = new();

    /// <summary>The names that clients wanted tunnels to.</summary>
    public static string[] ContactedHosts => [.. Proxy.Hosts.Distinct()];

    // Before anything in the process has read its environment.
    [ModuleInitializer]
    internal static void Prepare()
    {
        var file = Path.Combine(Path.GetTempPath(), $"exolync-tests-{Environment.ProcessId}.pem");
        File.WriteAllText(file, PublicAuthority.Certificate.ExportCertificatePem());
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(file);
        if (OperatingSystem.IsLinux())
        {
            // OpenSSL reads the environment of the process itself, which .NET's own copy does not reach.
            _ = SetEnvironment("SSL_CERT_FILE", file, 1);
        }

        Environment.SetEnvironmentVariable("SSL_CERT_FILE", file);
        Environment.SetEnvironmentVariable("HTTPS_PROXY", $"http://127.0.0.1:{Proxy.Port}");
        Environment.SetEnvironmentVariable("NO_PROXY", "localhost,127.0.0.1,.invalid");
        Proxy.Serve(() => Port(Uri.UriSchemeHttps));
    }

    public static int Port(string scheme) => new Uri(Server.Value.Services.GetRequiredService<IServer>().Features
        .Get<IServerAddressesFeature>()!.Addresses.Single(address => address.StartsWith(scheme + ":", StringComparison.Ordinal))).Port;

    /// <summary>Lets managed identities be had from this server, as on an App Service.</summary>
    public static void OfferManagedIdentity()
    {
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", $"http://127.0.0.1:{Port(Uri.UriSchemeHttp)}/msi/token");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "managed-identity-header-secret");
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);

    private static WebApplication Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        X509Certificate2 certificate = PublicAuthority.Issue(Hosts);
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(options =>
        {
            options.Limits.MinResponseDataRate = null;
            options.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate));
            options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
        });
        var application = builder.Build();
        application.Run(Answer);
        application.StartAsync().GetAwaiter().GetResult();
        return application;
    }

    private static System.Threading.Tasks.Task Answer(HttpContext context) => context.Request.Host.Host switch
    {
        var host when host.Contains("graph", StringComparison.Ordinal) => GraphServer.AnswerAsync(context),
        var host when host.StartsWith("login.", StringComparison.Ordinal) => SignInServer.AnswerAsync(context),
        _ when context.Request.Path == "/msi/token" => SignInServer.AnswerManagedIdentityAsync(context),
        var host when Documents.TryGetValue(host + context.Request.Path, out var document) => MetadataServer.Text(document)(context),
        _ => NotFound(context),
    };

    private static System.Threading.Tasks.Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = 404;
        return System.Threading.Tasks.Task.CompletedTask;
    }
}
