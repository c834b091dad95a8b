using System;
using System.Security.Cryptography;
using System.Text;
using DnsClient;
using DnsQuestion = ExoLyncIntegration.Dns.DnsQuestion;

namespace ExoLyncIntegration.Network.Dns;

/// <summary>A question on its way, with a number that nobody can guess (RFC 5452).</summary>
internal sealed class DnsQuery
{
    private const int MaximumLabel = 63;
    private const int MaximumName = 255;

    private static readonly RandomNumberGenerator Random = RandomNumberGenerator.Create();

    private readonly string name;
    private readonly QueryType type;

    private DnsQuery(ushort id, string name, QueryType type, byte[] message)
    {
        Id = id;
        this.name = name;
        this.type = type;
        Message = message;
    }

    public ushort Id { get; }

    /// <summary>The message as it goes over the wire.</summary>
    public byte[] Message { get; }

    /// <summary>Makes the message; <see langword="null"/> for a name that no message can carry.</summary>
    public static DnsQuery? TryCreate(DnsQuestion question, bool recursion)
    {
        var message = new byte[12 + MaximumName + 4];
        var number = new byte[2];
        Random.GetBytes(number);
        (message[0], message[1], message[2], message[5]) = (number[0], number[1], recursion ? (byte)((int)DnsHeaderFlagBits.RecursionDesired >> 8) : (byte)0, 1);
        var position = 12;
        foreach (var label in question.Name.Split('.'))
        {
            // An escape stands for an octet that no host of this field has in its name.
            if (label.Length is 0 or > MaximumLabel || position + label.Length + 2 > 12 + MaximumName || label.IndexOf('\\') >= 0 || Encoding.UTF8.GetByteCount(label) != label.Length)
            {
                return null;
            }

            message[position++] = (byte)label.Length;
            position += Encoding.ASCII.GetBytes(label, 0, label.Length, message, position);
        }

        var type = TypeOf(question);
        message[position + 2] = (byte)type;
        message[position + 4] = (byte)QueryClass.IN;
        Array.Resize(ref message, position + 5);
        return new DnsQuery((ushort)((number[0] << 8) | number[1]), question.Name, type, message);
    }

    /// <summary>
    /// Why a message is no answer to this question, as the end of a sentence; <see langword="null"/> where it is one. Case does not
    /// matter: some resolvers mix it at random, and some servers send a name back as they know it.
    /// </summary>
    public string? Mismatch(DnsMessage message) =>
        message.Id != Id ? "sent an answer with another id than the question's"
        : !message.IsAnswer ? "sent something that is no answer"
        : message.Question is not { } asked ? message.Code is DnsResponseCode.NoError or DnsResponseCode.NotExistentDomain ? "sent an answer that does not say to which question" : null
        : asked.Type != type || !string.Equals(asked.Name, name, StringComparison.OrdinalIgnoreCase) ? "answered another question than the one asked"
        : null;

    private static QueryType TypeOf(DnsQuestion question) => question.Type switch
    {
        ExoLyncIntegration.Dns.DnsRecordType.A => QueryType.A,
        ExoLyncIntegration.Dns.DnsRecordType.AAAA => QueryType.AAAA,
        ExoLyncIntegration.Dns.DnsRecordType.CNAME => QueryType.CNAME,
        ExoLyncIntegration.Dns.DnsRecordType.SRV => QueryType.SRV,
        ExoLyncIntegration.Dns.DnsRecordType.NS => QueryType.NS,
        _ => throw new ArgumentOutOfRangeException(nameof(question)),
    };
}
