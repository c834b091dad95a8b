using System.Threading;
using System.Threading.Tasks;

namespace ExoLyncIntegration.Dns;

/// <summary>Something that answers DNS questions: a server, or zone files.</summary>
public interface IDnsSource
{
    /// <summary>What the source is called in results: address and port, or a path.</summary>
    string Name { get; }

    /// <summary>Asks one question. A question that cannot be answered is an answer too; only cancellation throws.</summary>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer.</returns>
    Task<DnsAnswer> AskAsync(DnsQuestion question, CancellationToken cancellationToken);
}
