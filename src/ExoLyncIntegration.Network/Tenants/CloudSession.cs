using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Tenants;

namespace ExoLyncIntegration.Network.Tenants;

/// <summary>A session with Microsoft Graph.</summary>
internal sealed class CloudSession : ICloudSession
{
    private const int PageSize = 999;

    private readonly HttpClient http;
    private readonly ConnectionTokenSource tokens;
    private readonly GraphClient graph;
    private readonly UserLookup lookup;

    public CloudSession(HttpClient http, ConnectionTokenSource tokens, Redaction redaction)
    {
        this.http = http;
        this.tokens = tokens;
        graph = new GraphClient(http, tokens, () => tokens.Connection, redaction, RetryRule.Default);
        lookup = new UserLookup(graph, Root);
    }

    /// <inheritdoc/>
    public CloudConnection Connection => tokens.Connection;

    /// <inheritdoc/>
    public int LookupSize => UserLookup.Size;

    private Uri Root => new(tokens.Connection.Graph, "v1.0/");

    /// <inheritdoc/>
    public Task<CloudUserPage> GetUsersAsync(IReadOnlyList<string> domain, Uri? page, ICloudObserver observer, CancellationToken cancellationToken)
    {
        var address = page is null ? FirstPage(domain) : graph.OwnAddress(page.AbsoluteUri);
        return graph.SendAsync(
            () => Get(address, isAdvanced: domain.Count > 0),
            (answer, stop) => GraphUserPage.ReadAsync(answer, graph.OwnAddress, stop),
            GraphRight.ReadUsers, observer, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<CloudUserLookup>> FindUsersAsync(
        IReadOnlyList<string> identities, ICloudObserver observer, CancellationToken cancellationToken) =>
        lookup.FindAsync(identities, observer, cancellationToken);

    /// <inheritdoc/>
    public Task<ServicePrincipal?> GetServicePrincipalAsync(Guid appId, ICloudObserver observer, CancellationToken cancellationToken)
    {
        // keyCredentials come only where they are selected.
        var address = new Uri(Root, $"servicePrincipals?$filter=appId eq '{appId:D}'&$select=id,appId,displayName,accountEnabled,servicePrincipalNames,keyCredentials");
        return graph.SendAsync<ServicePrincipal?>(
            () => Get(address, isAdvanced: false),
            static (answer, stop) => GraphClient.DocumentAsync<ServicePrincipal?>(answer, static root => GraphReading.List(root).Select(GraphReading.Principal).FirstOrDefault(), stop),
            GraphRight.ReadApplications, observer, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private static HttpRequestMessage Get(Uri address, bool isAdvanced)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (isAdvanced)
        {
            request.Headers.Add("ConsistencyLevel", "eventual");
        }

        return request;
    }

    // endsWith is an advanced query: it needs $count and the header.
    private Uri FirstPage(IReadOnlyList<string> domain)
    {
        var query = $"users?$select={GraphUser.Fields}&$top={PageSize}";
        if (domain.Count == 0)
        {
            return new Uri(Root, query);
        }

        var filter = string.Join(" or ", domain.Select(static name =>
            $"endsWith(userPrincipalName,'@{OData.Quote(name)}') or proxyAddresses/any(address:endsWith(address,'@{OData.Quote(name)}'))"));
        return new Uri(Root, $"{query}&$count=true&$filter={Uri.EscapeDataString(filter)}");
    }
}
