using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Tenants;

namespace ExoLyncIntegration.Network.Tenants;

/// <summary>Tokens for a session, with the state of its connection kept in step.</summary>
internal sealed class ConnectionTokenSource(SignInRequest request, ITokenSource source, Redaction redaction) : ITokenSource
{
    private string? current;

    public bool CanRenew => source.CanRenew;

    /// <summary>The connection as the last token tells it.</summary>
    public CloudConnection Connection { get; private set; } = new()
    {
        Cloud = request.Services.Cloud,
        Method = request.Method,
        TenantId = request.Tenant,
        ClientId = request.ClientId?.ToString("D"),
        Authority = request.Services.Authority,
        Graph = request.Services.Graph,
    };

    public async Task<Token> GetAsync(bool renew, CancellationToken cancellationToken)
    {
        var token = await source.GetAsync(renew, cancellationToken).ConfigureAwait(false);
        if (token.Value != current)
        {
            current = token.Value;
            redaction.Add(token.Value);
            var claims = TokenClaims.Read(token.Value);
            Connection = Connection with
            {
                TenantId = claims.TenantId ?? Connection.TenantId,
                ClientId = claims.ClientId ?? Connection.ClientId,
                Account = token.Account ?? claims.Account,
                Permission = claims.Permission,
                ExpiresOn = token.ExpiresOn?.ToUniversalTime(),
            };
        }

        return token;
    }
}
