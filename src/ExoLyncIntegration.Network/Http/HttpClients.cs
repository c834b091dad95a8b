using System;
using System.Net.Http;

namespace ExoLyncIntegration.Network.Http;

/// <summary>HTTP clients as this module wants them.</summary>
internal static class HttpClients
{
    /// <summary>What is read of one answer at most, in bytes.</summary>
    public const int LargestAnswer = 64 * 1024 * 1024;

    /// <summary>When an answer is handed over: while its bytes still come, or, on .NET Framework, whose streams cannot be stopped while they wait, when all of them are there.</summary>
    public const HttpCompletionOption Completion =
#if NETFRAMEWORK
        HttpCompletionOption.ResponseContentRead;
#else
        HttpCompletionOption.ResponseHeadersRead;
#endif

    /// <summary>A handler that honours the system's proxy, keeps no cookies and follows no redirect by itself.</summary>
    public static HttpClientHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,

        // Only a proxy that asks for them is given the user's own credentials, as the system's other programs do.
        DefaultProxyCredentials = System.Net.CredentialCache.DefaultCredentials,
        AutomaticDecompression = System.Net.DecompressionMethods.GZip | System.Net.DecompressionMethods.Deflate,
#if NETFRAMEWORK
        // Windows PowerShell's process may still default to TLS 1.0; this handler alone is told better, the process is left alone.
        SslProtocols = System.Security.Authentication.SslProtocols.Tls12,
#endif
    };

    /// <summary>A client for the cloud.</summary>
    public static HttpClient Create()
    {
        // A redirect is refused rather than followed: Graph and the authority have none, and a token must not travel elsewhere.
        var client = new HttpClient(CreateHandler(), disposeHandler: true)
        {
            Timeout = TimeSpan.FromSeconds(100),
            MaxResponseContentBufferSize = LargestAnswer,
        };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("ExoLyncIntegration");
        return client;
    }
}
