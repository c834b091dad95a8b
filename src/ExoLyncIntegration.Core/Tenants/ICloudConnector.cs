using System.Threading;
using System.Threading.Tasks;

namespace ExoLyncIntegration.Tenants;

/// <summary>Signs in to the cloud. Implemented where the library for it is loaded.</summary>
public interface ICloudConnector
{
    /// <summary>Signs in.</summary>
    /// <param name="request">Where, as whom and how.</param>
    /// <param name="observer">Shows what a person must do.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The session; its token is kept in memory only.</returns>
    /// <exception cref="Errors.ExoLyncException">The sign-in failed. The message and what it holds bear no secret.</exception>
    Task<ICloudSession> ConnectAsync(SignInRequest request, ICloudObserver observer, CancellationToken cancellationToken);
}
