using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Security;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Network.OAuth;
using ExoLyncIntegration.Network.Tenants;
using ExoLyncIntegration.Scenarios;
using ExoLyncIntegration.Tenants;

namespace ExoLyncIntegration;

/// <summary>
/// What a script on Windows PowerShell 5.1 does with the cloud, one line a finding on the output: <c>signed in …</c>, <c>user …</c>,
/// <c>fetched …</c>, <c>error id: message</c>, and at the end <c>settings …</c> with what the process shares.
/// </summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        var before = Settings();
        try
        {
            await RunAsync(arguments);
        }
        catch (ExoLyncException exception)
        {
            Console.WriteLine($"error {exception.Definition.Id}: {exception.Message}");
        }

        Console.WriteLine(before == Settings() ? "settings unchanged" : $"settings changed: {before} to {Settings()}");
        return 0;
    }

    private static Task RunAsync(string[] arguments) => arguments[0] switch
    {
        "secret" => ReadUsersAsync(Request(SignInMethod.ClientSecret, arguments) with { ClientId = new Guid(arguments[2]), Secret = Secure(arguments[3]) }),
        "certificate" => ReadUsersAsync(Request(SignInMethod.Certificate, arguments) with
        {
            ClientId = new Guid(arguments[2]),
            Certificate = new X509Certificate2(arguments[3], arguments[4]),
        }),
        "device" => ReadUsersAsync(Request(SignInMethod.DeviceCode, arguments) with { Permission = [GraphRight.ReadUsers.Name] }),
        "token" => ReadUsersAsync(Request(SignInMethod.AccessToken, arguments) with { Secret = Secure(arguments[2]) }),
        "find" => FindAsync(Request(SignInMethod.AccessToken, arguments) with { Secret = Secure(arguments[2]) }, arguments.Skip(3).ToList()),
        "metadata" => FetchAsync(new Uri(arguments[1]), arguments.Skip(2).Select(static file => new X509Certificate2(file)).ToList()),
        "stop" => StopAsync(Request(SignInMethod.AccessToken, arguments) with { Secret = Secure(arguments[2]) }),
        _ => throw new ArgumentException(arguments[0]),
    };

    private static SignInRequest Request(SignInMethod method, string[] arguments) =>
        new() { Services = CloudServices.Of(Cloud.Worldwide), Method = method, Tenant = arguments[1] };

    private static async Task<ICloudSession> ConnectAsync(SignInRequest request)
    {
        var session = await new CloudConnector().ConnectAsync(request, new Observer(), CancellationToken.None);
        Console.WriteLine($"signed in to {session.Connection.TenantId} with {session.Connection.Method}");
        return session;
    }

    private static async Task ReadUsersAsync(SignInRequest request)
    {
        using var session = await ConnectAsync(request);
        Uri? page = null;
        do
        {
            var users = await session.GetUsersAsync([], page, new Observer(), CancellationToken.None);
            foreach (var user in users.Users)
            {
                Console.WriteLine("user " + user.UserPrincipalName);
            }

            page = users.Next;
        }
        while (page is not null);
    }

    private static async Task FindAsync(SignInRequest request, List<string> identities)
    {
        using var session = await ConnectAsync(request);
        foreach (var lookup in await session.FindUsersAsync(identities, new Observer(), CancellationToken.None))
        {
            Console.WriteLine($"found {lookup.Identity}: {string.Join(", ", lookup.Users)}");
        }
    }

    private static async Task StopAsync(SignInRequest request)
    {
        using var session = await ConnectAsync(request);
        using var stopping = new CancellationTokenSource();
        var reading = session.GetUsersAsync([], null, new Observer(), stopping.Token);
        stopping.CancelAfter(TimeSpan.FromSeconds(1));
        try
        {
            await reading;
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine("stopped");
        }
    }

    private static async Task FetchAsync(Uri address, List<X509Certificate2> authorities)
    {
        var fetch = await new MetadataFetcher().FetchAsync(address, authorities, TimeSpan.FromSeconds(20), CancellationToken.None);
        var faults = fetch.ServerCertificate is { } server ? string.Join(",", server.Faults) : "no certificate";
        Console.WriteLine($"fetched {fetch.Outcome} {fetch.StatusCode} {fetch.Body?.Length ?? 0} bytes faults [{faults}]");
        Console.Error.WriteLine(fetch.Detail);
    }

    private static string Settings() =>
        $"{ServicePointManager.SecurityProtocol} {ServicePointManager.DefaultConnectionLimit} {ServicePointManager.Expect100Continue} "
        + $"{ServicePointManager.CheckCertificateRevocationList} {ServicePointManager.ServerCertificateValidationCallback is null}";

    private static SecureString Secure(string text)
    {
        var secure = new SecureString();
        foreach (var character in text)
        {
            secure.AppendChar(character);
        }

        return secure;
    }

    private sealed class Observer : ICloudObserver
    {
        public void DeviceCodeIssued(DeviceCode code) => Console.WriteLine($"code {code.UserCode} at {code.VerificationUri}");

        public void Retrying(string reason, TimeSpan delay) => Console.WriteLine($"again: {reason}");
    }
}
