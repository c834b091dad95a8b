using System.Threading;
using System.Threading.Tasks;

namespace ExoLyncIntegration.Dns;

/// <summary>Limits how many questions one source has to deal with at a time; the others wait in line.</summary>
public sealed class ThrottledSource : IDnsSource, System.IDisposable
{
    private readonly IDnsSource source;
    private readonly SemaphoreSlim places;

    /// <summary>Makes a source.</summary>
    /// <param name="source">Who is asked; disposed of with this source.</param>
    /// <param name="limit">The most questions in flight.</param>
    public ThrottledSource(IDnsSource source, int limit)
    {
        this.source = source;
        places = new SemaphoreSlim(limit, limit);
    }

    /// <inheritdoc/>
    public string Name => source.Name;

    /// <inheritdoc/>
    public async Task<DnsAnswer> AskAsync(DnsQuestion question, CancellationToken cancellationToken)
    {
        // A wait that can be cancelled costs several times as much; where the run ends, those in flight make place at once.
        await places.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return await source.AskAsync(question, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            places.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => (source as System.IDisposable)?.Dispose();
}
