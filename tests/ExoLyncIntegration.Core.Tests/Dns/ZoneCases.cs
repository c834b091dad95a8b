using System.Collections.Generic;
using System.Linq;

namespace ExoLyncIntegration.Dns;

/// <summary>One zone for every topology, cloud and view, right, and broken in each way that a rule names.</summary>
internal static class ZoneCases
{
    private static readonly (string Cloud, string SipDirectory, string SipFederation, string WebDirectory, string Autodiscover, string? ClientConfiguration)[] Clouds =
    [
        ("Worldwide", "sipdir.online.lync.com.", "sipfed.online.lync.com.", "webdir.online.lync.com.", "autodiscover.outlook.com.", null),
        ("China21Vianet", "sipdir.online.partner.lync.cn.", "sipfed.online.partner.lync.cn.", "webdir.online.partner.lync.cn.", "autodiscover.partner.outlook.cn.", "clientconfig.partner.microsoftonline-p.net.cn."),
        ("UsGovGccHigh", "sipdir.online.gov.skypeforbusiness.us.", "sipfed.online.gov.skypeforbusiness.us.", "webdir.online.gov.skypeforbusiness.us.", "autodiscover.office365.us.", null),
        ("UsGovDoD", "sipdir.online.dod.skypeforbusiness.us.", "sipfed.online.dod.skypeforbusiness.us.", "webdir.online.dod.skypeforbusiness.us.", "autodiscover-dod.office365.us.", null),
        ("Germany", "sipdir.online.lync.de.", "sipfed.online.lync.de.", "webdir.online.skype.de.", "autodiscover-outlook.office.de.", null),
    ];

    public static IReadOnlyList<ZoneCase> All { get; } = [.. Clouds.SelectMany(Of).Select((zone, index) => zone with { Domain = $"case{index}.example" })];

    private static IEnumerable<ZoneCase> Of((string Cloud, string SipDirectory, string SipFederation, string WebDirectory, string Autodiscover, string? ClientConfiguration) cloud)
    {
        string[] client = cloud.ClientConfiguration is { } configuration ? [$"msoid CNAME {configuration}"] : [];
        string[] online =
        [
            $"sip CNAME {cloud.SipDirectory}",
            $"lyncdiscover CNAME {cloud.WebDirectory}",
            $"_sip._tls SRV 100 1 443 {cloud.SipDirectory}",
            $"_sipfederationtls._tcp SRV 100 1 5061 {cloud.SipFederation}",
            .. client,
        ];
        string[] external =
        [
            "sip A 203.0.113.10",
            "lyncdiscover A 203.0.113.20",
            "_sip._tls SRV 0 0 443 sip",
            "_sipfederationtls._tcp SRV 0 0 5061 sip",
            .. client,
        ];
        string[] @internal =
        [
            "pool01 A 10.0.0.5",
            "lyncdiscoverinternal A 10.0.0.5",
            "_sipinternaltls._tcp SRV 0 0 5061 pool01",
            .. client,
        ];
        var other = cloud.Cloud == "Worldwide" ? Clouds[1] : Clouds[0];

        foreach (var view in new[] { "External", "Internal" })
        {
            var of = new CaseBuilder("OnlineOnly", cloud.Cloud, view, online);
            yield return of.Right();
            foreach (var zone in OnlineFaults(of, cloud.SipDirectory, other.SipDirectory, other.SipFederation))
            {
                yield return zone;
            }
        }

        foreach (var topology in new[] { "OnPremises", "Hybrid" })
        {
            var outside = new CaseBuilder(topology, cloud.Cloud, "External", external);
            var inside = new CaseBuilder(topology, cloud.Cloud, "Internal", InsideOf(topology));
            yield return outside.Right();
            yield return inside.Right();
            foreach (var zone in ExternalFaults(outside, cloud.SipDirectory, cloud.SipFederation, cloud.WebDirectory).Concat(InternalFaults(inside, topology == "Hybrid", cloud.SipFederation)))
            {
                yield return zone;
            }
        }

        foreach (var topology in new[] { "OnlineOnly", "OnPremises", "Hybrid" })
        {
            foreach (var view in new[] { "External", "Internal" })
            {
                var of = new CaseBuilder(topology, cloud.Cloud, view, topology == "OnlineOnly" ? online : view == "External" ? external : InsideOf(topology));
                if (cloud.ClientConfiguration is not null)
                {
                    yield return of.Without("msoid", "Dns.MsoidCname", "Fail Absent");
                    yield return of.Instead("msoid", "Dns.MsoidCname", "Fail Online", $"msoid CNAME {cloud.SipDirectory}");
                    yield return of.Instead("msoid", "Dns.MsoidCname", "Inconclusive Undetermined", "msoid CNAME elsewhere.fabrikam.example.");
                }
                else if (cloud.Cloud != "Germany")
                {
                    yield return of.With("msoid where it is forbidden", "Dns.MsoidAbsent", "Fail Online", $"msoid CNAME {Clouds[1].ClientConfiguration}");
                    yield return of.With("a wildcard under msoid", "Dns.MsoidAbsent", "Warning OnPremises", "msoid A 203.0.113.99");
                }

                if (view == "External" || topology == "OnlineOnly")
                {
                    yield return of.With("lyncdiscoverinternal where it is forbidden", "Dns.LyncdiscoverInternalAbsent", "Fail OnPremises", "lyncdiscoverinternal A 10.0.0.5");
                    yield return of.With("a dangling lyncdiscoverinternal", "Dns.LyncdiscoverInternalAbsent", "Fail Undetermined", "lyncdiscoverinternal CNAME gone");
                }

                string autodiscover = $"autodiscover CNAME {cloud.Autodiscover}";
                string[] all = topology == "OnlineOnly" ? [.. online, autodiscover]
                    : view == "External" ? [.. external, autodiscover, .. OptionalOutside]
                    : [.. @internal, autodiscover, .. OptionalInside];
                var optional = new CaseBuilder(topology, cloud.Cloud, view, all) { IsOptional = true };
                yield return optional.Right();
                foreach (var zone in OptionalFaults(optional, topology, view, cloud.WebDirectory))
                {
                    yield return zone;
                }
            }
        }

        foreach (var topology in new[] { "OnPremises", "Hybrid" })
        {
            var outside = new CaseBuilder(topology, cloud.Cloud, "External", [.. external, "edge A 203.0.113.10", "web A 203.0.113.20", "web2 A 203.0.113.21"])
            {
                Hosts = new() { ["AccessEdgeFqdn"] = ["edge"], ["ExternalWebServicesFqdn"] = ["web", "web2"] },
            };
            var inside = new CaseBuilder(topology, cloud.Cloud, "Internal", [.. InsideOf(topology), "edge A 203.0.113.10", "pool02 A 10.0.0.6", "webint A 10.0.0.7"])
            {
                Hosts = new() { ["AccessEdgeFqdn"] = ["edge"], ["PoolFqdn"] = ["pool01", "pool02"], ["InternalWebServicesFqdn"] = ["webint"] },
            };
            foreach (var zone in NamedOutside(outside).Concat(NamedInside(inside, topology == "Hybrid")))
            {
                yield return zone;
            }
        }

        string[] InsideOf(string topology) => topology == "Hybrid"
            ? [.. @internal, "sip A 203.0.113.10", "_sipfederationtls._tcp SRV 0 0 5061 sip"]
            : @internal;
    }

    private static string[] OptionalOutside => ["meet A 203.0.113.20", "dialin A 203.0.113.20", "_xmpp-server._tcp SRV 0 0 5269 sip"];

    private static string[] OptionalInside =>
    [
        "edge A 203.0.113.10", "_sipfederationtls._tcp SRV 0 0 5061 edge", "meet A 10.0.0.5", "dialin A 10.0.0.5", "sip A 10.0.0.5", "sipinternal A 10.0.0.5",
        "sipexternal A 203.0.113.10", "admin A 10.0.0.5", "ucupdates-r2 A 10.0.0.5", "_ntp._udp SRV 0 0 123 time", "time A 10.0.0.9",
    ];

    private static IEnumerable<ZoneCase> OptionalFaults(CaseBuilder of, string topology, string view, string webDirectory)
    {
        yield return of.Without("autodiscover", "Dns.ExchangeAutodiscover", "Warning Absent");
        yield return of.Instead("autodiscover", "Dns.ExchangeAutodiscover", "Fail OnPremises", "autodiscover A 203.0.113.30");
        yield return of.Instead("autodiscover", "Dns.ExchangeAutodiscover", "Fail Online", $"autodiscover CNAME {webDirectory}");
        (string Record, string Check)[] hosts = topology == "OnlineOnly" ? []
            : view == "External" ? [("meet", "Dns.MeetHost"), ("dialin", "Dns.DialinHost")]
            :
            [
                ("meet", "Dns.MeetHost"), ("dialin", "Dns.DialinHost"), ("sip", "Dns.SipHost"), ("sipinternal", "Dns.SipInternalHost"),
                ("sipexternal", "Dns.SipExternalHost"), ("admin", "Dns.AdminHost"), ("ucupdates-r2", "Dns.DeviceUpdateHost"),
            ];
        foreach (var (record, check) in hosts)
        {
            yield return of.Without(record, check, "Warning Absent");
            yield return of.Instead(record, check, "Fail Online", $"{record} CNAME {webDirectory}");
            yield return of.Instead(record, check, "Fail Undetermined", $"{record} CNAME gone");
        }

        (string Record, string Check, int Port)[] services = topology == "OnlineOnly" ? []
            : view == "External" ? [("_xmpp-server._tcp", "Dns.XmppSrv", 5269)]
            : topology == "OnPremises" ? [("_ntp._udp", "Dns.TimeSrv", 123), ("_sipfederationtls._tcp", "Dns.FederationSrv", 5061)]
            : [("_ntp._udp", "Dns.TimeSrv", 123)];
        foreach (var (record, check, port) in services)
        {
            yield return of.Without(record, check, "Warning Absent");
            yield return of.Instead(record, check, "Fail OnPremises", $"{record} SRV 0 0 {port + 1} sip");
            yield return of.Instead(record, check, "Fail Undetermined", $"{record} SRV 0 0 {port} gone");
        }
    }

    private static IEnumerable<ZoneCase> NamedOutside(CaseBuilder of)
    {
        yield return of.Right();
        yield return of.Fine("lyncdiscover as an alias of the named web services", "lyncdiscover", "lyncdiscover CNAME web2");
        yield return of.Instead("edge", "Dns.AccessEdgeHost", "Warning OnPremises", "edge A 203.0.113.10", "edge A 10.0.0.10");
        yield return of.Without("web2", "Dns.ExternalWebServicesHost web2", "Fail Absent");
        yield return of.Instead("sip", "Dns.SipHost", "Warning OnPremises", "sip A 203.0.113.99", "_sip._tls SRV 0 0 443 edge", "_sipfederationtls._tcp SRV 0 0 5061 edge");
        yield return of.Instead("lyncdiscover", "Dns.LyncdiscoverHost", "Warning OnPremises", "lyncdiscover A 203.0.113.99");
        yield return of.Instead("_sip._tls", "Dns.SipTlsSrv", "Warning OnPremises", "_sip._tls SRV 0 0 443 other", "other A 203.0.113.99");
        yield return of.Instead("_sipfederationtls._tcp", "Dns.FederationSrv", "Warning OnPremises", "_sipfederationtls._tcp SRV 0 0 5061 other", "other A 203.0.113.99");
    }

    private static IEnumerable<ZoneCase> NamedInside(CaseBuilder of, bool isHybrid)
    {
        yield return of.Right();
        yield return of.Fine("lyncdiscoverinternal at the named web services", "lyncdiscoverinternal", "lyncdiscoverinternal A 10.0.0.7");
        yield return of.Fine("the second pool", "_sipinternaltls._tcp", "_sipinternaltls._tcp SRV 0 0 5061 pool02");
        yield return of.Without("pool02", "Dns.PoolHost pool02", "Fail Absent");
        yield return of.Without("webint", "Dns.InternalWebServicesHost", "Fail Absent");
        yield return of.Instead("lyncdiscoverinternal", "Dns.LyncdiscoverInternalHost", "Warning OnPremises", "lyncdiscoverinternal A 10.0.0.99");
        yield return of.Instead("_sipinternaltls._tcp", "Dns.SipInternalTlsSrv", "Warning OnPremises", "_sipinternaltls._tcp SRV 0 0 5061 other", "other A 10.0.0.99");
        yield return of.Instead("_sipinternaltls._tcp", "Dns.SipInternalTlsSrv", "Warning OnPremises", "_sipinternaltls._tcp SRV 0 0 5061 webint");
        if (isHybrid)
        {
            yield return of.Instead("_sipfederationtls._tcp", "Dns.FederationSrv", "Warning OnPremises", "_sipfederationtls._tcp SRV 0 0 5061 other", "other A 203.0.113.99");
        }
    }

    private static IEnumerable<ZoneCase> OnlineFaults(CaseBuilder of, string sipDirectory, string otherDirectory, string otherFederation)
    {
        yield return of.Without("sip", "Dns.SipCname", "Fail Absent");
        yield return of.Instead("sip", "Dns.SipCname", "Fail OnPremises", "sip A 203.0.113.10");
        yield return of.Instead("sip", "Dns.SipCname", "Fail OnPremises", "sip AAAA 2001:db8::10");
        yield return of.Instead("sip", "Dns.SipCname", "Fail OnPremises", "sip CNAME edge", "edge A 203.0.113.10");
        yield return of.Instead("sip", "Dns.SipCname", "Fail Online", $"sip CNAME {otherDirectory}");
        yield return of.Instead("sip", "Dns.SipCname", "Fail Undetermined", "sip CNAME gone");
        yield return of.Instead("sip", "Dns.SipCname", "Fail Undetermined", "sip CNAME one", "one CNAME two", "two CNAME sip");
        yield return of.Instead("sip", "Dns.SipCname", "Fail Undetermined", "sip CNAME sip");
        yield return of.Instead("sip", "Dns.SipCname", "Fail Undetermined", [.. Chain("sip", 17, "edge"), "edge A 203.0.113.10"]);
        yield return of.Instead("sip", "Dns.SipCname", "Fail OnPremises", [.. Chain("sip", 16, "edge"), "edge A 203.0.113.10"]);
        yield return of.Fine("sip by another alias", "sip", "sip CNAME alias", $"alias CNAME {sipDirectory}");
        yield return of.Without("lyncdiscover", "Dns.LyncdiscoverCname", "Fail Absent");
        yield return of.Instead("lyncdiscover", "Dns.LyncdiscoverCname", "Fail OnPremises", "lyncdiscover A 203.0.113.20");
        yield return of.Instead("lyncdiscover", "Dns.LyncdiscoverCname", "Fail Online", $"lyncdiscover CNAME {sipDirectory}");
        yield return of.Without("_sip._tls", "Dns.SipTlsSrv", "Fail Absent");
        yield return of.Instead("_sip._tls", "Dns.SipTlsSrv", "Fail Online", $"_sip._tls SRV 100 1 5061 {sipDirectory}");
        yield return of.Instead("_sip._tls", "Dns.SipTlsSrv", "Fail Online", $"_sip._tls SRV 100 1 443 {otherDirectory}");
        yield return of.Instead("_sip._tls", "Dns.SipTlsSrv", "Fail OnPremises", "_sip._tls SRV 100 1 443 edge", "edge A 203.0.113.10");
        yield return of.Fine("priority, weight and TTL of one's own", "_sip._tls", $"_sip._tls 60 SRV 0 0 443 {sipDirectory}");
        yield return of.Without("_sipfederationtls._tcp", "Dns.FederationSrv", "Fail Absent");
        yield return of.Instead("_sipfederationtls._tcp", "Dns.FederationSrv", "Fail Online", $"_sipfederationtls._tcp SRV 100 1 5061 {otherFederation}");
        yield return of.Instead("_sipfederationtls._tcp", "Dns.FederationSrv", "Fail Online", $"_sipfederationtls._tcp SRV 100 1 5061 {sipDirectory}");
        yield return of.Instead("_sipfederationtls._tcp", "Dns.FederationSrv", "Fail Absent", "_sipfederationtls._tcp SRV 0 0 0 .");
        yield return of.Instead("_sipfederationtls._tcp", "Dns.FederationSrv", "Fail Online", $"_sipfederationtls._tcp CNAME {sipDirectory}");
    }

    private static IEnumerable<ZoneCase> ExternalFaults(CaseBuilder of, string sipDirectory, string sipFederation, string webDirectory)
    {
        yield return of.Fine("IPv6 addresses", "sip", "sip AAAA 2001:db8::10");
        yield return of.Fine("lyncdiscover as an alias of the reverse proxy", "lyncdiscover", "lyncdiscover CNAME proxy", "proxy A 203.0.113.20");
        yield return of.Without("lyncdiscover", "Dns.LyncdiscoverHost", "Fail Absent");
        yield return of.Instead("lyncdiscover", "Dns.LyncdiscoverHost", "Fail Online", $"lyncdiscover CNAME {webDirectory}");
        yield return of.Instead("lyncdiscover", "Dns.LyncdiscoverHost", "Fail Undetermined", "lyncdiscover CNAME gone");
        yield return of.Instead("lyncdiscover", "Dns.LyncdiscoverHost", "Fail Undetermined", "lyncdiscover CNAME one", "one CNAME lyncdiscover");
        yield return of.Instead("lyncdiscover", "Dns.LyncdiscoverHost", "Warning OnPremises", "lyncdiscover A 10.0.0.20");
        foreach (var (name, check, port) in new[] { ("_sip._tls", "Dns.SipTlsSrv", 443), ("_sipfederationtls._tcp", "Dns.FederationSrv", 5061) })
        {
            yield return of.Without(name, check, "Fail Absent");
            yield return of.Instead(name, check, "Fail OnPremises", $"{name} SRV 0 0 {port + 1} sip");
            yield return of.Instead(name, check, "Fail Online", $"{name} SRV 0 0 {port} {(port == 443 ? sipDirectory : sipFederation)}");
            yield return of.Instead(name, check, "Fail Undetermined", $"{name} SRV 0 0 {port} gone");
            yield return of.Instead(name, check, "Fail Undetermined", $"{name} SRV 0 0 {port} one", "one CNAME two", "two CNAME one");
            yield return of.Instead(name, check, "Fail Online", $"{name} SRV 0 0 {port} cloud", $"cloud CNAME {sipDirectory}");
            yield return of.Instead(name, check, "Warning OnPremises", $"{name} SRV 0 0 {port} alias", "alias CNAME sip");
            yield return of.Instead(name, check, "Warning OnPremises", $"{name} SRV 0 0 {port} inside", "inside A 10.0.0.10");
            yield return of.Instead(name, check, "Fail Undetermined", $"{name} SRV 0 0 {port} sip.fabrikam.example.");
            yield return of.Instead(name, check, "Fail Absent", $"{name} SRV 0 0 0 .");
            yield return of.Fine("a second record for the fallback", name, $"{name} SRV 10 0 {port} sip", $"{name} SRV 20 0 {port} second", "second A 203.0.113.11");
            yield return of.Instead(name, check, "Warning OnPremises", $"{name} SRV 10 0 {port} sip", $"{name} SRV 20 0 {port} gone");
            yield return of.Instead(name, check, "Fail Undetermined", $"{name} SRV 10 0 {port} gone", $"{name} SRV 20 0 {port} sip");
            yield return of.Instead(name, check, "Fail Undetermined", $"{name} SRV 10 5 {port} gone", $"{name} SRV 10 9 {port} sip");
        }
    }

    private static IEnumerable<ZoneCase> InternalFaults(CaseBuilder of, bool isHybrid, string sipFederation)
    {
        yield return of.Without("lyncdiscoverinternal", "Dns.LyncdiscoverInternalHost", "Fail Absent");
        yield return of.Instead("lyncdiscoverinternal", "Dns.LyncdiscoverInternalHost", "Fail Online", "lyncdiscoverinternal CNAME webdir.online.lync.com.");
        yield return of.Without("_sipinternaltls._tcp", "Dns.SipInternalTlsSrv", "Fail Absent");
        yield return of.Instead("_sipinternaltls._tcp", "Dns.SipInternalTlsSrv", "Fail OnPremises", "_sipinternaltls._tcp SRV 0 0 5060 pool01");
        yield return of.Instead("_sipinternaltls._tcp", "Dns.SipInternalTlsSrv", "Fail Undetermined", "_sipinternaltls._tcp SRV 0 0 5061 pool01.fabrikam.example.");
        if (isHybrid)
        {
            yield return of.Without("_sipfederationtls._tcp", "Dns.FederationSrv", "Fail Absent");
            yield return of.Instead("_sipfederationtls._tcp", "Dns.FederationSrv", "Fail Online", $"_sipfederationtls._tcp SRV 0 0 5061 {sipFederation}");
            yield return of.Instead("_sipfederationtls._tcp", "Dns.FederationSrv", "Warning OnPremises", "_sipfederationtls._tcp SRV 0 0 5061 pool01");
        }
    }

    private static IEnumerable<string> Chain(string first, int aliases, string last)
    {
        for (var number = 1; number <= aliases; number++)
        {
            yield return $"{(number == 1 ? first : $"hop{number}")} CNAME {(number == aliases ? last : $"hop{number + 1}")}";
        }
    }

    private sealed class CaseBuilder(string topology, string cloud, string view, string[] right)
    {
        public bool IsOptional { get; init; }

        public Dictionary<string, string[]> Hosts { get; init; } = [];

        public ZoneCase Right() => Case("right", right, []);

        public ZoneCase Fine(string name, string record, params string[] lines) => Case(name, [.. Rest([record, .. lines]), .. lines], []);

        public ZoneCase With(string name, string check, string expected, params string[] lines) =>
            Case(name, [.. right, .. lines], new() { [check] = expected });

        public ZoneCase Without(string record, string check, string expected) =>
            Case($"without {record}", [.. Rest(record)], new() { [check] = expected });

        public ZoneCase Instead(string record, string check, string expected, params string[] lines) =>
            Case(string.Join(", ", lines.Take(3)), [.. Rest([record, .. lines]), .. lines], new() { [check] = expected });

        // What a case has a line of its own for stands in its place.
        private IEnumerable<string> Rest(params IEnumerable<string> records)
        {
            var replaced = records.Select(record => record.Split(' ')[0]).ToHashSet();
            return right.Where(line => !replaced.Contains(line.Split(' ')[0]));
        }

        private ZoneCase Case(string name, IReadOnlyList<string> lines, Dictionary<string, string> expected) =>
            new(name, topology, cloud, view, lines, expected) { Domain = string.Empty, IsOptional = IsOptional, Hosts = Hosts };
    }
}
