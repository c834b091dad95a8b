using System;
using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
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
        "pool.contoso.com", "pool01.contoso.com", "autodiscover.contoso.com",
    ];

    /// <summary>Tenants by their id.</summary>
    public static ConcurrentDictionary<string, TestTenant> Tenants { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Metadata documents by host and path.</summary>
    public static ConcurrentDictionary<string, string> Documents { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a file of the authority's certificate holds.</summary>
    public static string CertificateText => PublicAuthority.Certificate.ExportCertificatePem();

    /// <summary>The tenant of the managed identity: there is one identity in a process.</summary>
    public static TestTenant ManagedIdentityTenant { get; } = new();

    /// <summary>
    /// A folder of settings in which Mono trusts the same authority, for a process that is given it as XDG_CONFIG_HOME;
    /// <see langword="null"/> where there is no Mono.
    /// </summary>
    public static Lazy<string?> MonoSettings { get; } = new(TrustInMono);

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

        PrepareBrowser();
        Environment.SetEnvironmentVariable("SSL_CERT_FILE", file);
        Environment.SetEnvironmentVariable("HTTPS_PROXY", $"http://127.0.0.1:{Proxy.Port}");
        Environment.SetEnvironmentVariable("NO_PROXY", "localhost,127.0.0.1,.invalid");
        Proxy.Serve(() => Port(Uri.UriSchemeHttps));
    }

    // The browser of this desktop: it goes where the authority would send it after a sign-in, or, for the account "absent@...", nowhere.
    private static void PrepareBrowser()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var folder = Directory.CreateTempSubdirectory("exolync-browser");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var browser = Path.Combine(folder.FullName, "xdg-open");
        File.WriteAllText(browser, """
            #!/bin/bash
            query="${1#*\?}"
            field() { tr '&' '\n' <<< "$query" | sed -n "s/^$1=//p" | head -1; }
            case "$(field login_hint)" in absent*) exit 0;; esac
            target=$(printf '%b' "$(field redirect_uri | sed 's/%/\\x/g')")
            rest="${target#http://}"; hostport="${rest%%/*}"; port="${hostport##*:}"
            answer="code=authorization-code&state=$(field state)"
            for attempt in {1..100}; do
                # The library may listen a moment after it has opened the browser.
                { exec 3<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null && break
                sleep 0.1
            done
            if [ "$(field response_mode)" = form_post ]; then
                printf 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %s\r\nConnection: close\r\n\r\n%s' "${#answer}" "$answer" >&3
            else
                printf 'GET /?%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$answer" >&3
            fi
            cat <&3 > /dev/null
            """.ReplaceLineEndings("\n"));
        File.SetUnixFileMode(browser, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Environment.SetEnvironmentVariable("PATH", folder.FullName + ":" + Environment.GetEnvironmentVariable("PATH"));
    }

    private static string? TrustInMono()
    {
        var folder = Directory.CreateTempSubdirectory("exolync-mono");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var start = new ProcessStartInfo("cert-sync", ["--quiet", "--user", Environment.GetEnvironmentVariable("SSL_CERT_FILE")!]);
        start.Environment["XDG_CONFIG_HOME"] = folder.FullName;
        try
        {
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return folder.FullName;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>A certificate of the authority that the process trusts.</summary>
    public static X509Certificate2 IssuePublic(params string[] names) => PublicAuthority.Issue(names);

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
