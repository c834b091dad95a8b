using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Tenants;

namespace ExoLyncIntegration.Network.Tenants;

/// <summary>Finds users by identity, twenty in one request (JSON batching of Microsoft Graph).</summary>
internal sealed class UserLookup(GraphClient graph, Uri root)
{
    /// <summary>The most requests in one batch.</summary>
    public const int Size = 20;

    public async Task<IReadOnlyList<CloudUserLookup>> FindAsync(IReadOnlyList<string> identities, ICloudObserver observer, CancellationToken cancellationToken)
    {
        var found = new CloudUserLookup?[identities.Count];
        var open = Enumerable.Range(0, identities.Count).ToList();
        for (var failures = 0; ;)
        {
            var answers = await SendAsync(identities, open, observer, cancellationToken).ConfigureAwait(false);
            string? retryAfter = null;
            ExoLyncException? error = null;
            foreach (var index in open.ToList())
            {
                // A batch answers in any order; what it does not answer is asked again, like what was throttled.
                if (!answers.TryGetValue(index, out var answer))
                {
                    error = new ExoLyncException(ErrorCatalogue.CloudAnswerInvalid, $"The answers to a batch lacked the one for '{identities[index]}' {failures + 1} times.");
                }
                else if (GraphClient.IsTransient(answer.Status))
                {
                    retryAfter = Longer(retryAfter, answer.RetryAfter);
                    error = new ExoLyncException(
                        ErrorCatalogue.CloudUnavailable, $"The request for '{identities[index]}' was answered with {answer.Status} {failures + 1} times: {answer.Words}");
                }
                else
                {
                    found[index] = answer.Status switch
                    {
                        200 => new CloudUserLookup(identities[index], answer.Users),
                        404 => new CloudUserLookup(identities[index], []),
                        _ => throw graph.Refused(answer.Status, $"{answer.Words} ('{identities[index]}')", GraphRight.ReadUsers),
                    };
                    open.Remove(index);
                }
            }

            if (error is null)
            {
                return found!;
            }

            failures++;
            await graph.WaitAsync(failures, retryAfter, DateTimeOffset.UtcNow, error, observer, cancellationToken).ConfigureAwait(false);
        }
    }

    private static string? Longer(string? one, string? other) =>
        int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
        && int.TryParse(other, NumberStyles.None, CultureInfo.InvariantCulture, out var second)
        && first > second ? one : other ?? one;

    // An id is an address of its own; anything else is searched for, as it need not be the sign-in name.
    private static string Address(string identity)
    {
        if (Guid.TryParseExact(identity, "D", out var id))
        {
            return $"/users/{id:D}?$select={GraphUser.Fields}";
        }

        var text = OData.Quote(Bare(identity));
        var filter = identity.IndexOf('@') < 0
            ? $"onPremisesImmutableId eq '{text}'"
            : $"userPrincipalName eq '{text}' or mail eq '{text}' or imAddresses/any(address:address eq '{text}')"
                + $" or proxyAddresses/any(address:address eq 'smtp:{text}' or address eq 'sip:{text}')";
        return $"/users?$count=true&$select={GraphUser.Fields}&$filter={Uri.EscapeDataString(filter)}";
    }

    private static string Bare(string identity)
    {
        foreach (var prefix in new[] { "sip:", "smtp:" })
        {
            if (identity.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return identity.Substring(prefix.Length);
            }
        }

        return identity;
    }

    private static byte[] Body(IReadOnlyList<string> identities, List<int> open)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("requests");
            foreach (var index in open)
            {
                writer.WriteStartObject();
                writer.WriteString("id", index.ToString(CultureInfo.InvariantCulture));
                writer.WriteString("method", "GET");
                writer.WriteString("url", Address(identities[index]));
                writer.WriteStartObject("headers");
                writer.WriteString("ConsistencyLevel", "eventual");
                writer.WriteEndObject();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private Task<Dictionary<int, Answer>> SendAsync(
        IReadOnlyList<string> identities, List<int> open, ICloudObserver observer, CancellationToken cancellationToken)
    {
        var body = Body(identities, open);
        return graph.SendAsync(
            () =>
            {
                var content = new ByteArrayContent(body);
                content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                return new HttpRequestMessage(HttpMethod.Post, new Uri(root, "$batch")) { Content = content };
            },
            (answer, stop) => GraphClient.DocumentAsync(answer, Read, stop), GraphRight.ReadUsers, observer, cancellationToken);
    }

    private Dictionary<int, Answer> Read(JsonElement element)
    {
        if (!element.TryGetProperty("responses", out var responses) || responses.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("The answer to a batch has no list of responses.");
        }

        var answers = new Dictionary<int, Answer>();
        foreach (var response in responses.EnumerateArray())
        {
            if (int.TryParse(GraphReading.Text(response, "id"), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                answers[index] = Read(response, Status(response));
            }
        }

        return answers;
    }

    private static int Status(JsonElement response) =>
        response.TryGetProperty("status", out var status) && status.TryGetInt32(out var number) ? number : throw new JsonException("A response of a batch has no status.");

    private Answer Read(JsonElement response, int status)
    {
        var body = response.TryGetProperty("body", out var value) ? value : default;
        if (status != 200)
        {
            var headers = response.TryGetProperty("headers", out var given) && given.ValueKind == JsonValueKind.Object ? given : default;
            return new Answer(status, [], RetryAfter(headers), graph.Describe(body));
        }

        // One user by its id, a list by a filter.
        return new Answer(status, Users(body), null, string.Empty);
    }

    private static IReadOnlyList<CloudUser> Users(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("A response of a batch has no user and no list of users.");
        }

        return body.TryGetProperty("value", out _)
            ? body.Deserialize(GraphJson.Default.GraphUserPage)!.ToUsers()
            : [body.Deserialize(GraphJson.Default.GraphUser)!.ToUser()];
    }

    private static string? RetryAfter(JsonElement headers) => headers.ValueKind != JsonValueKind.Object
        ? null
        : headers.EnumerateObject()
            .Where(static header => string.Equals(header.Name, "Retry-After", StringComparison.OrdinalIgnoreCase))
            .Select(static header => header.Value.ToString())
            .FirstOrDefault();

    private sealed record Answer(int Status, IReadOnlyList<CloudUser> Users, string? RetryAfter, string Words);
}
