using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;
using Xunit;

namespace ExoLyncIntegration.Dns;

/// <summary>A domain as several places and zones have it.</summary>
public sealed class DnsExaminationTests
{
    private const string Contoso = "$ORIGIN contoso.com.\n$TTL 3600\n@ SOA ns hostmaster 1 1 1 1 1\n@ NS ns\nns A 192.0.2.53\n";

    private static readonly DnsQuestion[] Sip = [new("sip.contoso.com", DnsRecordType.CNAME), new("sip.contoso.com", DnsRecordType.A), new("sip.contoso.com", DnsRecordType.AAAA)];

    [Fact]
    public async Task Servers_that_say_something_else_about_a_record_are_named_with_what_they_say()
    {
        var results = await Examine(OnPremises, [new("one", Contoso + "sip A 192.0.2.1\n"), new("two", Contoso), new("three", Contoso + "sip A 192.0.2.1\n")]);

        var difference = Assert.Single(results, static result => result.Check == "Dns.ServersAgree");
        Assert.Equal((CheckStatus.Warning, "sip.contoso.com"), (difference.Status, difference.Target));
        Assert.Equal("The servers do not agree about sip.contoso.com. one, three: A 192.0.2.1; two: nothing.", difference.Message);
        Assert.Equal("one, two, three", difference.Server);
    }

    [Fact]
    public async Task The_order_of_records_is_no_difference_and_neither_is_a_server_that_does_not_answer()
    {
        const string Records = "sip CNAME edge\nedge A 192.0.2.1\nedge A 192.0.2.2\n";
        var silent = new FakeSource("silent", Contoso);
        silent.Unanswered.UnionWith(Sip);

        var ordered = await Examine(OnPremises, [new("one", Contoso + Records), new("two", Contoso + "edge A 192.0.2.2\nedge A 192.0.2.1\nsip CNAME edge\n")]);
        var answered = await Examine(OnPremises, [new("one", Contoso + Records), silent]);
        var other = await Examine(OnPremises, [new("one", Contoso + Records), new("two", Contoso + Records.Replace("sip CNAME edge", "sip CNAME edge2").Replace("edge A", "edge2 A"))]);

        Assert.Equal("", string.Join("\n", ordered.Concat(answered).Where(static result => result.Check == "Dns.ServersAgree").Select(static result => result.Message)));
        Assert.Contains("one: A 192.0.2.1, A 192.0.2.2, CNAME edge.contoso.com; two: ", Assert.Single(other, static result => result.Check == "Dns.ServersAgree").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("proxy.contoso.com", PointsTo.OnPremises)]
    [InlineData("proxy.fabrikam.com", PointsTo.OnPremises)]
    [InlineData("edge.example.net", PointsTo.OnPremises)]
    [InlineData("web.example.net", PointsTo.OnPremises)]
    [InlineData("webint.example.net", PointsTo.OnPremises)]
    [InlineData("pool.example.net", PointsTo.OnPremises)]
    [InlineData("other.example.net", PointsTo.Undetermined)]
    public async Task A_host_is_one_s_own_in_a_SIP_domain_or_where_the_scenario_names_it(string host, PointsTo expected)
    {
        var scenario = Scenario.ForTopology(Topology.OnPremises, "contoso.com", "fabrikam.com") with
        {
            AccessEdgeFqdn = "edge.example.net",
            ExternalWebServicesFqdn = ["web.example.net"],
            InternalWebServicesFqdn = "webint.example.net",
            PoolFqdn = ["pool.example.net"],
        };

        var results = await Examine(scenario, [new("one", Contoso + $"lyncdiscover CNAME {host}.\nproxy A 192.0.2.1\n", Zone("fabrikam.com", "proxy"), Zone("example.net", "edge", "web", "webint", "pool", "other"))]);

        Assert.Equal(expected, results.Single(static result => result.Check == "Dns.LyncdiscoverHost").PointsTo);
    }

    [Fact]
    public async Task A_name_of_older_documentation_is_called_a_misprint_wherever_it_ends()
    {
        var results = await Examine(Online, [new("one", Contoso + "lyncdiscover CNAME webdir.online.microsoft.com.\n", Zone("online.microsoft.com", "webdir"))]);

        Assert.Equal(
            "lyncdiscover.contoso.com is wrong: it leads to webdir.online.microsoft.com, a misprint in older documentation of webdir.online.lync.com.",
            results.Single(static result => result.Check == "Dns.LyncdiscoverCname").Message);
    }

    [Fact]
    public async Task What_could_not_be_looked_up_is_inconclusive_forbidden_or_not()
    {
        var source = new FakeSource("one", Contoso);
        source.Unanswered.UnionWith([new("msoid.contoso.com", DnsRecordType.CNAME), new("msoid.contoso.com", DnsRecordType.A), new("msoid.contoso.com", DnsRecordType.AAAA), new("_sip._tls.contoso.com", DnsRecordType.SRV)]);

        var results = await Examine(Online, [source]);

        foreach (var check in new[] { "Dns.MsoidAbsent", "Dns.SipTlsSrv" })
        {
            var result = results.Single(result => result.Check == check);
            Assert.Equal(CheckStatus.Inconclusive, result.Status);
            Assert.EndsWith("could not be looked up: it is out of order.", result.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("_sip._tls SRV 0 0 443 gone\n_sip._tls SRV 5 0 443 host.example.\n", CheckStatus.Fail)]
    [InlineData("_sip._tls SRV 0 0 443 edge\n_sip._tls SRV 5 0 443 edge.example.\n", CheckStatus.Warning)]
    [InlineData("_sip._tls SRV 0 0 443 edge\n_sip._tls SRV 5 0 443 lost\n", CheckStatus.Inconclusive)]
    public async Task What_is_only_tried_later_makes_nothing_better(string lines, CheckStatus expected)
    {
        var source = new FakeSource("one", Contoso + "edge A 192.0.2.1\nlost A 192.0.2.2\n" + lines);
        source.Unanswered.UnionWith([new("lost.contoso.com", DnsRecordType.A), new("lost.contoso.com", DnsRecordType.AAAA)]);

        var result = (await Examine(OnPremises, [source])).Single(static result => result.Check == "Dns.SipTlsSrv");

        Assert.Equal(expected, result.Status);
    }

    [Theory]
    [InlineData("_sip._tls SRV 0 1 443 edge\n_sip._tls SRV 0 2 443 edge\n", false)]
    [InlineData("_sip._tls SRV 0 1 443 edge\n", false)]
    [InlineData("_sip._tls SRV 0 1 443 edge\n_sip._tls SRV 0 2 443 other\n", true)]
    public async Task That_clients_may_take_any_of_several_records_is_said_where_it_matters(string lines, bool isSaid)
    {
        var result = (await Examine(OnPremises, [new("one", Contoso + "edge A 192.0.2.1\nother A 192.0.2.2\n" + lines)])).Single(static result => result.Check == "Dns.SipTlsSrv");

        Assert.Equal(isSaid, result.Message.Contains("the same priority", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_service_on_premises_that_names_a_host_of_the_cloud_says_so()
    {
        var result = (await Examine(OnPremises, [new("one", Contoso + "_sip._tls SRV 0 0 443 sipdir.online.lync.com.\n")])).Single(static result => result.Check == "Dns.SipTlsSrv");

        Assert.Equal("_sip._tls.contoso.com is wrong: it leads into the cloud, to sipdir.online.lync.com, and has to lead on-premises.", result.Message);
    }

    [Fact]
    public async Task Zones_for_single_names_inside_are_named()
    {
        var inside = new FakeSource("inside", Contoso, Zone("_sipinternaltls._tcp.contoso.com"), Zone("lyncdiscoverinternal.contoso.com"));

        var results = await new DnsExamination(OnPremises, [new DnsProbe(DnsView.External, new FakeSource("outside", Contoso)), new DnsProbe(DnsView.Internal, inside)])
            .ExamineAsync(DomainName.Parse("contoso.com"), TestContext.Current.CancellationToken);

        Assert.EndsWith("Pin-point zones inside: _sipinternaltls._tcp.contoso.com, lyncdiscoverinternal.contoso.com.", results.Single(static result => result.Check == "Dns.ViewsAgree").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_that_answered_is_named_or_who_was_asked()
    {
        var results = await Examine(Online, [new("one", Contoso)]);

        Assert.All(results, static result => Assert.Equal("one", result.Server));
    }

    private static Scenario OnPremises { get; } = Scenario.ForTopology(Topology.OnPremises, "contoso.com");

    private static Scenario Online { get; } = Scenario.ForTopology(Topology.OnlineOnly, "contoso.com");

    private static string Zone(string name, params string[] hosts) =>
        $"$ORIGIN {name}.\n$TTL 3600\n@ SOA ns hostmaster 1 1 1 1 1\n@ NS ns\nns A 192.0.2.53\n" + string.Concat(hosts.Select(static host => $"{host} A 192.0.2.9\n"));

    private static Task<IReadOnlyList<DnsCheckResult>> Examine(Scenario scenario, FakeSource[] sources) =>
        new DnsExamination(scenario, [.. sources.Select(static source => new DnsProbe(DnsView.External, source))]).ExamineAsync(DomainName.Parse("contoso.com"), TestContext.Current.CancellationToken);
}
