using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DnsClient;
using DnsClient.Protocol;
using DnsClient.Protocol.Options;
using ExoLyncIntegration.Dns;
using DnsQuestion = ExoLyncIntegration.Dns.DnsQuestion;

namespace ExoLyncIntegration.Network.Dns;

/// <summary>Takes from a response what it bears out: records, an answer that there are none, or nothing at all.</summary>
internal static class DnsResponseReader
{
    public static DnsClient.DnsQuestion Question(DnsQuestion question) =>
        new(question.Name + ".", Type(question.Type), QueryClass.IN);

    public static DnsReading Read(DnsQuestion question, IDnsQueryResponse response)
    {
        var header = response.Header;
        if (!header.HasQuery || header.OPCode != DnsOpCode.Query)
        {
            return DnsReading.Failed("sent something that is no answer", mayPass: true);
        }

        if (Refusal(response) is { } refusal)
        {
            return refusal;
        }

        if (!IsSameQuestion(question, response.Questions))
        {
            return DnsReading.Failed("answered another question than the one asked", mayPass: true);
        }

        DnsRecord[] records = [.. response.Answers.Where(static record => record.RecordClass == QueryClass.IN).Select(Record).OfType<DnsRecord>()];
        if (records.Length == 0 && !IsInCharge(response))
        {
            return DnsReading.Failed("does not know the zone and refers to others", mayPass: false);
        }

        return new(
            new DnsAnswer
            {
                Question = question,
                Records = records,
                Outcome = header.ResponseCode == DnsHeaderResponseCode.NotExistentDomain ? DnsOutcome.NoSuchName
                    : records.Any(record => record.Type == question.Type) ? DnsOutcome.Answered
                    : DnsOutcome.NoData,
            },
            null,
            MayPass: false);
    }

    private static DnsReading? Refusal(IDnsQueryResponse response)
    {
        var option = response.Additionals.OfType<OptRecord>().FirstOrDefault();
        var code = (int)response.Header.ResponseCode | ((option?.InitialTimeToLive ?? 0) >> 24 << 4);
        return (DnsResponseCode)code switch
        {
            DnsResponseCode.NoError or DnsResponseCode.NotExistentDomain => null,
            DnsResponseCode.ServerFailure => DnsReading.Failed("failed to find an answer (SERVFAIL)", mayPass: true),
            DnsResponseCode.Refused => DnsReading.Failed("refused to answer (REFUSED)", mayPass: false),
            DnsResponseCode.NotImplemented => DnsReading.Failed("does not support the question (NOTIMP)", mayPass: false),
            DnsResponseCode.FormatError => DnsReading.Failed("did not understand the question (FORMERR)", mayPass: false),
            DnsResponseCode.BadVersionOrBadSignature => DnsReading.Failed("does not support the version of the question (BADVERS)", mayPass: false),
            _ => DnsReading.Failed(string.Format(CultureInfo.InvariantCulture, "answered with the error code {0}", code), mayPass: false),
        };
    }

    // Case does not matter: some resolvers mix it at random, and some servers send it back as they know it.
    private static bool IsSameQuestion(DnsQuestion question, IReadOnlyList<DnsClient.DnsQuestion> asked) =>
        asked.Count == 1
        && asked[0].QuestionType == Type(question.Type)
        && asked[0].QuestionClass == QueryClass.IN
        && string.Equals(Owner(asked[0].QueryName), question.Name, StringComparison.OrdinalIgnoreCase);

    // "There is nothing" counts only from a server that has the zone, that asks those who have it, or that shows the zone's SOA.
    private static bool IsInCharge(IDnsQueryResponse response) =>
        response.Header.HasAuthorityAnswer
        || response.Authorities.OfType<SoaRecord>().Any()
        || (response.Header.RecursionAvailable && !response.Authorities.OfType<NsRecord>().Any());

    private static DnsRecord? Record(DnsResourceRecord record)
    {
        var name = Owner(record.DomainName);
        var timeToLive = TimeSpan.FromSeconds(Math.Max(0, record.InitialTimeToLive));
        return record switch
        {
            DnsClient.Protocol.AddressRecord address => new ExoLyncIntegration.Dns.AddressRecord(name, timeToLive, address.Address),
            CNameRecord alias => new AliasRecord(name, timeToLive, Name(alias.CanonicalName)),
            SrvRecord service => new ServiceRecord(name, timeToLive, service.Priority, service.Weight, service.Port, Name(service.Target)),
            NsRecord server => new NameServerRecord(name, timeToLive, Name(server.NSDName)),
            _ => null,
        };
    }

    // Of the names that questions and records are about, the library keeps what went over the wire beside a Unicode form; of the
    // names inside records it is the other way round.
    private static string Owner(DnsString name) => WithoutDot(name.Original);

    private static string Name(DnsString name) => WithoutDot(name.Value);

    private static string WithoutDot(string name) =>
        name.EndsWith(".", StringComparison.Ordinal) ? name.Substring(0, name.Length - 1) : name;

    private static QueryType Type(DnsRecordType type) => type switch
    {
        DnsRecordType.A => QueryType.A,
        DnsRecordType.AAAA => QueryType.AAAA,
        DnsRecordType.CNAME => QueryType.CNAME,
        DnsRecordType.SRV => QueryType.SRV,
        DnsRecordType.NS => QueryType.NS,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
