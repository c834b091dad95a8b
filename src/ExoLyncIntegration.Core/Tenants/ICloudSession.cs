using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace ExoLyncIntegration.Tenants;

/// <summary>A signed-in session: what the module asks the cloud. Everything is read-only.</summary>
/// <remarks>
/// Every request renews the token when it must, waits when the service says so and asks again after a fault. What still fails then is
/// an <see cref="Errors.ExoLyncException"/>: nothing is skipped.
/// </remarks>
public interface ICloudSession : IDisposable
{
    /// <summary>The state of the connection.</summary>
    CloudConnection Connection { get; }

    /// <summary>One page of the users.</summary>
    /// <param name="domain">Only users with a sign-in name or an address, of any type, in one of these domains; all users where empty.</param>
    /// <param name="page">Where the page before says that this one is; <see langword="null"/> for the first.</param>
    /// <param name="observer">Hears of waits.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The page, whole.</returns>
    Task<CloudUserPage> GetUsersAsync(IReadOnlyList<string> domain, Uri? page, ICloudObserver observer, CancellationToken cancellationToken);

    /// <summary>Finds users by id, sign-in name, address or immutable id.</summary>
    /// <param name="identities">The identities; at most <see cref="LookupSize"/>.</param>
    /// <param name="observer">Hears of waits.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A result for each identity, in the same order.</returns>
    Task<IReadOnlyList<CloudUserLookup>> FindUsersAsync(IReadOnlyList<string> identities, ICloudObserver observer, CancellationToken cancellationToken);

    /// <summary>How many identities fit into one lookup.</summary>
    int LookupSize { get; }

    /// <summary>The service principal of an application.</summary>
    /// <param name="appId">The application's id.</param>
    /// <param name="observer">Hears of waits.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The principal; <see langword="null"/> where the tenant has none.</returns>
    Task<ServicePrincipal?> GetServicePrincipalAsync(Guid appId, ICloudObserver observer, CancellationToken cancellationToken);
}
