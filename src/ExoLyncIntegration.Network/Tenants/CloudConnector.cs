using System;
using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Network.Http;
using ExoLyncIntegration.Tenants;
using Microsoft.Identity.Client;

namespace ExoLyncIntegration.Network.Tenants;

/// <summary>Signs in through Microsoft.Identity.Client.</summary>
public sealed class CloudConnector : ICloudConnector
{
    /// <inheritdoc/>
    public async Task<ICloudSession> ConnectAsync(SignInRequest request, ICloudObserver observer, CancellationToken cancellationToken)
    {
        var redaction = new Redaction();
        var secret = request.Secret is null ? null : Secrets.Reveal(request.Secret);
        redaction.Add(secret);
        var http = HttpClients.Create();
        try
        {
            ITokenSource source = request.Method == SignInMethod.AccessToken
                ? new GivenTokenSource(request, secret!)
                : MsalTokenSource.Create(request, secret, http, observer, new SignInFailures(request, redaction), redaction);
            var tokens = new ConnectionTokenSource(request, source, redaction);
            await tokens.GetAsync(renew: false, cancellationToken).ConfigureAwait(false);
            return new CloudSession(http, tokens, redaction);
        }
        catch (Exception exception) when (exception is MsalException or ArgumentException)
        {
            // What the library refuses before it asks anybody: an authority or a certificate that cannot be.
            http.Dispose();
            throw new ExoLyncException(ErrorCatalogue.CloudSignInFailed, "The sign-in cannot be tried: " + redaction.Clean(exception.Message));
        }
        catch
        {
            http.Dispose();
            throw;
        }
    }
}
