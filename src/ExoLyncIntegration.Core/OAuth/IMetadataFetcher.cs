using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;

namespace ExoLyncIntegration.OAuth;

/// <summary>Fetches metadata documents over HTTPS, never with less than full validation of the server's certificate.</summary>
public interface IMetadataFetcher
{
    /// <summary>Fetches one document. What goes wrong is told in the result; only cancellation throws.</summary>
    /// <param name="address">The document's address, https.</param>
    /// <param name="authorities">Certificates of authorities that are trusted in this call besides the platform's.</param>
    /// <param name="timeout">How long the whole may take.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was seen.</returns>
    Task<MetadataFetch> FetchAsync(
        Uri address, IReadOnlyList<X509Certificate2> authorities, TimeSpan timeout, CancellationToken cancellationToken);
}
