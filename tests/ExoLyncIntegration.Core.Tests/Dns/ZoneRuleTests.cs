using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ExoLyncIntegration.Dns.Zones;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;
using Xunit;

namespace ExoLyncIntegration.Dns;

/// <summary>The rules about records, each by zones that break it and zones that do not.</summary>
public sealed class ZoneRuleTests
{
    [Fact]
    public async Task A_zone_breaks_the_rule_that_it_is_made_to_break_and_no_other()
    {
        var deviations = new List<string>();
        foreach (var zone in ZoneCases.All)
        {
            var results = await Results(zone);
            deviations.AddRange(zone.Deviations([.. results.Select(static result => new ZoneCaseResult(result.Check, result.Name, result.Status.ToString(), result.PointsTo.ToString(), result.Message))]));
        }

        Assert.Empty(deviations);
    }

    [Fact]
    public async Task What_is_not_as_it_should_be_says_what_to_do_and_what_is_asks_for_nothing()
    {
        foreach (var zone in ZoneCases.All)
        {
            foreach (var result in await Results(zone))
            {
                var mends = result.Status == CheckStatus.Fail || (result.Status == CheckStatus.Warning && result.PointsTo == PointsTo.Absent);
                Assert.Equal(mends || result.Status == CheckStatus.Inconclusive, result.Remediation is not null);
                Assert.True(mends || result.Record is null, result.Record);
                Assert.DoesNotContain("OnlineOnly is assumed", result.Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("OnlineOnly", "sip CNAME sipdir.online.lync.com.", "Dns.SipCname", "sip.contoso.com is an alias of sipdir.online.lync.com.")]
    [InlineData("OnlineOnly", "sip CNAME one\none CNAME sipdir.online.lync.com.", "Dns.SipCname", "sip.contoso.com leads to sipdir.online.lync.com over 1 more alias.")]
    [InlineData("OnlineOnly", "sip CNAME one\none CNAME two\ntwo CNAME sipdir.online.lync.com.", "Dns.SipCname", "sip.contoso.com leads to sipdir.online.lync.com over 2 more aliases.")]
    [InlineData("OnlineOnly", "sip A 192.0.2.1", "Dns.SipCname", "sip.contoso.com is wrong: it has the address 192.0.2.1 instead of being an alias of sipdir.online.lync.com.")]
    [InlineData("OnlineOnly", "sip CNAME host\nhost A 192.0.2.1", "Dns.SipCname", "sip.contoso.com is wrong: it leads to host.contoso.com and not into the cloud, to sipdir.online.lync.com.")]
    [InlineData("OnlineOnly", "sip CNAME webdir.online.lync.com.", "Dns.SipCname", "sip.contoso.com is wrong: it leads to webdir.online.lync.com, another service of the cloud than sipdir.online.lync.com.")]
    [InlineData("OnlineOnly", "sip CNAME sipdir.online.partner.lync.cn.", "Dns.SipCname", "sip.contoso.com is wrong: it leads to sipdir.online.partner.lync.cn of the cloud China21Vianet; the scenario says Worldwide, whose host is sipdir.online.lync.com.")]
    [InlineData("OnlineOnly", "sip CNAME gone", "Dns.SipCname", "sip.contoso.com is wrong: it is an alias of gone.contoso.com, which does not exist.")]
    [InlineData("OnlineOnly", "sip CNAME text\ntext TXT x", "Dns.SipCname", "sip.contoso.com is wrong: it is an alias of text.contoso.com, which has no such record.")]
    [InlineData("OnlineOnly", "sip CNAME one\none CNAME sip", "Dns.SipCname", "sip.contoso.com is wrong: the aliases go round in a circle (sip.contoso.com -> one.contoso.com -> sip.contoso.com).")]
    [InlineData("OnlineOnly", "sip CNAME host.example.", "Dns.SipCname", "sip.contoso.com is an alias of host.example, which could not be looked up: none of the zone files holds host.example.")]
    [InlineData("OnlineOnly", "_sip._tls SRV 100 1 443 sipdir.online.microsoft.com.", "Dns.SipTlsSrv", "_sip._tls.contoso.com is wrong: it leads to sipdir.online.microsoft.com, a misprint in older documentation of sipdir.online.lync.com.")]
    [InlineData("OnlineOnly", "_sip._tls SRV 100 1 443 sipdir.online.lync.com.", "Dns.SipTlsSrv", "_sip._tls.contoso.com leads to sipdir.online.lync.com on port 443.")]
    [InlineData("OnlineOnly", "_sip._tls SRV 100 2 443 sipdir.online.lync.com.", "Dns.SipTlsSrv", "_sip._tls.contoso.com leads to sipdir.online.lync.com on port 443 (priority 100 and weight 2 instead of 100 and 1, which does no harm).")]
    [InlineData("OnlineOnly", "_sip._tls SRV 100 1 444 sipdir.online.lync.com.", "Dns.SipTlsSrv", "_sip._tls.contoso.com is wrong: it names port 444 and not 443.")]
    [InlineData("OnPremises", "_sip._tls SRV 0 0 443 one\none A 192.0.2.1", "Dns.SipTlsSrv", "_sip._tls.contoso.com leads to one.contoso.com on port 443 (192.0.2.1).")]
    [InlineData("OnPremises", "_sip._tls SRV 0 0 443 one\n_sip._tls SRV 0 0 443 two\none A 192.0.2.1\ntwo A 192.0.2.2", "Dns.SipTlsSrv", "_sip._tls.contoso.com leads to one.contoso.com on port 443 (192.0.2.1). 2 records have the same priority, and clients may take any of them.")]
    [InlineData("OnPremises", "_sip._tls SRV 0 0 443 one\n_sip._tls SRV 5 0 443 two\none A 192.0.2.1\ntwo A 192.0.2.2", "Dns.SipTlsSrv", "_sip._tls.contoso.com leads to one.contoso.com on port 443 (192.0.2.1). Tried only after that: two.contoso.com on port 443 (192.0.2.2).")]
    [InlineData("OnPremises", "_sip._tls SRV 0 0 443 one\none CNAME two\ntwo A 192.0.2.2", "Dns.SipTlsSrv", "_sip._tls.contoso.com is not as documented: its host one.contoso.com is an alias of two.contoso.com, and the target of an SRV record must not be one (RFC 2782).")]
    [InlineData("OnPremises", "_sip._tls SRV 0 0 443 one\none TXT x", "Dns.SipTlsSrv", "_sip._tls.contoso.com is wrong: its host one.contoso.com has no address.")]
    [InlineData("OnPremises", "_sip._tls SRV 0 0 443 one\none CNAME two\ntwo TXT x", "Dns.SipTlsSrv", "_sip._tls.contoso.com is wrong: its host one.contoso.com has no address; it is an alias of two.contoso.com, which has no such record.")]
    [InlineData("OnPremises", "_sip._tls SRV 0 0 443 one\none CNAME two.example.", "Dns.SipTlsSrv", "_sip._tls.contoso.com could not be judged: its host one.contoso.com could not be looked up: none of the zone files holds two.example.")]
    [InlineData("OnPremises", "_sip._tls SRV 0 0 443 .", "Dns.SipTlsSrv", "_sip._tls.contoso.com says with the target '.' that the service is not offered (RFC 2782).")]
    [InlineData("OnPremises", "_sip._tls SRV 0 0 443 one\n_sip._tls SRV 5 0 443 .\none A 192.0.2.1", "Dns.SipTlsSrv", "_sip._tls.contoso.com leads to one.contoso.com on port 443 (192.0.2.1). Tried only after that: one of several records has the target '.', which may only stand alone (RFC 2782).")]
    [InlineData("OnPremises", "_sip._tls SRV 0 0 443 one.fabrikam.com.", "Dns.SipTlsSrv", "_sip._tls.contoso.com is wrong: its host one.fabrikam.com is not in the domain contoso.com, which clients and partners compare with the certificate.")]
    [InlineData("OnPremises", "sip A 10.0.0.1", "Dns.SipHost", "sip.contoso.com has an address that the internet cannot reach (10.0.0.1). If a server inside answered, ask one outside with -Server.")]
    [InlineData("OnPremises", "sip CNAME sipdir.online.lync.com.", "Dns.SipHost", "sip.contoso.com leads into the cloud, to sipdir.online.lync.com; it has to lead on-premises.")]
    [InlineData("OnPremises", "msoid A 192.0.2.1", "Dns.MsoidAbsent", "msoid.contoso.com has an address, perhaps from a wildcard record; nothing should be there.")]
    [InlineData("OnPremises", "", "Dns.MsoidAbsent", "msoid.contoso.com does not exist, and should not.")]
    public async Task A_result_says_what_was_found(string topology, string lines, string check, string message)
    {
        var zone = new ZoneCase("of its own", topology, "Worldwide", "External", lines.Split('\n'), new Dictionary<string, string>()) { Domain = "contoso.com" };

        Assert.Equal(message, (await Results(zone)).Single(result => result.Check == check).Message);
    }

    [Theory]
    [InlineData("OnlineOnly", "External", "", "Dns.SipCname", "sip.contoso.com. 3600 IN CNAME sipdir.online.lync.com.")]
    [InlineData("OnlineOnly", "External", "msoid CNAME elsewhere", "Dns.MsoidAbsent", "Remove the record: msoid.contoso.com CNAME elsewhere.contoso.com (TTL 3600)")]
    [InlineData("OnlineOnly", "External", "sip CNAME host.example.", "Dns.SipCname", "Ask again, with another server or with more time.")]
    [InlineData("OnPremises", "External", "", "Dns.SipHost", "sip.contoso.com. 3600 IN A <external address of the Access Edge>")]
    [InlineData("OnPremises", "External", "", "Dns.LyncdiscoverHost", "lyncdiscover.contoso.com. 3600 IN A <external address of the reverse proxy>")]
    [InlineData("OnPremises", "Internal", "", "Dns.LyncdiscoverInternalHost", "lyncdiscoverinternal.contoso.com. 3600 IN A <address of the pool>")]
    [InlineData("OnPremises", "Internal", "", "Dns.SipInternalTlsSrv", "_sipinternaltls._tcp.contoso.com. 3600 IN SRV 0 0 5061 <a pool in contoso.com>")]
    [InlineData("OnPremises", "Internal", "", "Dns.TimeSrv", "_ntp._udp.contoso.com. 3600 IN SRV 0 0 123 <the organization's host>")]
    [InlineData("OnPremises", "External", "_sip._tls SRV 0 0 443 one\none CNAME two\ntwo A 192.0.2.2", "Dns.SipTlsSrv", null)]
    public async Task A_result_says_what_mends_it(string topology, string view, string lines, string check, string? remediation)
    {
        var zone = new ZoneCase("of its own", topology, "Worldwide", view, lines.Split('\n'), new Dictionary<string, string>()) { Domain = "contoso.com", IsOptional = true };

        var result = (await Results(zone)).Single(result => result.Check == check);

        Assert.Equal(remediation, result.Remediation);
        Assert.True(result.Record is null || result.Record == result.Remediation, result.Record);
    }

    [Theory]
    [InlineData(true, "sip A 192.0.2.1", true)]
    [InlineData(true, "sip CNAME webdir.online.lync.com.", false)]
    [InlineData(false, "sip A 192.0.2.1", false)]
    public async Task That_the_scenario_is_assumed_is_said_where_servers_of_one_s_own_are_found(bool isAssumed, string line, bool isSaid)
    {
        var zone = new ZoneCase("of its own", "OnlineOnly", "Worldwide", "External", [line], new Dictionary<string, string>()) { Domain = "contoso.com" };

        Assert.Equal(isSaid, (await Results(zone, isAssumed)).Single(static result => result.Check == "Dns.SipCname").Message.Contains("OnlineOnly is assumed", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<DnsCheckResult>> Results(ZoneCase zone, bool isAssumed = false)
    {
        string[] Named(string property) => zone.Hosts.TryGetValue(property, out var labels) ? [.. labels.Select(label => $"{label}.{zone.Domain}")] : [];
        var scenario = Scenario.ForTopology((Topology)Enum.Parse(typeof(Topology), zone.Topology)) with
        {
            Cloud = (Cloud)Enum.Parse(typeof(Cloud), zone.Cloud),
            AccessEdgeFqdn = Named("AccessEdgeFqdn").SingleOrDefault(),
            InternalWebServicesFqdn = Named("InternalWebServicesFqdn").SingleOrDefault(),
            ExternalWebServicesFqdn = Named("ExternalWebServicesFqdn"),
            PoolFqdn = Named("PoolFqdn"),
        };
        var view = (DnsView)Enum.Parse(typeof(DnsView), zone.View);
        var source = new ZoneFileSource([ZoneFileParser.Parse(zone.Text, zone.Domain)]);
        return await new DnsExamination(scenario, [new DnsProbe(view, source)], zone.IsOptional, isAssumed).ExamineAsync(DomainName.Parse(zone.Domain), TestContext.Current.CancellationToken);
    }
}
