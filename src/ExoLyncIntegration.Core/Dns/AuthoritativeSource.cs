using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;

namespace ExoLyncIntegration.Dns;

/// <summary>Asks the name servers of the zone that a name lies in, past any cache.</summary>
/// <param name="resolver">Who knows the name servers.</param>
/// <param name="connect">A name server as a source that asks nobody else.</param>
public sealed class AuthoritativeSource(IDnsSource resolver, Func<IPAddress, IDnsSource> connect) : IDnsSource
{
    private readonly ConcurrentDictionary<IPAddress, IDnsSource> servers = new();

    /// <inheritdoc/>
    public string Name => $"name servers of the zone, as known to {resolver.Name}";

    /// <inheritdoc/>
    public async Task<DnsAnswer> AskAsync(DnsQuestion question, CancellationToken cancellationToken)
    {
        var (zone, names, failure) = await ZoneAsync(question.Name, cancellationToken).ConfigureAwait(false);
        if (failure is not null)
        {
            return DnsAnswer.Failed(question, failure);
        }

        var addresses = new List<IPAddress>();
        var resolution = new DnsResolution(resolver);
        foreach (var name in names)
        {
            var host = await resolution.ObserveHostAsync(name, cancellationToken).ConfigureAwait(false);
            addresses.AddRange(host.Addresses.Select(static record => record.Address));
        }

        return addresses.Count == 0
            ? DnsAnswer.Failed(question, $"none of the name servers of {zone} ({string.Join(", ", names)}) has an address")
            : await new FallbackSource([.. addresses.Distinct().Select(address => servers.GetOrAdd(address, connect))]).AskAsync(question, cancellationToken).ConfigureAwait(false);
    }

    // The zone is the nearest name, upwards, that has name servers of its own.
    private async Task<(string Zone, IReadOnlyList<string> Servers, string? Failure)> ZoneAsync(string name, CancellationToken cancellationToken)
    {
        for (var zone = name; zone.IndexOf('.') > 0; zone = zone.Substring(zone.IndexOf('.') + 1))
        {
            var answer = await resolver.AskAsync(new DnsQuestion(zone, DnsRecordType.NS), cancellationToken).ConfigureAwait(false);
            if (answer.Outcome == DnsOutcome.Failed)
            {
                return (zone, [], $"the name servers of {zone} could not be looked up: {answer.Failure}");
            }

            string[] servers = [.. answer.Records.OfType<NameServerRecord>().Where(record => record.Name.Equals(zone, StringComparison.OrdinalIgnoreCase)).Select(static record => record.Server)];
            if (servers.Length > 0)
            {
                return (zone, servers, null);
            }
        }

        return (name, [], $"no zone that holds {name} was found");
    }
}
