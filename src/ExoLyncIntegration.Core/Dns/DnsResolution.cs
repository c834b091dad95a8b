using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace ExoLyncIntegration.Dns;

/// <summary>Follows names through a source: aliases to their end, services to the addresses of their hosts.</summary>
/// <param name="source">Who is asked.</param>
public sealed class DnsResolution(IDnsSource source)
{
    // Resolvers give up at about this length; no sound zone comes near it.
    private const int MaximumAliases = 16;

    /// <summary>Looks up a host that should be an alias: the alias is asked for first, so that nobody has to find the end of it.</summary>
    /// <param name="name">The host's name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What the name led to.</returns>
    public async Task<HostObservation> ObserveAliasAsync(string name, CancellationToken cancellationToken)
    {
        var trail = new Trail(name);
        await FollowAsync(trail, DnsRecordType.CNAME, cancellationToken).ConfigureAwait(false);
        if (trail.Ending == DnsEnding.NoData)
        {
            await FollowToAddressesAsync(trail, cancellationToken).ConfigureAwait(false);
        }

        return trail.ToHost();
    }

    /// <summary>Looks up a host that should have addresses.</summary>
    /// <param name="name">The host's name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What the name led to.</returns>
    public async Task<HostObservation> ObserveHostAsync(string name, CancellationToken cancellationToken)
    {
        var trail = new Trail(name);
        await FollowToAddressesAsync(trail, cancellationToken).ConfigureAwait(false);
        if (trail.Ending != DnsEnding.Failed)
        {
            return trail.ToHost();
        }

        // A resolver fails as a whole where only the end of an alias cannot be reached; the alias itself may be had.
        var alias = new Trail(name) { Elapsed = trail.Elapsed };
        await FollowAsync(alias, DnsRecordType.CNAME, cancellationToken).ConfigureAwait(false);
        if (alias.Ending is DnsEnding.NoData or DnsEnding.Failed)
        {
            alias.Ending = DnsEnding.Failed;
            alias.Failure = trail.Failure;
        }

        return alias.ToHost();
    }

    /// <summary>Looks up a service and the hosts that offer it.</summary>
    /// <param name="name">The service's name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What the name led to.</returns>
    public async Task<ServiceObservation> ObserveServiceAsync(string name, CancellationToken cancellationToken)
    {
        var trail = new Trail(name);
        await FollowAsync(trail, DnsRecordType.SRV, cancellationToken).ConfigureAwait(false);
        ServiceRecord[] services =
        [
            .. trail.Found.OfType<ServiceRecord>()
                .OrderBy(static record => record.Priority)
                .ThenByDescending(static record => record.Weight)
                .ThenBy(static record => record.Target, StringComparer.OrdinalIgnoreCase)
                .ThenBy(static record => record.Port),
        ];
        var hosts = await Task.WhenAll(services
            .Where(static record => !record.IsNotOffered && CloudEndpoints.Owning(record.Target) is null)
            .Select(static record => record.Target)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(target => ObserveHostAsync(target, cancellationToken))).ConfigureAwait(false);
        return new ServiceObservation
        {
            Name = name,
            Aliases = trail.Aliases,
            Ending = trail.Ending,
            Failure = trail.Failure,
            Server = trail.Server,
            Services = services,
            Targets = hosts.ToDictionary(static host => host.Name, StringComparer.OrdinalIgnoreCase),
            Elapsed = trail.Elapsed + hosts.Select(static host => host.Elapsed).DefaultIfEmpty().Max(),
        };
    }

    private async Task FollowToAddressesAsync(Trail trail, CancellationToken cancellationToken)
    {
        await FollowAsync(trail, DnsRecordType.A, cancellationToken).ConfigureAwait(false);
        if (trail.Ending == DnsEnding.NoData)
        {
            await FollowAsync(trail, DnsRecordType.AAAA, cancellationToken).ConfigureAwait(false);
        }
    }

    // Goes on from where the trail stands, until it ends.
    private async Task FollowAsync(Trail trail, DnsRecordType type, CancellationToken cancellationToken)
    {
        while (true)
        {
            var answer = await source.AskAsync(new DnsQuestion(trail.Current, type), cancellationToken).ConfigureAwait(false);
            trail.Elapsed += answer.Elapsed;
            trail.Server = answer.Server ?? trail.Server;
            var asked = trail.Current;
            if (trail.Walk(answer, type))
            {
                return;
            }

            // The answer's verdict is about the name at the end of its aliases; where there is none, the next question goes there.
            if (answer.Outcome is DnsOutcome.Failed or DnsOutcome.NoSuchName)
            {
                trail.Ending = answer.Outcome == DnsOutcome.Failed ? DnsEnding.Failed : DnsEnding.NoSuchName;
                trail.Failure = answer.Failure;
                return;
            }

            if (trail.Current == asked)
            {
                trail.Ending = DnsEnding.NoData;
                return;
            }
        }
    }

    private sealed class Trail
    {
        private readonly string name;
        private readonly HashSet<string> passed;

        public Trail(string name)
        {
            this.name = name;
            passed = new(StringComparer.OrdinalIgnoreCase) { name };
            Current = name;
        }

        public string Current { get; private set; }

        public List<AliasRecord> Aliases { get; } = [];

        public List<DnsRecord> Found { get; } = [];

        public DnsEnding Ending { get; set; }

        public string? Failure { get; set; }

        public string? Server { get; set; }

        public TimeSpan Elapsed { get; set; }

        /// <summary>Follows what one answer holds; tells whether that is the end.</summary>
        public bool Walk(DnsAnswer answer, DnsRecordType type)
        {
            while (true)
            {
                DnsRecord[] here = [.. answer.Records.Where(record => string.Equals(record.Name, Current, StringComparison.OrdinalIgnoreCase))];
                if (type != DnsRecordType.CNAME && here.Any(record => record.Type == type))
                {
                    Found.AddRange(here.Where(record => record.Type == type));
                    Ending = DnsEnding.Found;
                    return true;
                }

                if (here.OfType<AliasRecord>().FirstOrDefault() is not { } alias)
                {
                    return false;
                }

                Aliases.Add(alias);
                Current = alias.Target;
                if (!passed.Add(alias.Target) || Aliases.Count > MaximumAliases)
                {
                    Ending = Aliases.Count > MaximumAliases ? DnsEnding.TooManyAliases : DnsEnding.AliasLoop;
                    return true;
                }

                if (CloudEndpoints.Owning(alias.Target) is not null)
                {
                    Ending = DnsEnding.Cloud;
                    return true;
                }
            }
        }

        public HostObservation ToHost() => new()
        {
            Name = name,
            Aliases = Aliases,
            Ending = Ending,
            Failure = Failure,
            Server = Server,
            Addresses = [.. Found.OfType<AddressRecord>()],
            Elapsed = Elapsed,
        };
    }
}
