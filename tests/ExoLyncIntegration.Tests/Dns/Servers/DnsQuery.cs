using System;
using System.Collections.Generic;
using System.Text;

namespace ExoLyncIntegration.Dns.Servers;

/// <summary>A question as it came over the wire.</summary>
internal sealed record DnsQuery(byte[] Message, ushort Id, string Name, ushort Type, byte[] Question)
{
    public const ushort A = 1;
    public const ushort NS = 2;
    public const ushort CNAME = 5;
    public const ushort SOA = 6;
    public const ushort AAAA = 28;
    public const ushort SRV = 33;
    public const ushort OPT = 41;

    /// <summary>The port that the question came from.</summary>
    public int Port { get; init; }

    public static DnsQuery Parse(byte[] message)
    {
        var labels = new List<string>();
        var position = 12;
        while (message[position] != 0)
        {
            labels.Add(Encoding.ASCII.GetString(message, position + 1, message[position]));
            position += message[position] + 1;
        }

        return new(
            message,
            (ushort)((message[0] << 8) | message[1]),
            string.Join('.', labels),
            (ushort)((message[position + 1] << 8) | message[position + 2]),
            message[12..(position + 5)]);
    }

    public bool Is(ushort type, string name) => Type == type && Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => $"{Type} {Name}";
}
