using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.OAuth;
using ExoLyncIntegration.Tenants;

namespace ExoLyncIntegration.Evidence;

/// <summary>What the tenant told about the service principal of an application.</summary>
/// <param name="Application">The application.</param>
/// <param name="Principal">The principal; <see langword="null"/> where the tenant has none, or did not tell.</param>
/// <param name="Problem">Why the tenant did not tell; <see langword="null"/> where it did.</param>
public sealed record ServicePrincipalReading(KnownApplication Application, ServicePrincipal? Principal, string? Problem = null)
{
    /// <summary>Reads a principal. That the tenant does not tell is a reading, too: only cancellation throws.</summary>
    /// <param name="session">The session with the tenant.</param>
    /// <param name="application">The application.</param>
    /// <param name="observer">Hears of waits.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The reading.</returns>
    public static async Task<ServicePrincipalReading> ReadAsync(
        ICloudSession session, KnownApplication application, ICloudObserver observer, CancellationToken cancellationToken)
    {
        try
        {
            return new(application, await session.GetServicePrincipalAsync(application.AppId, observer, cancellationToken).ConfigureAwait(false));
        }
        catch (ExoLyncException exception)
        {
            return new(application, null, exception.Message);
        }
    }
}
