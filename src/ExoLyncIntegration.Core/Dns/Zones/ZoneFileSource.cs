using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace ExoLyncIntegration.Dns.Zones;

/// <summary>Zone files as a source: what servers with these zones, and with no others, would answer.</summary>
public sealed class ZoneFileSource : IDnsSource
{
    private readonly Dictionary<string, Zone> zones = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a source.</summary>
    /// <param name="zones">The zones; of two with the same name the first one counts.</param>
    public ZoneFileSource(IReadOnlyList<Zone> zones)
    {
        foreach (var zone in zones.Reverse())
        {
            this.zones[zone.Origin] = zone;
        }

        Name = string.Join(", ", zones.Select(static zone => zone.File));
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public Task<DnsAnswer> AskAsync(DnsQuestion question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // The nearest zone upwards holds the name.
        for (var origin = question.Name; ; origin = origin.Substring(origin.IndexOf('.') + 1))
        {
            if (zones.TryGetValue(origin, out var zone))
            {
                return Task.FromResult(zone.Answer(question));
            }

            if (origin.IndexOf('.') < 0)
            {
                return Task.FromResult(DnsAnswer.Failed(question, $"none of the zone files holds {question.Name}"));
            }
        }
    }
}
