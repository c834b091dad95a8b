using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Network.Http;
using ExoLyncIntegration.OAuth;

namespace ExoLyncIntegration.Network.OAuth;

/// <summary>Fetches metadata documents over HTTPS.</summary>
public sealed class MetadataFetcher : IMetadataFetcher
{
    /// <inheritdoc/>
    public async Task<MetadataFetch> FetchAsync(
        Uri address, IReadOnlyList<X509Certificate2> authorities, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(timeout);
        var trust = new ServerTrust(authorities);
        using var handler = HttpClients.CreateHandler();
        handler.ServerCertificateCustomValidationCallback = (_, certificate, chain, errors) => trust.Validate(certificate, chain, errors);
        using var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        var redirects = new List<Uri>();
        try
        {
            var seen = await FollowAsync(client, address, redirects, deadline.Token).ConfigureAwait(false);
            return seen with { ServerCertificate = trust.Seen, Redirects = redirects };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(FetchOutcome.TimedOut, $"no answer within {timeout.TotalSeconds:0.###} s", trust, redirects);
        }
        catch (Exception exception) when (NetworkFailure.Is(exception))
        {
            // On .NET Framework a request that is cancelled ends as a failed one.
            cancellationToken.ThrowIfCancellationRequested();
            return deadline.IsCancellationRequested
                ? Failed(FetchOutcome.TimedOut, $"no answer within {timeout.TotalSeconds:0.###} s", trust, redirects)
                : Failed(
                    trust.Seen is { Faults.Count: > 0 } ? FetchOutcome.TlsFailed : NetworkFailure.Of(exception), NetworkFailure.Words(exception), trust, redirects);
        }
    }

    private static MetadataFetch Failed(FetchOutcome outcome, string detail, ServerTrust trust, List<Uri> redirects) =>
        new() { Outcome = outcome, Detail = detail, ServerCertificate = trust.Seen, Redirects = redirects };

    private static async Task<MetadataFetch> FollowAsync(HttpClient client, Uri address, List<Uri> redirects, CancellationToken cancellationToken)
    {
        var current = address;
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, current);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            var status = (int)response.StatusCode;
            var answer = new MetadataFetch
            {
                Outcome = FetchOutcome.Answered,
                StatusCode = status,
                MediaType = response.Content?.Headers.ContentType?.MediaType,
            };
            if (status is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location)
            {
                var next = location.IsAbsoluteUri ? location : new Uri(current, location);
                if (!IsSamePlace(next, address))
                {
                    return answer with { RefusedRedirect = location.OriginalString };
                }

                if (redirects.Count == MetadataFetch.MaximumRedirects)
                {
                    return answer;
                }

                redirects.Add(next);
                current = next;
                continue;
            }

            if (status != 200 || response.Content is null)
            {
                return answer;
            }

            var body = await ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
            return answer with { Body = body, IsTooLarge = body is null };
        }
    }

    // The document is an anchor of trust: only the host that was named may give it, and only over TLS.
    private static bool IsSamePlace(Uri next, Uri address) =>
        next.Scheme == Uri.UriSchemeHttps && next.Port == address.Port && string.Equals(next.Host, address.Host, StringComparison.OrdinalIgnoreCase);

    private static async Task<byte[]?> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
#if NET
        using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
        using var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
#pragma warning disable CA1835 // One source for both frameworks: .NET Framework has no overload with memory.
            var count = await stream.ReadAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false);
#pragma warning restore CA1835
            if (count == 0)
            {
                return body.ToArray();
            }

            body.Write(buffer, 0, count);
            if (body.Length > MetadataFetch.MaximumBytes)
            {
                return null;
            }
        }
    }
}
