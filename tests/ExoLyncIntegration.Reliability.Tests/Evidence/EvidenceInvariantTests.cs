using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using CsCheck;
using ExoLyncIntegration.Addresses;
using ExoLyncIntegration.Configuration;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Reliability;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Sampling;
using ExoLyncIntegration.Scenarios;
using Xunit;

namespace ExoLyncIntegration.Evidence;

public sealed class EvidenceInvariantTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero);
    private static readonly string[] Cultures = ["tr-TR", "de-DE", "ar-SA"];
    private static readonly string[] Names = ["sip", "lyncdiscover", "lyncdiscoverinternal", "_sip._tls", "_sipfederationtls._tcp", "autodiscover", "web", "pool", "msoid", "meet"];
    private static readonly string[] Hosts = ["sip.contoso.com", "pool.contoso.com", "sipdir.online.lync.com", "sipfed.online.lync.com", "webdir.online.lync.com", "elsewhere.example"];
    private static readonly string[] Addresses = ["ada@contoso.com", "sip:ada@contoso.com", "SMTP:ada@contoso.com", "smtp:Ada@fabrikam.com", "sip:x@y@z", "", " ", "sip:grace@contoso.com", "ünïcödé"];

    private static readonly Gen<Scenario> AScenario = Gen.Select(Gen.Enum<Topology>(), Gen.Enum<ExchangeDeployment>(), Gen.Bool, static (topology, exchange, isWhole) =>
    {
        var scenario = Scenario.ForTopology(topology, "contoso.com") with { ExchangeDeployment = exchange };
        return isWhole && scenario.HasServers
            ? scenario with { AccessEdgeFqdn = "sip.contoso.com", ExternalWebServicesFqdn = ["web.contoso.com"], PoolFqdn = ["pool.contoso.com"], TenantId = new Guid(1, 2, 3, [4, 5, 6, 7, 8, 9, 10, 11]) }
            : scenario;
    });

    private static readonly Gen<DnsAnswer> AnAnswer = Gen.Select(OneOf(Names), Gen.Enum<DnsRecordType>(), Gen.Enum<DnsOutcome>(), OneOf(Hosts), Gen.Int[0, 3], static (label, type, outcome, host, kind) =>
    {
        var name = label + ".contoso.com";

        // A name that does not exist has no record of any type: such an answer would contradict those to other questions.
        outcome = outcome == DnsOutcome.NoSuchName ? DnsOutcome.NoData : outcome;
        var life = TimeSpan.FromHours(1);
        DnsRecord record = (type, kind) switch
        {
            (_, 3) => new AliasRecord(name, life, host),
            (DnsRecordType.SRV, _) => new ServiceRecord(name, life, 0, 0, kind == 0 ? (ushort)5061 : (ushort)443, host),
            (DnsRecordType.AAAA, _) => new Dns.AddressRecord(name, life, IPAddress.Parse("2001:db8::1")),
            (DnsRecordType.CNAME, _) => new AliasRecord(name, life, host),
            (DnsRecordType.NS, _) => new NameServerRecord(name, life, host),
            _ => new Dns.AddressRecord(name, life, IPAddress.Parse("203.0.113.10")),
        };
        return new DnsAnswer
        {
            Question = new DnsQuestion(name, type),
            Outcome = outcome,
            Failure = outcome == DnsOutcome.Failed ? "no answer in time" : null,
            Records = outcome == DnsOutcome.Answered ? [record] : [],
        };
    });

    private static readonly Gen<AttributeValues> Values =
        OneOf(Addresses).Array[0, 3].Select(Gen.Int[0, 4], static (values, isKnown) => isKnown == 0 ? AttributeValues.Unknown : AttributeValues.Of(values));

    private static readonly Gen<UserAddresses> AUser = Gen.Select(Values, Values, Values, Gen.Int[0, 5], static (proxies, primary, mail, number) => new UserAddresses
    {
        Identity = $"CN=user{number.ToString(CultureInfo.InvariantCulture)},DC=contoso,DC=com",
        ProxyAddresses = proxies,
        PrimaryUserAddress = primary,
        Mail = mail,
    });

    private static readonly Gen<KeyValuePair<ConfigurationSection, SectionReading>> ASection = Gen.Select(Gen.Enum<ConfigurationSection>(), Gen.Int[0, 3], Gen.Bool, static (section, items, flag) =>
        new KeyValuePair<ConfigurationSection, SectionReading>(section, items == 0
            ? SectionReading.Unknown("Access is denied.")
            : SectionReading.Of([.. Enumerable.Range(1, items - 1).Select(_ => new ConfigurationItem(
            [
                new("Identity", "Exchange Online"), new("ProxyFqdn", "exap.um.outlook.com"), new("Enabled", flag), new("AllowFederatedUsers", flag), new("EwsEnabled", flag),
                new("EwsAllowedAppIDs", "11111111-2222-3333-4444-555555555555"), new("ApplicationIdentifier", "00000004-0000-0ff1-ce00-000000000000"), new("UpToDate", flag), new("RoutingMethod", "UseDnsSrvRouting"),
            ]))])));

    private static readonly Gen<DeploymentEvidence> AnEvidence = Gen.Select(
        AScenario, AnAnswer.List[0, 30], AUser.List[0, 5], ASection.List[0, 8], Gen.Int[0, 7], static (scenario, answers, users, sections, parts) => new DeploymentEvidence
        {
            Collected = Now,
            Scenario = scenario,
            IncludesOptional = (parts & 1) != 0,
            Dns = [new DnsEvidence(DnsView.External, "192.0.2.53:53", answers), .. (parts & 2) != 0 ? new[] { new DnsEvidence(DnsView.Internal, "10.0.0.53:53", [.. answers.Take(5)]) } : []],
            Users = (parts & 4) != 0 ? users : null,
            Configuration = sections.GroupBy(static section => section.Key).ToDictionary(static same => same.Key, static same => same.First().Value),
        });

    [Fact]
    [Invariant("every result that is not Pass says why and names its source", samples: 3_000, input: "evidence of whole deployments")]
    public void What_is_not_well_says_why_and_names_its_source() => AnEvidence.Hold(
        static evidence => EvidencePart.JudgeAll(evidence).All(static result => result.Status == CheckStatus.Pass
            || (result.Message.Trim().Length > 0 && Uri.TryCreate(result.Reference, UriKind.Absolute, out var source) && source.Scheme == Uri.UriSchemeHttps)),
        iter: Samples.Of(typeof(EvidenceInvariantTests), nameof(What_is_not_well_says_why_and_names_its_source)));

    [Fact]
    [Invariant("an answer that becomes unknown never turns a result into Pass", samples: 3_000, input: "evidence, one of whose answers of DNS fails")]
    public void An_answer_that_fails_never_turns_a_result_into_Pass() => Gen.Select(AnEvidence, Gen.Int[0, 1000]).Hold(
        static (evidence, which) =>
        {
            var answers = evidence.Dns![0].Answers;
            if (answers.Count == 0)
            {
                return;
            }

            var question = answers[which % answers.Count].Question;
            var less = evidence with
            {
                Dns = [evidence.Dns[0] with { Answers = [.. answers.Select(answer => answer.Question == question ? DnsAnswer.Failed(question, "no answer in time") : answer)] }, .. evidence.Dns.Skip(1)],
            };
            var before = Passed(evidence);
            Assert.Empty(Passed(less).Except(before));
        },
        iter: Samples.Of(typeof(EvidenceInvariantTests), nameof(An_answer_that_fails_never_turns_a_result_into_Pass)));

    [Fact]
    [Invariant("a section that becomes unknown never turns a result into Pass", samples: 3_000, input: "evidence, one of whose sections of configuration cannot be read")]
    public void A_section_that_cannot_be_read_never_turns_a_result_into_Pass() => Gen.Select(AnEvidence, Gen.Enum<ConfigurationSection>()).Hold(
        static (evidence, section) =>
        {
            var less = evidence with { Configuration = evidence.Configuration!.Where(reading => reading.Key != section).ToDictionary(static reading => reading.Key, static reading => reading.Value) };
            Assert.Empty(Passed(less).Except(Passed(evidence)));
        },
        iter: Samples.Of(typeof(EvidenceInvariantTests), nameof(A_section_that_cannot_be_read_never_turns_a_result_into_Pass)));

    [Fact]
    [Invariant("judging evidence depends neither on thread nor on culture", samples: 500, input: "evidence, judged on several threads under tr-TR, de-DE and ar-SA")]
    public void Judging_depends_neither_on_thread_nor_on_culture() => AnEvidence.Hold(
        static evidence =>
        {
            var expected = Text(evidence);
            var found = new string[Cultures.Length];
            Parallel.For(0, Cultures.Length, index =>
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Cultures[index]);
                found[index] = Text(evidence);
            });
            Assert.All(found, text => Assert.Equal(expected, text));
        },
        iter: Samples.Of(typeof(EvidenceInvariantTests), nameof(Judging_depends_neither_on_thread_nor_on_culture)), threads: 1);

    [Fact]
    [Invariant("evidence put together from its parts is judged as the whole", samples: 1_000, input: "evidence, split over two computers")]
    public void Evidence_put_together_from_its_parts_is_judged_as_the_whole() => Gen.Select(AnEvidence, Gen.Bool).Hold(
        static (evidence, isSwapped) =>
        {
            var nothing = new DeploymentEvidence { Collected = evidence.Collected, Scenario = evidence.Scenario, IncludesOptional = evidence.IncludesOptional };
            var one = nothing with { Dns = evidence.Dns, Users = evidence.Users };
            var other = nothing with { Configuration = evidence.Configuration };
            var distinct = evidence with { Users = evidence.Users?.GroupBy(static user => user.Identity).Select(static same => same.First()).ToList() };
            Assert.Equal(Text(EvidenceMerge.Of([distinct, distinct])), Text(EvidenceMerge.Of(isSwapped ? [other, one] : [one, other])));
        },
        iter: Samples.Of(typeof(EvidenceInvariantTests), nameof(Evidence_put_together_from_its_parts_is_judged_as_the_whole)));

    private static Gen<string> OneOf(string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static HashSet<string> Passed(DeploymentEvidence evidence) =>
        [.. EvidencePart.JudgeAll(evidence).Where(static result => result.Status == CheckStatus.Pass).Select(static result => $"{result.Check} {result.Target} {(result as DnsCheckResult)?.View} {(result as DnsCheckResult)?.Server}")];

    private static string Text(DeploymentEvidence evidence) => string.Join('\n', EvidencePart.JudgeAll(evidence).Select(static result =>
        $"{result.Step} {result.Check} {result.Target} {result.Status} {result.Expected} {result.Actual} {result.Message} {result.Remediation} {result.Reference}"));
}
