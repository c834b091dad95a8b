using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace ExoLyncIntegration.Dns.Zones;

/// <summary>Reads master files (RFC 1035, section 5; RFC 2308 for $TTL; RFC 3597 for unknown types), and what Windows DNS exports.</summary>
public sealed class ZoneFileParser
{
    // What the types of this field need; of the other types only the owner's name is kept.
    private static readonly HashSet<string> Classes = new(["IN", "CH", "HS", "CS"], StringComparer.OrdinalIgnoreCase);

    private static readonly TimeSpan DefaultTimeToLive = TimeSpan.FromHours(1);

    // Windows writes the age of a dynamic record between its name and its time to live.
    private static readonly Regex Age = new(@"\A\[AGE:[0-9]+\]\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // Written so that there is one way to match: a number that goes on for long must not take forever to be none.
    private static readonly Regex Duration = new(@"\A[0-9]+(?:[wdhms][0-9]+)*[wdhms]?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex DurationPart = new("([0-9]+)([wdhms]?)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex TypeWord = new(@"\A[A-Za-z][A-Za-z0-9-]*\z", RegexOptions.CultureInvariant);

    private readonly string file;
    private string? origin;
    private bool originIsGuess;
    private string? owner;
    private TimeSpan timeToLive = DefaultTimeToLive;
    private Zone? zone;

    private ZoneFileParser(string file, string? origin)
    {
        this.file = file;
        this.origin = origin;
        originIsGuess = true;
    }

    /// <summary>Reads a zone.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="file">The file's name, for errors and results.</param>
    /// <returns>The zone. Its name is that of the SOA record, or else what $ORIGIN, the header of a Windows export or the file's name says.</returns>
    /// <exception cref="ZoneFileException">The text breaks the format, at the place that the exception names.</exception>
    public static Zone Parse(string text, string file) => new ZoneFileParser(file, ZoneOrigin.Guess(text, file)).Read(text);

    private Zone Read(string text)
    {
        foreach (var entry in new ZoneScanner(text, file).Entries())
        {
            if (entry.Tokens[0] is { IsQuoted: false } first && !entry.StartsBlank && first.Text.StartsWith("$", StringComparison.Ordinal))
            {
                Directive(entry);
            }
            else
            {
                Record(entry);
            }
        }

        return zone ?? new Zone(origin ?? throw new ZoneFileException(file, 1, 1, "the file holds no record"), file);
    }

    private void Directive(ZoneEntry entry)
    {
        var name = entry.Tokens[0];
        switch (name.Text.ToUpperInvariant())
        {
            case "$ORIGIN":
                origin = Name(Argument(entry, 1, "a name"));
                originIsGuess = false;
                break;
            case "$TTL":
                timeToLive = Time(Argument(entry, 1, "a time"));
                break;
            case "$INCLUDE":
                throw Fault(name, "$INCLUDE is not supported, because it would read other files; put the zone into one file");
            default:
                throw Fault(name, $"the directive {name.Text} is not supported");
        }
    }

    private void Record(ZoneEntry entry)
    {
        var index = 0;
        if (!entry.StartsBlank)
        {
            owner = Name(entry.Tokens[index++]);
        }
        else if (owner is null)
        {
            throw Fault(entry.Tokens[0], "the line begins with a blank, and no line before it names an owner");
        }

        var lifetime = timeToLive;
        while (index < entry.Tokens.Count && !IsType(entry.Tokens[index]))
        {
            var token = entry.Tokens[index++];
            if (Classes.Contains(token.Text))
            {
                if (!token.Text.Equals("IN", StringComparison.OrdinalIgnoreCase))
                {
                    throw Fault(token, $"the class {token.Text} is not supported; records of the internet have the class IN");
                }
            }
            else if (Duration.IsMatch(token.Text))
            {
                lifetime = Time(token);
            }
            else if (!Age.IsMatch(token.Text))
            {
                throw Fault(token, $"'{token.Text}' is neither a time, nor a class, nor a type of record");
            }
        }

        if (index == entry.Tokens.Count)
        {
            throw Fault(entry.Tokens[index - 1], "the record has no type");
        }

        var type = entry.Tokens[index];
        EnsureZone(type);
        if (!zone!.Holds(owner!))
        {
            throw Fault(entry.Tokens[0], $"the name {owner} does not lie in the zone {zone.Origin}");
        }

        var record = Data(type, owner!, lifetime, [.. entry.Tokens.Skip(index + 1)]);
        if (record is null)
        {
            if (type.Text.Equals("DNAME", StringComparison.OrdinalIgnoreCase))
            {
                zone.AddRedirection(owner!);
            }

            zone.AddName(owner!);
            return;
        }

        if (zone.RecordsAt(owner!).Any(other => (other.Type == DnsRecordType.CNAME || record.Type == DnsRecordType.CNAME) && other != record))
        {
            throw Fault(type, $"{owner} is an alias and has another record as well, which no server accepts");
        }

        zone.Add(record);
    }

    // The first record is the SOA in every export; a file with lines for an existing zone has none, and lies in its origin.
    private void EnsureZone(ZoneToken type)
    {
        if (zone is null)
        {
            var isStart = type.Text.Equals("SOA", StringComparison.OrdinalIgnoreCase);
            zone = new Zone(isStart || origin is null ? owner! : origin, file);
            origin = originIsGuess ? zone.Origin : origin;
        }
    }

    private static bool IsType(ZoneToken token) =>
        !token.IsQuoted && TypeWord.IsMatch(token.Text) && !Classes.Contains(token.Text) && !Duration.IsMatch(token.Text);

    private DnsRecord? Data(ZoneToken type, string name, TimeSpan lifetime, ZoneToken[] data)
    {
        DnsRecord? record;
        int count;
        switch (type.Text.ToUpperInvariant())
        {
            case "A":
                (record, count) = (new AddressRecord(name, lifetime, Address(Argument(type, data, 0, "an IPv4 address"), AddressFamily.InterNetwork)), 1);
                break;
            case "AAAA":
                (record, count) = (new AddressRecord(name, lifetime, Address(Argument(type, data, 0, "an IPv6 address"), AddressFamily.InterNetworkV6)), 1);
                break;
            case "CNAME":
                (record, count) = (new AliasRecord(name, lifetime, Name(Argument(type, data, 0, "a name"))), 1);
                break;
            case "NS":
                (record, count) = (new NameServerRecord(name, lifetime, Name(Argument(type, data, 0, "a name"))), 1);
                break;
            case "SRV":
                (record, count) = (
                    new ServiceRecord(
                        name, lifetime,
                        Number(Argument(type, data, 0, "a priority")),
                        Number(Argument(type, data, 1, "a weight")),
                        Number(Argument(type, data, 2, "a port")),
                        Name(Argument(type, data, 3, "a host"))),
                    4);
                break;
            default:
                return null;
        }

        return data.Length == count ? record : throw Fault(data[count], $"the {type.Text} record has more than it takes");
    }

    private string Name(ZoneToken token) =>
        ZoneName.TryResolve(token.Text, origin, out var reason) ?? throw Fault(token, reason!);

    private IPAddress Address(ZoneToken token, AddressFamily family) =>
        IPAddress.TryParse(token.Text, out var address) && address.AddressFamily == family
            && (family == AddressFamily.InterNetworkV6 || token.Text.Split('.').Length == 4)
            ? address
            : throw Fault(token, $"'{token.Text}' is not an IPv{(family == AddressFamily.InterNetwork ? 4 : 6)} address");

    private ushort Number(ZoneToken token) =>
        ushort.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Fault(token, $"'{token.Text}' is not a number from 0 to {ushort.MaxValue}");

    private TimeSpan Time(ZoneToken token)
    {
        if (!Duration.IsMatch(token.Text))
        {
            throw Fault(token, $"'{token.Text}' is not a time");
        }

        double seconds = 0;
        foreach (Match part in DurationPart.Matches(token.Text))
        {
            seconds += double.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture) * (part.Groups[2].Value.ToUpperInvariant() switch
            {
                "W" => 604800,
                "D" => 86400,
                "H" => 3600,
                "M" => 60,
                _ => 1,
            });
        }

        // RFC 2181, section 8: 31 bits.
        return seconds <= int.MaxValue ? TimeSpan.FromSeconds(seconds) : throw Fault(token, $"'{token.Text}' is longer than a time to live can be");
    }

    private ZoneToken Argument(ZoneEntry entry, int index, string what) => Argument(entry.Tokens[0], entry.Tokens, index, what);

    private ZoneToken Argument(ZoneToken of, IReadOnlyList<ZoneToken> tokens, int index, string what) =>
        index < tokens.Count ? tokens[index] : throw Fault(tokens.Count > 0 ? tokens[tokens.Count - 1] : of, $"{of.Text} lacks {what}");

    private ZoneFileException Fault(ZoneToken token, string reason) => new(file, token.Line, token.Column, reason);
}
