using System;
using System.Globalization;
using System.Linq;
using DnsClient;
using ExoLyncIntegration.Dns;
using DnsQuestion = ExoLyncIntegration.Dns.DnsQuestion;

namespace ExoLyncIntegration.Network.Dns;

/// <summary>Takes from an answer what it bears out: records, or that there are none, or nothing at all.</summary>
internal static class DnsResponseReader
{
    public static DnsReading Read(DnsQuestion question, DnsMessage message)
    {
        if (Refusal(message.Code) is { } refusal)
        {
            return refusal;
        }

        // With anything in it, an answer says something about the name that was asked for, or it is none.
        if (message.AnswerCount > 0 && !message.Answers.Any(record => IsNamed(record, question.Name) && (record.Type == question.Type || record.Type == DnsRecordType.CNAME)))
        {
            return DnsReading.Failed("answered with records that were not asked for", mayPass: true);
        }

        var isFound = message.Answers.Any(record => record.Type == question.Type);
        var isNoName = message.Code == DnsResponseCode.NotExistentDomain;
        if (isFound && isNoName && question.Type != DnsRecordType.CNAME)
        {
            return DnsReading.Failed("contradicted itself: it said that there is no such name, and answered", mayPass: true);
        }

        return message.AnswerCount == 0 && !IsInCharge(message, question.Name)
            ? DnsReading.Failed("does not know the zone and refers to others", mayPass: false)
            : new(
                new DnsAnswer
                {
                    Question = question,
                    Records = message.Answers,
                    Outcome = isNoName ? DnsOutcome.NoSuchName : isFound ? DnsOutcome.Answered : DnsOutcome.NoData,
                },
                null,
                MayPass: false);
    }

    private static DnsReading? Refusal(DnsResponseCode code) => code switch
    {
        DnsResponseCode.NoError or DnsResponseCode.NotExistentDomain => null,
        DnsResponseCode.ServerFailure => DnsReading.Failed("failed to find an answer (SERVFAIL)", mayPass: true),
        DnsResponseCode.Refused => DnsReading.Failed("refused to answer (REFUSED)", mayPass: false),
        DnsResponseCode.NotImplemented => DnsReading.Failed("does not support the question (NOTIMP)", mayPass: false),
        DnsResponseCode.FormatError => DnsReading.Failed("did not understand the question (FORMERR)", mayPass: false),
        DnsResponseCode.BadVersionOrBadSignature => DnsReading.Failed("does not support the version of the question (BADVERS)", mayPass: false),
        _ => DnsReading.Failed(string.Format(CultureInfo.InvariantCulture, "answered with the error code {0}", (int)code), mayPass: false),
    };

    // "There is nothing" counts only from a server that has the zone, that asks those who have it, or that shows the zone's SOA.
    private static bool IsInCharge(DnsMessage message, string name) =>
        message.IsAuthoritative
        || message.StartsOfAuthority.Any(zone => zone.Length == 0 || DomainName.IsInOrBelow(name, zone))
        || (message.IsRecursionAvailable && !message.NamesServers);

    private static bool IsNamed(DnsRecord record, string name) => string.Equals(record.Name, name, StringComparison.OrdinalIgnoreCase);
}
