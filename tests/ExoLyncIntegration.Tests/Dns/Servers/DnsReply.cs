using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;

namespace ExoLyncIntegration.Dns.Servers;

/// <summary>Writes answers byte by byte, right ones and wrong ones.</summary>
internal sealed class DnsReply(DnsQuery query)
{
    private readonly List<byte[]> answers = [];
    private readonly List<byte[]> authorities = [];
    private readonly List<byte[]> additionals = [];

    public ushort Id { get; set; } = query.Id;

    public byte[] Question { get; set; } = query.Question;

    public bool IsResponse { get; set; } = true;

    public bool IsAuthoritative { get; set; } = true;

    public bool IsTruncated { get; set; }

    public bool IsRecursionAvailable { get; set; }

    public int Code { get; set; }

    public static byte[] Name(string name) =>
        [.. name.Split('.', System.StringSplitOptions.RemoveEmptyEntries).SelectMany(label => new byte[] { (byte)label.Length }.Concat(Encoding.ASCII.GetBytes(label))), 0];

    public DnsReply Record(string name, ushort type, params byte[] data) => Add(answers, Encode(name, type, data));

    /// <summary>Adds bytes as they are, counted as one record of the answer.</summary>
    public DnsReply Raw(params byte[] record) => Add(answers, record);

    public DnsReply Authority(string name, ushort type, params byte[] data) => Add(authorities, Encode(name, type, data));

    public DnsReply Additional(params byte[] record) => Add(additionals, record);

    public DnsReply Address(string name, string address) =>
        Record(name, address.Contains(':') ? DnsQuery.AAAA : DnsQuery.A, IPAddress.Parse(address).GetAddressBytes());

    public DnsReply Alias(string name, string target) => Record(name, DnsQuery.CNAME, Name(target));

    public DnsReply Service(string name, int priority, int weight, int port, string target) =>
        Record(name, DnsQuery.SRV, [.. Number(priority), .. Number(weight), .. Number(port), .. Name(target)]);

    public byte[] ToBytes() =>
    [
        .. Number(Id),
        (byte)((IsResponse ? 0x80 : 0) | (IsAuthoritative ? 0x04 : 0) | (IsTruncated ? 0x02 : 0) | 0x01),
        (byte)((IsRecursionAvailable ? 0x80 : 0) | Code),
        .. Number(1), .. Number(answers.Count), .. Number(authorities.Count), .. Number(additionals.Count),
        .. Question,
        .. answers.Concat(authorities).Concat(additionals).SelectMany(record => record),
    ];

    public static byte[] Encode(string name, ushort type, byte[] data) =>
        [.. Name(name), .. Number(type), .. Number(1), .. Number(0), .. Number(300), .. Number(data.Length), .. data];

    public static byte[] Number(int value) => [(byte)(value >> 8), (byte)value];

    private DnsReply Add(List<byte[]> section, byte[] record)
    {
        section.Add(record);
        return this;
    }
}
