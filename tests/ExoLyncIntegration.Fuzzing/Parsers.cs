using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Addresses;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Dns.Zones;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Evidence;
using ExoLyncIntegration.Features;
using ExoLyncIntegration.OAuth;
using ExoLyncIntegration.Plans;
using ExoLyncIntegration.Scenarios;
using ExoLyncIntegration.Tenants;

namespace ExoLyncIntegration.Fuzzing;

/// <summary>
/// The parsers of foreign bytes, each with what must hold: it reads them, or refuses them with its documented error. What a file wrote that
/// was read comes back when it is written and read again. Anything else is an exception, which a fuzzer keeps as a crash.
/// </summary>
internal static class Parsers
{
    private static readonly Assembly Module = Assembly.Load("ExoLyncIntegration");
    private static readonly Assembly Network = Assembly.Load("ExoLyncIntegration.Network");

    private static readonly Func<string, string, Scenario> ReadScenario = Reader<Scenario>("ExoLyncIntegration.Scenarios.ScenarioJson");
    private static readonly Func<string, string, IReadOnlyList<PlanCommand>> ReadPlan = Reader<IReadOnlyList<PlanCommand>>("ExoLyncIntegration.Plans.PlanJson");
    private static readonly Func<string, string, DeploymentEvidence> ReadEvidence = Reader<DeploymentEvidence>("ExoLyncIntegration.Evidence.EvidenceJson");
    private static readonly Func<string, string, object> ReadReport = Reader<object>("ExoLyncIntegration.Reports.ReportJsonReader");
    private static readonly Func<string, string, DateTimeOffset, object> ReadAccepted =
        Method("ExoLyncIntegration.Reports.AcceptedFindings", "Read", typeof(string), typeof(string), typeof(DateTimeOffset)).CreateDelegate<Func<string, string, DateTimeOffset, object>>();

    private static readonly Action<Scenario, Stream> WriteScenario =
        Method("ExoLyncIntegration.Scenarios.ScenarioJson", "Write", typeof(Scenario), typeof(Stream)).CreateDelegate<Action<Scenario, Stream>>();

    private static readonly Action<IEnumerable<PlanCommand>, Stream> WritePlan =
        Method("ExoLyncIntegration.Plans.PlanJson", "Write", typeof(IEnumerable<PlanCommand>), typeof(Stream)).CreateDelegate<Action<IEnumerable<PlanCommand>, Stream>>();

    private static readonly Func<byte[], MetadataDocument> ReadMetadata =
        Method("ExoLyncIntegration.Json.MetadataJson", "Read", typeof(byte[])).CreateDelegate<Func<byte[], MetadataDocument>>();

    private static readonly MethodInfo ReadUsers = Network.GetType("ExoLyncIntegration.Network.Tenants.GraphUserPage", throwOnError: true)!.GetMethod("ReadAsync")!;
    private static readonly MethodInfo ReadClaims = Network.GetType("ExoLyncIntegration.Network.Tenants.TokenClaims", throwOnError: true)!.GetMethod("Read")!;

    /// <summary>The parsers by their names, which are those of the folders of the corpus.</summary>
    public static IReadOnlyDictionary<string, Action<byte[]>> All { get; } = new Dictionary<string, Action<byte[]>>
    {
        ["zone"] = OfText(Zone),
        ["sip"] = OfText(Sip),
        ["mail"] = OfText(Mail),
        ["domain"] = OfText(Domain),
        ["scenario"] = OfText(ScenarioFile),
        ["plan"] = OfText(PlanFile),
        ["evidence"] = OfText(EvidenceFile),
        ["report"] = OfText(static text => Refusable(() => ReadReport(text, "file"))),
        ["accepted"] = OfText(static text => Refusable(() => ReadAccepted(text, "file", DateTimeOffset.UnixEpoch))),
        ["metadata"] = static bytes => ReadMetadata(bytes),
        ["users"] = Users,
        ["claims"] = OfText(static text => ReadClaims.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [text], null)),
    };

    private static void Zone(string text)
    {
        try
        {
            var zone = ZoneFileParser.Parse(text, "contoso.com.zone");
            foreach (var type in Enum.GetValues<DnsRecordType>())
            {
                zone.Answer(new DnsQuestion(zone.Origin, type));
            }
        }
        catch (ZoneFileException)
        {
            // Refused, at a place in it.
        }
    }

    private static void Sip(string text)
    {
        if (!SipUri.TryParse(text, out var uri, out var fault))
        {
            Must(fault.Position >= 0 && fault.Position <= text.Length, "The fault is at a place in the text.");
            return;
        }

        Must(SipUri.TryParse(uri.ToString(), out var again, out _) && again.ToString() == uri.ToString(), "What is an address stays one.");
    }

    private static void Mail(string text)
    {
        ProxyAddress.Parse(text);
        if (!MailAddress.TryParse(text, out var address, out var fault))
        {
            Must(fault.Position >= 0 && fault.Position <= text.Length, "The fault is at a place in the text.");
            return;
        }

        Must(MailAddress.TryParse(address.ToString(), out var again, out _) && again.ToString() == address.ToString(), "What is an address stays one.");
    }

    private static void Domain(string text)
    {
        if (DomainName.TryParse(text, out var name, out var reason))
        {
            Must(DomainName.TryParse(name.Ascii, out var again, out _) && again.Ascii == name.Ascii, "What is a name stays one.");
        }
        else
        {
            Must(reason.Length > 0, "The reason is told.");
        }
    }

    private static void ScenarioFile(string text) => Refusable(() =>
    {
        var scenario = ReadScenario(text, "file");
        Must(Written(scenario, WriteScenario) is var written && Written(ReadScenario(written, "file"), WriteScenario) == written, "A scenario comes back.");
        return scenario;
    });

    private static void PlanFile(string text) => Refusable(() =>
    {
        var plan = ReadPlan(text, "file");
        Must(ReadPlan(Written<IEnumerable<PlanCommand>>(plan, WritePlan), "file").Select(Line).SequenceEqual(plan.Select(Line)), "A plan comes back.");
        return plan;

        static string Line(PlanCommand command) => $"{command.Step} {command.Topology} {command.Shell} {command.CommandLine}";
    });

    // What is read is judged, too: no evidence is so odd that it has no results and no verdicts.
    private static void EvidenceFile(string text) => Refusable(() =>
    {
        var evidence = ReadEvidence(text, "file");
        var results = EvidencePart.JudgeAll(evidence).ToList();
        Must(results.TrueForAll(static result => result.Message.Length > 0 && result.Reference.Length > 0), "Each result says why and names its source.");
        return FeatureJudge.Judge(evidence.Scenario, results);
    });

    private static void Users(byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes);
            var page = (ValueTask<CloudUserPage>)ReadUsers.Invoke(
                null, BindingFlags.DoNotWrapExceptions, null, [stream, (Func<string, Uri>)(static _ => new Uri("https://graph.microsoft.com/")), CancellationToken.None], null)!;
            Must(page.AsTask().GetAwaiter().GetResult().Users.All(static user => user is not null), "Each user is whole.");
        }
        catch (JsonException)
        {
            // Damaged.
        }
    }

    // An error of the catalogue is a refusal.
    private static void Refusable(Func<object> read)
    {
        try
        {
            read();
        }
        catch (ExoLyncException)
        {
            // Refused.
        }
    }

    private static string Written<T>(T value, Action<T, Stream> write)
    {
        using var stream = new MemoryStream();
        write(value, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Action<byte[]> OfText(Action<string> parse) => bytes => parse(Encoding.UTF8.GetString(bytes));

    private static void Must(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException(what);
        }
    }

    private static Func<string, string, T> Reader<T>(string type) => Method(type, "Read", typeof(string), typeof(string)).CreateDelegate<Func<string, string, T>>();

    private static MethodInfo Method(string type, string name, params Type[] parameters) =>
        Module.GetType(type, throwOnError: true)!.GetMethod(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, parameters)!;
}
