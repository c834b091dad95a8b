using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Dns.Zones;

namespace ExoLyncIntegration.Dns;

/// <summary>A source with the records of a zone file; it counts what it is asked.</summary>
internal sealed class FakeSource(string name, params string[] zones) : IDnsSource
{
    private readonly ZoneFileSource source = new([.. zones.Select((text, index) => ZoneFileParser.Parse(text, index == 0 ? name : $"{name}{index}"))]);

    public ConcurrentQueue<DnsQuestion> Asked { get; } = new();

    /// <summary>Questions that get no answer.</summary>
    public HashSet<DnsQuestion> Unanswered { get; } = [];

    public string Name => name;

    public async Task<DnsAnswer> AskAsync(DnsQuestion question, CancellationToken cancellationToken)
    {
        Asked.Enqueue(question);
        await Task.Yield();
        return Unanswered.Contains(question) ? DnsAnswer.Failed(question, "it is out of order") : await source.AskAsync(question, cancellationToken);
    }
}
