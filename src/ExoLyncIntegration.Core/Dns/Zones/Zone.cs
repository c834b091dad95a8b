using System;
using System.Collections.Generic;
using System.Linq;

namespace ExoLyncIntegration.Dns.Zones;

/// <summary>A DNS zone, as a zone file has it.</summary>
public sealed class Zone
{
    private readonly Dictionary<string, List<DnsRecord>> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<DnsRecord> records = [];
    private readonly HashSet<string> redirections = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes an empty zone.</summary>
    /// <param name="origin">The zone's name, without a trailing dot.</param>
    /// <param name="file">The file's name.</param>
    public Zone(string origin, string file)
    {
        Origin = origin;
        File = file;
        AddName(origin);
    }

    /// <summary>The zone's name, without a trailing dot.</summary>
    public string Origin { get; }

    /// <summary>The name of the file that the zone comes from.</summary>
    public string File { get; }

    /// <summary>The records of the types that the module knows, in the order of the file.</summary>
    public IReadOnlyList<DnsRecord> Records => records;

    /// <summary>Whether a name lies in the zone.</summary>
    /// <param name="name">The name, without a trailing dot.</param>
    /// <returns><see langword="true"/> for the zone's name and those below it.</returns>
    public bool Holds(string name) => DomainName.IsInOrBelow(name, Origin);

    /// <summary>What the zone says to a question, as a server that has the zone would.</summary>
    /// <param name="question">The question, about a name that the zone holds.</param>
    /// <returns>The answer; a failure where the zone leaves the name to other servers.</returns>
    public DnsAnswer Answer(DnsQuestion question)
    {
        if (Delegation(question.Name) is { } delegation)
        {
            return DnsAnswer.Failed(question, $"{File} leaves {delegation} to other name servers") with { Server = File };
        }

        if (Redirection(question.Name) is { } redirection)
        {
            return DnsAnswer.Failed(question, $"{File} redirects the names below {redirection} with a DNAME record, which is not followed") with { Server = File };
        }

        var found = names.TryGetValue(question.Name, out var here) ? here : Wildcard(question.Name);
        DnsRecord[] answer = found is null
            ? []
            : [.. found.Where(record => record.Type == question.Type || record.Type == DnsRecordType.CNAME).Select(record => record with { Name = question.Name })];
        return new DnsAnswer
        {
            Question = question,
            Records = answer,
            Outcome = found is null ? DnsOutcome.NoSuchName
                : answer.Any(record => record.Type == question.Type) ? DnsOutcome.Answered
                : DnsOutcome.NoData,
            Server = File,
        };
    }

    /// <summary>The records that a name has so far.</summary>
    internal IReadOnlyList<DnsRecord> RecordsAt(string name) => names.TryGetValue(name, out var here) ? here : [];

    /// <summary>Adds a record of a type that the module knows.</summary>
    internal void Add(DnsRecord record)
    {
        records.Add(record);
        AddName(record.Name);
        names[record.Name].Add(record);
    }

    /// <summary>Adds a name that has records of other types: it exists.</summary>
    internal void AddName(string name)
    {
        // The names between a record and the zone exist too, without records of their own.
        for (var current = name; !names.ContainsKey(current); current = current.Substring(current.IndexOf('.') + 1))
        {
            names.Add(current, []);
            if (string.Equals(current, Origin, StringComparison.OrdinalIgnoreCase))
            {
                return;
            }
        }
    }

    /// <summary>Adds a DNAME record: all names below its owner stand somewhere else (RFC 6672).</summary>
    internal void AddRedirection(string name)
    {
        AddName(name);
        redirections.Add(name);
    }

    private string? Redirection(string name)
    {
        for (var current = name; redirections.Count > 0 && current.Length > Origin.Length;)
        {
            current = current.Substring(current.IndexOf('.') + 1);
            if (redirections.Contains(current))
            {
                return current;
            }
        }

        return null;
    }

    // A name server record below the zone's own name hands the name and all below it over.
    private string? Delegation(string name)
    {
        for (var current = name; current.Length > Origin.Length; current = current.Substring(current.IndexOf('.') + 1))
        {
            if (names.TryGetValue(current, out var here) && here.Any(static record => record.Type == DnsRecordType.NS))
            {
                return current;
            }
        }

        return null;
    }

    // RFC 4592: the wildcard below the nearest name that exists, and no other.
    private List<DnsRecord>? Wildcard(string name)
    {
        var parent = name;
        do
        {
            parent = parent.Substring(parent.IndexOf('.') + 1);
        }
        while (!names.ContainsKey(parent));

        return names.TryGetValue("*." + parent, out var wildcard) ? wildcard : null;
    }
}
