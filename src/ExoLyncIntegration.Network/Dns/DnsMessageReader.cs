using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using DnsClient;
using DnsClient.Protocol;
using ExoLyncIntegration.Dns;
using AddressRecord = ExoLyncIntegration.Dns.AddressRecord;

namespace ExoLyncIntegration.Network.Dns;

/// <summary>
/// Reads messages strictly: what is not said beyond doubt is not read. The library takes octets and names apart; what it lets through
/// (labels that are too long, dots inside of a label, data that does not fill its length, octets beyond the end) ends here.
/// </summary>
internal sealed class DnsMessageReader
{
    private const int MaximumLabel = 63;
    private const int MaximumName = 255;
    private const int ClassInternet = 1;

    private const int PointerMark = 0xC0;

    private readonly byte[] message;
    private readonly DnsDatagramReader reader;
    private readonly Dictionary<int, string> names = [];
    private readonly StringBuilder text = new(MaximumName);

    // The array has to end where the message does: the library follows a pointer wherever the array has something.
    private DnsMessageReader(byte[] message)
    {
        this.message = message;
        reader = new DnsDatagramReader(new ArraySegment<byte>(message));
    }

    /// <summary>Reads a message.</summary>
    /// <param name="message">The message, and nothing else.</param>
    /// <returns>The message; <see langword="null"/> where it cannot be read to its end.</returns>
    public static DnsMessage? TryRead(byte[] message)
    {
        try
        {
            return new DnsMessageReader(message).Read();
        }
        catch (Exception exception) when (exception is DnsResponseParseException or FormatException or ArgumentException or IndexOutOfRangeException)
        {
            // The library has no list of what it throws at broken messages; these are what fuzzing finds.
            return null;
        }
    }

    private DnsMessage Read()
    {
        var id = reader.ReadUInt16NetworkOrder();
        var flags = reader.ReadUInt16NetworkOrder();
        var questions = reader.ReadUInt16NetworkOrder();
        var (answers, authorities, additionals) = (reader.ReadUInt16NetworkOrder(), reader.ReadUInt16NetworkOrder(), reader.ReadUInt16NetworkOrder());
        (string Name, QueryType Type)? question = null;
        for (var number = 0; number < questions; number++)
        {
            var (name, type, @class) = (ReadName(), reader.ReadUInt16NetworkOrder(), reader.ReadUInt16NetworkOrder());
            question = questions == 1 && @class == ClassInternet ? (name, (QueryType)type) : null;
        }

        var records = new List<DnsRecord>();
        var starts = new List<string>();
        var namesServers = false;
        var upperCode = 0;
        for (var number = 0; number < answers; number++)
        {
            if (ReadRecord().Known is { } record)
            {
                records.Add(record);
            }
        }

        for (var number = 0; number < authorities; number++)
        {
            var record = ReadRecord();
            namesServers |= record.Type == ResourceRecordType.NS;
            if (record.Type == ResourceRecordType.SOA)
            {
                starts.Add(record.Name);
            }
        }

        for (var number = 0; number < additionals; number++)
        {
            var record = ReadRecord();
            if (record.Type == ResourceRecordType.OPT)
            {
                upperCode = (int)(record.TimeToLive >> 24);
            }
        }

        if (reader.Index != message.Length)
        {
            throw new FormatException("The message has octets beyond its end.");
        }

        return new DnsMessage
        {
            Id = id,
            IsAnswer = (flags & (ushort)DnsHeaderFlagBits.Response) != 0 && (flags & (ushort)DnsHeaderFlagBits.OperationCode) == 0,
            IsAuthoritative = (flags & (ushort)DnsHeaderFlagBits.Authoritative) != 0,
            IsTruncated = (flags & (ushort)DnsHeaderFlagBits.Truncated) != 0,
            IsRecursionAvailable = (flags & (ushort)DnsHeaderFlagBits.RecursionAvailable) != 0,
            Code = (DnsResponseCode)((upperCode << 4) | (flags & (ushort)DnsHeaderFlagBits.Code)),
            Question = question,
            AnswerCount = answers,
            Answers = records,
            StartsOfAuthority = starts,
            NamesServers = namesServers,
        };
    }

    private (string Name, ResourceRecordType Type, uint TimeToLive, DnsRecord? Known) ReadRecord()
    {
        var name = ReadName();
        var type = (ResourceRecordType)reader.ReadUInt16NetworkOrder();
        var @class = reader.ReadUInt16NetworkOrder();
        var timeToLive = reader.ReadUInt32NetworkOrder();
        var end = reader.ReadUInt16NetworkOrder() + reader.Index;

        // A time to live with the highest bit set counts as zero (RFC 2181).
        var record = @class == ClassInternet ? ReadData(name, type, TimeSpan.FromSeconds(timeToLive > int.MaxValue ? 0 : timeToLive)) : null;
        if (record is null)
        {
            reader.Advance(end - reader.Index);
        }

        return reader.Index == end ? (name, type, timeToLive, record) : throw new FormatException("The data of a record does not fill its length.");
    }

    private DnsRecord? ReadData(string name, ResourceRecordType type, TimeSpan timeToLive) => type switch
    {
        ResourceRecordType.A => new AddressRecord(name, timeToLive, reader.ReadIPAddress()),
        ResourceRecordType.AAAA => new AddressRecord(name, timeToLive, reader.ReadIPv6Address()),
        ResourceRecordType.CNAME => new AliasRecord(name, timeToLive, ReadName()),
        ResourceRecordType.NS => new NameServerRecord(name, timeToLive, ReadName()),
        ResourceRecordType.SRV => new ServiceRecord(
            name, timeToLive, reader.ReadUInt16NetworkOrder(), reader.ReadUInt16NetworkOrder(), reader.ReadUInt16NetworkOrder(), ReadName()),
        _ => null,
    };

    // Most names of an answer point as a whole to one that stands before.
    private string ReadName()
    {
        var start = reader.Index;
        if (start + 1 < message.Length && message[start] >= PointerMark
            && names.TryGetValue(((message[start] & ~PointerMark) << 8) | message[start + 1], out var known))
        {
            reader.Advance(2);
            return known;
        }

        return names[start] = Text(reader.ReadLabels());
    }

    // As a zone file writes it, without a trailing dot: what would be read as something else there is escaped (RFC 1035, 5.1).
    private string Text(IReadOnlyList<ArraySegment<byte>> labels)
    {
        text.Clear();
        var octets = 1;
        foreach (var label in labels)
        {
            octets += label.Count + 1;
            if (label.Count > MaximumLabel || octets > MaximumName)
            {
                throw new FormatException("A name is too long.");
            }

            if (text.Length > 0)
            {
                text.Append('.');
            }

            for (var index = label.Offset; index < label.Offset + label.Count; index++)
            {
                var octet = label.Array![index];
                if (octet is > 0x20 and < 0x7F and not (byte)'.' and not (byte)'\\')
                {
                    text.Append((char)octet);
                }
                else
                {
                    text.Append('\\').Append(octet.ToString("000", CultureInfo.InvariantCulture));
                }
            }
        }

        return text.ToString();
    }
}
