using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Tenants;
using Microsoft.Identity.Client;

namespace ExoLyncIntegration.Network.Tenants;

/// <summary>Tokens through Microsoft.Identity.Client, whose cache stays in memory and goes with this object.</summary>
internal sealed class MsalTokenSource : ITokenSource
{
    private readonly Func<bool, CancellationToken, Task<AuthenticationResult>> acquire;
    private readonly SignInFailures failures;

    private MsalTokenSource(SignInFailures failures, Func<bool, CancellationToken, Task<AuthenticationResult>> acquire)
    {
        this.failures = failures;
        this.acquire = acquire;
    }

    public bool CanRenew => true;

    /// <summary>Makes the source that a request asks for. Nobody is asked yet.</summary>
    public static MsalTokenSource Create(
        SignInRequest request, string? secret, HttpClient http, ICloudObserver observer, SignInFailures failures, Redaction redaction)
    {
        var factory = new SharedHttpClient(http);
        return new MsalTokenSource(failures, request.Method switch
        {
            SignInMethod.Interactive or SignInMethod.DeviceCode => Person(request, factory, observer, redaction),
            SignInMethod.ManagedIdentity => Resource(request, factory),
            _ => Application(request, secret, factory),
        });
    }

    public async Task<Token> GetAsync(bool renew, CancellationToken cancellationToken)
    {
        try
        {
            var result = await acquire(renew, cancellationToken).ConfigureAwait(false);
            return new Token(result.AccessToken, result.ExpiresOn, result.Account?.Username);
        }
        catch (Exception exception) when (exception is MsalException or HttpRequestException or JsonException or InvalidOperationException or FormatException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw failures.From(exception);
        }
    }

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> Person(
        SignInRequest request, IMsalHttpClientFactory factory, ICloudObserver observer, Redaction redaction)
    {
        var application = PublicClientApplicationBuilder
            .Create((request.ClientId ?? SignInRequest.GraphCommandLineTools).ToString("D"))
            .WithAuthority(Authority(request, "organizations"))
            .WithRedirectUri("http://localhost")
            .WithHttpClientFactory(factory)
            .Build();
        string[] scopes = [.. request.Permission.Select(permission => new Uri(request.Services.Graph, permission).AbsoluteUri)];
        IAccount? account = null;
        return async (renew, cancellationToken) =>
        {
            AuthenticationResult result;
            if (account is not null)
            {
                result = await application.AcquireTokenSilent(scopes, account).WithForceRefresh(renew).ExecuteAsync(cancellationToken).ConfigureAwait(false);
            }
            else if (request.Method == SignInMethod.DeviceCode)
            {
                result = await application.AcquireTokenWithDeviceCode(scopes, code =>
                {
                    // The code that is typed is for everybody to see; the one that is exchanged for the token is not.
                    redaction.Add(code.DeviceCode);
                    observer.DeviceCodeIssued(new DeviceCode(code.UserCode, new Uri(code.VerificationUrl), code.ExpiresOn));
                    return Task.CompletedTask;
                }).ExecuteAsync(cancellationToken).ConfigureAwait(false);
            }
            else
            {
                var interactive = application.AcquireTokenInteractive(scopes).WithUseEmbeddedWebView(false);
                interactive = request.Account is null ? interactive.WithPrompt(Prompt.SelectAccount) : interactive.WithLoginHint(request.Account);
                result = await interactive.ExecuteAsync(cancellationToken).ConfigureAwait(false);
            }

            account = result.Account;
            return result;
        };
    }

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> Application(SignInRequest request, string? secret, IMsalHttpClientFactory factory)
    {
        var builder = ConfidentialClientApplicationBuilder
            .Create(request.ClientId!.Value.ToString("D"))
            .WithAuthority(Authority(request, request.Tenant!))
            .WithHttpClientFactory(factory);
        var application = (request.Certificate is null ? builder.WithClientSecret(secret) : builder.WithCertificate(request.Certificate)).Build();
        return (renew, cancellationToken) =>
            application.AcquireTokenForClient(Everything(request)).WithForceRefresh(renew).ExecuteAsync(cancellationToken);
    }

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> Resource(SignInRequest request, IMsalHttpClientFactory factory)
    {
        var identity = request.ClientId is { } id
            ? Microsoft.Identity.Client.AppConfig.ManagedIdentityId.WithUserAssignedClientId(id.ToString("D"))
            : Microsoft.Identity.Client.AppConfig.ManagedIdentityId.SystemAssigned;
        var application = ManagedIdentityApplicationBuilder.Create(identity).WithHttpClientFactory(factory).Build();
        return (renew, cancellationToken) =>
            application.AcquireTokenForManagedIdentity(request.Services.Graph.AbsoluteUri).WithForceRefresh(renew).ExecuteAsync(cancellationToken);
    }

    private static Uri Authority(SignInRequest request, string tenant) => new(request.Services.Authority, request.Tenant ?? tenant);

    // An application is given what an administrator consented to; single permissions cannot be asked for.
    private static IEnumerable<string> Everything(SignInRequest request) => [new Uri(request.Services.Graph, ".default").AbsoluteUri];

    private sealed class SharedHttpClient(HttpClient http) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => http;
    }
}
