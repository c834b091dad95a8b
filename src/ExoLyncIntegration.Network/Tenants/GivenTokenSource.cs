using System;
using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Tenants;

namespace ExoLyncIntegration.Network.Tenants;

/// <summary>A token that another session got: used as it is, for as long as it lasts.</summary>
internal sealed class GivenTokenSource : ITokenSource
{
    // Microsoft Graph's application id, which some tokens name as their audience; the same in every cloud.
    private const string GraphAppId = "00000003-0000-0000-c000-000000000000";

    private readonly Token token;

    public GivenTokenSource(SignInRequest request, string value)
    {
        var claims = TokenClaims.Read(value);
        var graph = request.Services.Graph.AbsoluteUri.TrimEnd('/');
        if (claims.Audience is { } audience && audience != GraphAppId && !string.Equals(audience.TrimEnd('/'), graph, StringComparison.OrdinalIgnoreCase))
        {
            throw new ExoLyncException(ErrorCatalogue.CloudTokenRejected, $"The access token is meant for {audience}, not for {graph}.");
        }

        if (claims.ExpiresOn is { } end && end <= DateTimeOffset.UtcNow)
        {
            throw new ExoLyncException(ErrorCatalogue.CloudTokenRejected, $"The access token expired at {end.UtcDateTime:u}.");
        }

        token = new Token(value, claims.ExpiresOn, null);
    }

    public bool CanRenew => false;

    public Task<Token> GetAsync(bool renew, CancellationToken cancellationToken) => Task.FromResult(token);
}
