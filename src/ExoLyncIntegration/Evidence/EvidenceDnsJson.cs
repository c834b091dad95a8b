using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text.Json;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Json;

namespace ExoLyncIntegration.Evidence;

/// <summary>What DNS answered, as JSON.</summary>
internal static class EvidenceDnsJson
{
    public static void Write(DnsEvidence place, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("view", place.View.ToString());
        json.WriteString("source", place.Source);
        json.WriteStartArray("answers");
        foreach (var answer in place.Answers)
        {
            Write(answer, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static DnsEvidence Read(JsonFields fields, JsonProblems problems)
    {
        fields.Require("source");
        var place = new DnsEvidence(
            fields.Word<DnsView>("view") ?? default,
            fields.Text("source") ?? string.Empty,
            [.. fields.ObjectFields("answers").Select(answer => Answer(answer, problems))]);
        fields.RefuseOthers();
        return place;
    }

    private static void Write(DnsAnswer answer, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", answer.Question.Name);
        json.WriteString("type", answer.Question.Type.ToString());
        json.WriteString("outcome", answer.Outcome.ToString());
        WriteText(json, "failure", answer.Failure);
        WriteText(json, "server", answer.Server);
        json.WriteString("elapsed", answer.Elapsed.ToString("c", CultureInfo.InvariantCulture));
        json.WriteStartArray("records");
        foreach (var record in answer.Records)
        {
            json.WriteStartObject();
            json.WriteString("name", record.Name);
            json.WriteNumber("timeToLive", (int)Math.Min(int.MaxValue, record.TimeToLive.TotalSeconds));
            json.WriteString("type", record.Type.ToString());
            WriteData(record, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteData(DnsRecord record, Utf8JsonWriter json)
    {
        switch (record)
        {
            case AddressRecord address:
                json.WriteString("address", address.Address.ToString());
                break;
            case AliasRecord alias:
                json.WriteString("target", alias.Target);
                break;
            case NameServerRecord server:
                json.WriteString("target", server.Server);
                break;
            case ServiceRecord service:
                json.WriteNumber("priority", service.Priority);
                json.WriteNumber("weight", service.Weight);
                json.WriteNumber("port", service.Port);
                json.WriteString("target", service.Target);
                break;
        }
    }

    private static DnsAnswer Answer(JsonFields fields, JsonProblems problems)
    {
        foreach (var field in new[] { "name", "type", "outcome" })
        {
            fields.Require(field);
        }

        var answer = new DnsAnswer
        {
            Question = new DnsQuestion(fields.Text("name") ?? string.Empty, fields.Word<DnsRecordType>("type") ?? default),
            Outcome = fields.Word<DnsOutcome>("outcome") ?? DnsOutcome.Failed,
            Failure = fields.Text("failure"),
            Server = fields.Text("server"),
            Elapsed = TimeSpan.TryParseExact(fields.Text("elapsed"), "c", CultureInfo.InvariantCulture, out var elapsed) ? elapsed : TimeSpan.Zero,
            Records = [.. fields.ObjectFields("records").Select(record => Record(record, problems)).OfType<DnsRecord>()],
        };
        fields.RefuseOthers();
        return answer;
    }

    private static DnsRecord? Record(JsonFields fields, JsonProblems problems)
    {
        fields.Require("type");
        var name = fields.Text("name") ?? string.Empty;
        var timeToLive = TimeSpan.FromSeconds(fields.Number("timeToLive") ?? 0);
        var record = fields.Word<DnsRecordType>("type") switch
        {
            DnsRecordType.A or DnsRecordType.AAAA => Address(fields, problems) is { } address ? new AddressRecord(name, timeToLive, address) : null,
            DnsRecordType.CNAME => new AliasRecord(name, timeToLive, fields.Text("target") ?? string.Empty),
            DnsRecordType.NS => new NameServerRecord(name, timeToLive, fields.Text("target") ?? string.Empty),
            DnsRecordType.SRV => new ServiceRecord(
                name, timeToLive, Short(fields, "priority", problems), Short(fields, "weight", problems), Short(fields, "port", problems), fields.Text("target") ?? string.Empty),
            _ => (DnsRecord?)null,
        };
        fields.RefuseOthers();
        return record;
    }

    private static IPAddress? Address(JsonFields fields, JsonProblems problems)
    {
        if (IPAddress.TryParse(fields.Text("address") ?? string.Empty, out var address))
        {
            return address;
        }

        problems.Add(fields.Path("address"), "an IP address is expected");
        return null;
    }

    private static ushort Short(JsonFields fields, string field, JsonProblems problems)
    {
        if (fields.Number(field) is { } number and >= 0 and <= ushort.MaxValue)
        {
            return (ushort)number;
        }

        problems.Add(fields.Path(field), "a number from 0 to 65535 is expected");
        return 0;
    }

    private static void WriteText(Utf8JsonWriter json, string field, string? value)
    {
        if (value is not null)
        {
            json.WriteString(field, value);
        }
    }
}
