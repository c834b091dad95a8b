using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Json;
using ExoLyncIntegration.OAuth;

namespace ExoLyncIntegration.Evidence;

/// <summary>Fetches the metadata documents that a scenario relies on.</summary>
internal static class MetadataObservation
{
    private const int AtOnce = 8;

    /// <summary>Fetches documents, several at once.</summary>
    /// <param name="targets">The documents.</param>
    /// <param name="fetcher">The way to them.</param>
    /// <param name="authorities">Certificates of authorities that are trusted besides the platform's.</param>
    /// <param name="timeout">How long one document may take.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What was seen of each, in the order given.</returns>
    public static async Task<IReadOnlyList<MetadataEvidence>> FetchAsync(
        IReadOnlyList<MetadataTarget> targets, IMetadataFetcher fetcher, IReadOnlyList<X509Certificate2> authorities, TimeSpan timeout, CancellationToken cancellation)
    {
        using var throttle = new SemaphoreSlim(AtOnce);
        return await Task.WhenAll(targets.Select(OneAsync)).ConfigureAwait(false);

        async Task<MetadataEvidence> OneAsync(MetadataTarget target)
        {
            await throttle.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                var fetch = await fetcher.FetchAsync(target.Address, authorities, timeout, cancellation).ConfigureAwait(false);
                return new MetadataEvidence(target.Address, fetch, fetch.Body is null ? null : MetadataJson.Read(fetch.Body));
            }
            finally
            {
                throttle.Release();
            }
        }
    }
}
