using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Network.Http;
using ExoLyncIntegration.Tenants;

namespace ExoLyncIntegration.Network.Tenants;

/// <summary>
/// Sends a request to Microsoft Graph until its answer is whole: waits when throttled, asks again after a fault, renews the token once when it
/// is refused. What still fails is an error; a part of an answer is never an answer.
/// </summary>
internal sealed class GraphClient(HttpClient http, ITokenSource tokens, Func<CloudConnection> connection, Redaction redaction, RetryRule rule)
{
    private static readonly TimeSpan ToleratedSkew = TimeSpan.FromMinutes(5);

    public RetryRule Rule => rule;

    /// <summary>Sends a request and reads its answer.</summary>
    /// <param name="make">Makes the request; called for every attempt.</param>
    /// <param name="read">Reads the answer while it comes. A <see cref="JsonException"/> says that it is damaged, and it is asked for again.</param>
    /// <param name="right">The permission that the request needs.</param>
    /// <param name="observer">Hears of waits.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<T> SendAsync<T>(
        Func<HttpRequestMessage> make, Func<Stream, CancellationToken, ValueTask<T>> read, GraphRight right, ICloudObserver observer, CancellationToken cancellationToken)
    {
        var renewed = false;
        for (var failures = 0; ;)
        {
            ExoLyncException error;
            string? retryAfter = null;
            var now = DateTimeOffset.UtcNow;
            var token = await tokens.GetAsync(renew: false, cancellationToken).ConfigureAwait(false);
            using var request = make();

            // HttpClient's own limit ends with the headers; this one is for the whole answer.
            using var attempt = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            attempt.CancelAfter(http.Timeout);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
            try
            {
                using var response = await http.SendAsync(request, HttpClients.Completion, attempt.Token).ConfigureAwait(false);
                var status = (int)response.StatusCode;
                now = response.Headers.Date ?? now;
                if (status == 200)
                {
                    return await ReadAsync(response, read, attempt.Token).ConfigureAwait(false);
                }

                var answer = await DescribeAsync(response, attempt.Token).ConfigureAwait(false);
                if (status == 401 && !renewed && tokens.CanRenew)
                {
                    renewed = true;
                    observer.Retrying("the token was refused and is renewed", TimeSpan.Zero);
                    await tokens.GetAsync(renew: true, cancellationToken).ConfigureAwait(false);
                    continue;
                }

                if (!IsTransient(status))
                {
                    throw Refused(status, answer, right, response.Headers.Date);
                }

                // Retry-After is read as it stands: HttpClient's own form is null for what it cannot parse.
                retryAfter = response.Headers.TryGetValues("Retry-After", out var values) ? values.FirstOrDefault() : null;
                error = new ExoLyncException(ErrorCatalogue.CloudUnavailable, $"{Host} answered {status} {failures + 1} times, last: {answer}");
            }
            catch (Exception exception) when (IsDamage(exception))
            {
                error = new ExoLyncException(
                    ErrorCatalogue.CloudAnswerInvalid, $"An answer of {Host} was damaged {failures + 1} times, last: {redaction.Clean(exception.Message)}");
            }
            catch (Exception exception) when (NetworkFailure.Is(exception) || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var words = exception is OperationCanceledException ? "no answer in time" : redaction.Clean(NetworkFailure.Words(exception));
                error = new ExoLyncException(ErrorCatalogue.CloudUnavailable, $"{Host} could not be reached {failures + 1} times, last: {words}");
            }

            failures++;
            await WaitAsync(failures, retryAfter, now, error, observer, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Waits before another attempt, or gives up with the error.</summary>
    public async Task WaitAsync(
        int failures, string? retryAfter, DateTimeOffset now, ExoLyncException error, ICloudObserver observer, CancellationToken cancellationToken)
    {
        var delay = rule.DelayBefore(failures, retryAfter, now, Jitter()) ?? throw error;
        observer.Retrying(error.Message, delay);
        await Task.Delay(delay, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>An address of Graph that an answer named: another host would be given the token.</summary>
    /// <exception cref="ExoLyncException">The address leads elsewhere.</exception>
    public Uri OwnAddress(string text)
    {
        var graph = connection().Graph;
        return Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address.Scheme == graph.Scheme && address.Port == graph.Port && string.Equals(address.Host, graph.Host, StringComparison.OrdinalIgnoreCase)
            && address.UserInfo.Length == 0
            ? address
            : throw new ExoLyncException(
                ErrorCatalogue.CloudAnswerInvalid,
                $"The next page should be at {address?.Host ?? "no address at all"}, not at {graph.Host}; the token is not sent there.");
    }

    /// <summary>The error for an answer that asking again does not mend.</summary>
    public ExoLyncException Refused(int status, string answer, GraphRight right, DateTimeOffset? date = null)
    {
        var current = connection();
        switch (status)
        {
            case 401:
                var skew = date is { } theirs ? theirs - DateTimeOffset.UtcNow : TimeSpan.Zero;
                var clock = skew.Duration() > ToleratedSkew
                    ? $" This computer's clock differs from the service's by {skew.Duration().TotalMinutes:0} minutes."
                    : string.Empty;
                var end = current is { CanRenew: false, ExpiresOn: { } expiry } && expiry <= DateTimeOffset.UtcNow ? $" It expired at {expiry.UtcDateTime:u} and cannot be renewed." : string.Empty;
                return new ExoLyncException(ErrorCatalogue.CloudTokenRejected, $"{Host} refuses the token: {answer}.{end}{clock}");
            case 403:
                return new ExoLyncException(
                    ErrorCatalogue.CloudPermissionMissing, $"The permission for {right.Purpose} is missing. {right.ConsentToAskFor(current)} ({answer})");
            default:
                return new ExoLyncException(ErrorCatalogue.CloudRequestRefused, $"{Host} answered {status}: {answer}");
        }
    }

    /// <summary>Whether asking again may help.</summary>
    public static bool IsTransient(int status) => status is 408 or 429 or 500 or 502 or 503 or 504 or 509;

    /// <summary>The code and the words of a service's error.</summary>
    public string Describe(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
            ? redaction.Clean($"{GraphReading.Text(error, "code")}: {GraphReading.Text(error, "message")}").TrimEnd('.')
            : "no words";

    private string Host => connection().Graph.Host;

    private static double Jitter()
    {
#if NET
        return Random.Shared.NextDouble();
#else
        return new Random(Guid.NewGuid().GetHashCode()).NextDouble();
#endif
    }

    /// <summary>Reads an answer as a document.</summary>
    /// <exception cref="JsonException">It is damaged.</exception>
    public static async ValueTask<T> DocumentAsync<T>(Stream answer, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        using var document = await JsonDocument.ParseAsync(answer, default, cancellationToken).ConfigureAwait(false);
        try
        {
            return read(document.RootElement);
        }
        catch (InvalidOperationException exception)
        {
            // A value of another kind than was asked for, or a text that is no Unicode.
            throw new JsonException(exception.Message, exception);
        }
    }

    // What is said of the answer's text, and what is said of its compression.
    private static bool IsDamage(Exception exception) => exception is JsonException or InvalidDataException;

    private static async Task<T> ReadAsync<T>(
        HttpResponseMessage response, Func<Stream, CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken)
    {
#if NET
        var content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
        var content = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
        using var stream = new LimitedStream(content, HttpClients.LargestAnswer);
        return await read(stream, cancellationToken).ConfigureAwait(false);
    }

    private async Task<string> DescribeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(response, (answer, stop) => DocumentAsync(answer, Describe, stop), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return response.ReasonPhrase is { Length: > 0 } reason ? redaction.Clean(reason) : "no words";
        }
    }
}
