using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;
using CsCheck;
using ExoLyncIntegration.Dns.Zones;
using ExoLyncIntegration.Reliability;
using ExoLyncIntegration.Sampling;
using Xunit;

namespace ExoLyncIntegration.Dns;

/// <summary>Zone files of every kind: what is none is refused at a place, what is one is read as it was meant.</summary>
public sealed class ZoneFileTests
{
    private const string File = "contoso.com.zone";

    private static readonly string[] Words =
    [
        "@", "sip", "_sip._tls", "*", "contoso.com.", "fabrikam.com.", "$ORIGIN", "$TTL", "$INCLUDE", "$GENERATE", "IN", "CH", "A", "AAAA", "CNAME", "SRV", "SOA", "NS", "TXT", "DNAME", "TYPE65",
        "1h", "3600", "1w2d3h4m5s", "99999999999999999999999999999999999999999999x", "4294967296", "10.0.0.1", "1.2.3", "2001:db8::1", "0", "443", "65536", "-1", "[AGE:3712345]",
        " ", " ", " ", "\t", "\n", "\n", "\r\n", "\r", "(", ")", "\"", ";", "\\", "\\.", "\\046", "\\999", ".", "..", "\0", "é", "\u202E", "\uFEFF",
        "a.very.long.name.that.goes.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on.and.on",
    ];

    private static readonly Gen<string> Texts =
        Gen.Frequency((20, Gen.OneOf(Words)), (1, Gen.String[0, 6])).Array[0, 60].Select(string.Concat);

    private static readonly Gen<DnsRecord> Records =
        from label in Gen.OneOf("sip", "_sip._tls", "a.b", "*.w", "x-1")
        from type in Gen.Int[0, 3]
        from number in Gen.Byte
        from seconds in Gen.OneOf(0, 60, 3600, 86400, 604800, int.MaxValue)
        let name = type == 0 ? $"c{number}.contoso.com" : $"{label}.contoso.com"
        let time = TimeSpan.FromSeconds(seconds)
        select (DnsRecord)(type switch
        {
            0 => new AliasRecord(name, time, $"target{number}.example"),
            1 => new AddressRecord(name, time, new IPAddress([10, 0, 0, number])),
            2 => new AddressRecord(name, time, IPAddress.Parse($"2001:db8::{number:x}")),
            _ => new ServiceRecord(name, time, number, (ushort)(number * 257), (ushort)(65535 - number), number % 5 == 0 ? string.Empty : $"host{number}.contoso.com"),
        });

    [Fact]
    [Invariant("a zone file is read, or refused with a line and a column that it has", 20_000, "texts of the words and signs that zone files have, and others")]
    public void A_text_is_read_or_refused_at_a_place_in_it() => Texts.Hold(
        text =>
        {
            try
            {
                var zone = ZoneFileParser.Parse(text, File);
                foreach (var type in Enum.GetValues<DnsRecordType>())
                {
                    foreach (var name in new[] { zone.Origin, $"sip.{zone.Origin}".TrimEnd('.'), $"x.y.{zone.Origin}".TrimEnd('.') })
                    {
                        zone.Answer(new DnsQuestion(name, type));
                    }
                }
            }
            catch (ZoneFileException refused)
            {
                var lines = text.Split('\n');
                Assert.InRange(refused.Line, 1, lines.Length);
                Assert.InRange(refused.Column, 1, lines[refused.Line - 1].Length + 1);
            }
        },
        iter: Samples.Of(typeof(ZoneFileTests), nameof(A_text_is_read_or_refused_at_a_place_in_it)));

    [Fact]
    [Invariant("a zone file is read as it was meant, however it is written", 5_000, "zones, their records written in random styles")]
    public void A_zone_is_read_as_it_was_meant_however_it_is_written() =>
        Gen.Select(Records.Array[0, 12], Gen.Int[0, int.MaxValue]).Hold(
            (records, style) =>
            {
                DnsRecord[] meant = [.. records.Distinct()];

                var zone = ZoneFileParser.Parse(Written(meant, new Random(style)), File);

                Assert.Equal("contoso.com", zone.Origin);
                Assert.Equal(meant.Where(record => meant.Count(other => other.Name == record.Name && other.Type == DnsRecordType.CNAME) <= 1), zone.Records);
            },
            iter: Samples.Of(typeof(ZoneFileTests), nameof(A_zone_is_read_as_it_was_meant_however_it_is_written)));

    private static string Written(IReadOnlyList<DnsRecord> records, Random style)
    {
        var end = style.Next(2) == 0 ? "\n" : "\r\n";
        var text = new StringBuilder(style.Next(2) == 0 ? $"$ORIGIN contoso.com.{end}" : string.Empty)
            .Append(Owner("contoso.com")).Append(" 3600 IN SOA ns hostmaster ( 1 ; serial").Append(end).Append(" 2 3 4 5 )").Append(end);
        var last = string.Empty;
        foreach (var record in records.Where(record => records.Count(other => other.Name == record.Name && other.Type == DnsRecordType.CNAME) <= 1))
        {
            // A line that begins with a blank is about the name before it.
            text.Append(record.Name == last && style.Next(2) == 0 ? Blank() : Owner(record.Name) + Blank());
            var seconds = ((long)record.TimeToLive.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            text.Append((style.Next(4) switch { 0 => $"{seconds} IN", 1 => $"IN {seconds}", 2 => $"{seconds}s", _ => seconds }).Replace(" ", Blank(), StringComparison.Ordinal)).Append(Blank());
            text.Append(style.Next(2) == 0 ? record.Type.ToString() : record.Type.ToString().ToLowerInvariant()).Append(Blank());
            var data = record.Data.Split(' ');
            text.Append(style.Next(3) == 0 ? $"( {string.Join($" ; (a comment{end} ", data)}{end} )" : string.Join(Blank(), data));
            text.Append(style.Next(3) == 0 ? $" ; \"a comment" : string.Empty).Append(end).Append(style.Next(4) == 0 ? $"{end}; nothing{end}" : string.Empty);
            last = record.Name;
        }

        return text.ToString();

        string Blank() => style.Next(3) switch { 0 => " ", 1 => "\t", _ => "  \t " };
        string Owner(string name) => style.Next(3) switch
        {
            0 => name + ".",
            1 => name.ToUpperInvariant() + ".",
            _ => name == "contoso.com" ? "@" : name[..^".contoso.com".Length],
        };
    }
}
