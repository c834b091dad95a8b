using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Tenants;

namespace ExoLyncIntegration.Network.Tenants;

/// <summary>A list of users as Graph writes it.</summary>
internal sealed class GraphUserPage
{
    [JsonRequired]
    public GraphUser?[]? Value { get; set; }

    [JsonPropertyName("@odata.nextLink")]
    public string? NextLink { get; set; }

    [JsonPropertyName("@odata.count")]
    public long? Count { get; set; }

    /// <summary>Reads a page.</summary>
    /// <param name="answer">Graph's answer.</param>
    /// <param name="follow">Takes the address of the next page, or refuses it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="JsonException">It is damaged.</exception>
    public static async ValueTask<CloudUserPage> ReadAsync(Stream answer, Func<string, Uri> follow, CancellationToken cancellationToken)
    {
        var page = await JsonSerializer.DeserializeAsync(answer, GraphJson.Default.GraphUserPage, cancellationToken).ConfigureAwait(false) ?? throw new JsonException("The answer is null.");
        return new CloudUserPage(page.ToUsers(), page.NextLink is { } next ? follow(next) : null, page.Count);
    }

    /// <summary>The users, each of them whole.</summary>
    /// <exception cref="JsonException">There is no list, or something else is in it.</exception>
    public IReadOnlyList<CloudUser> ToUsers() =>
        Array.ConvertAll(Value ?? throw new JsonException("The answer has no list of values."), static user => user?.ToUser() ?? throw new JsonException("A user is null."));
}
