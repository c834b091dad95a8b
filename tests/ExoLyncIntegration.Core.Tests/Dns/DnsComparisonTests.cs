using System;
using System.Threading.Tasks;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;
using Xunit;

namespace ExoLyncIntegration.Dns;

/// <summary>The federation record inside and outside, as two zones have it, and servers of one view against each other.</summary>
public sealed class DnsComparisonTests
{
    private const string Zone = "$ORIGIN contoso.com.\n$TTL 3600\n@ SOA ns hostmaster 1 1 1 1 1\n@ NS ns\nns A 192.0.2.53\n";
    private const string Edge = "sip A 203.0.113.10\n_sipfederationtls._tcp SRV 0 0 5061 sip\n";

    private static readonly DnsQuestion NameServers = new("contoso.com", DnsRecordType.NS);

    [Fact]
    public async Task What_is_the_same_on_both_sides_passes_and_asks_for_nothing()
    {
        var result = await Compare(new(Zone + Edge, []), new(Zone + Edge, []));

        Assert.Equal((CheckStatus.Pass, null, null), (result.Status, result.Remediation, result.Record));
        Assert.EndsWith("leads to the same place inside as outside. No zone of the internal view's own was recognized.", result.Message, StringComparison.Ordinal);
        Assert.Equal(("inside", DnsView.Internal), (result.Server, result.View));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Zones_that_could_not_be_looked_up_are_said_to_be_open(bool outsideFails, bool insideFails)
    {
        var result = await Compare(new(Zone + Edge, outsideFails ? [NameServers] : []), new(Zone + Edge, insideFails ? [NameServers] : []));

        Assert.Equal(CheckStatus.Pass, result.Status);
        Assert.EndsWith("Which zones there are inside could not be looked up.", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zone_with_other_servers_inside_is_split_brain_and_one_with_the_same_is_not()
    {
        var other = await Compare(new(Zone + Edge, []), new((Zone + Edge).Replace("@ NS ns", "@ NS dc").Replace("ns A", "dc A"), []));

        Assert.EndsWith("Split-brain: inside, contoso.com is a zone of its own.", other.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Targets_without_addresses_are_compared_by_name()
    {
        const string Cloud = "sip TXT none\nedge TXT none\n_sipfederationtls._tcp SRV 0 0 5061 sip\n";

        var same = await Compare(new(Zone + Cloud, []), new(Zone + Cloud, []));
        var other = await Compare(new(Zone + Cloud, []), new(Zone + Cloud.Replace("5061 sip", "5061 edge"), []));

        Assert.Equal((CheckStatus.Pass, CheckStatus.Fail), (same.Status, other.Status));
        Assert.Contains("leads to edge.contoso.com:5061 inside and to sip.contoso.com:5061 outside", other.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_places_are_named_in_their_order_on_both_sides()
    {
        const string Two = "sip A 203.0.113.20\nsip A 203.0.113.10\n_sipfederationtls._tcp SRV 0 0 5061 sip\n";

        var result = await Compare(new(Zone + Two, []), new(Zone + Two.Replace("203.0.113.", "10.0.0."), []));

        Assert.Contains("leads to 10.0.0.10:5061, 10.0.0.20:5061 inside and to 203.0.113.10:5061, 203.0.113.20:5061 outside", result.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_target_that_could_not_be_looked_up_leaves_the_comparison_open(bool isOutside)
    {
        DnsQuestion[] lost = [new("sip.contoso.com", DnsRecordType.A), new("sip.contoso.com", DnsRecordType.AAAA)];

        var result = await Compare(new(Zone + Edge, isOutside ? lost : []), new(Zone + Edge, isOutside ? [] : lost));

        Assert.Equal((CheckStatus.Inconclusive, (string?)null), (result.Status, result.Record));
        Assert.Contains("sip.contoso.com could not be looked up: it is out of order.", result.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_record_that_could_not_be_looked_up_on_one_side_leaves_the_comparison_open(bool isOutside)
    {
        DnsQuestion[] lost = [new("_sipfederationtls._tcp.contoso.com", DnsRecordType.SRV)];

        var result = await Compare(new(Zone + Edge, isOutside ? lost : []), new(Zone + Edge, isOutside ? [] : lost));

        Assert.Equal(CheckStatus.Inconclusive, result.Status);
    }

    [Fact]
    public async Task What_does_not_exist_outside_is_nothing_to_compare_with()
    {
        var result = await Compare(new(Zone, []), new(Zone + Edge, []));

        Assert.Equal((CheckStatus.NotApplicable, (string?)null), (result.Status, result.Record));
        Assert.StartsWith("_sipfederationtls._tcp.contoso.com does not exist outside;", result.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Topology.Hybrid, CheckStatus.Fail, "Edge servers and clients inside need it as well.")]
    [InlineData(Topology.OnPremises, CheckStatus.Warning, "where mobile clients need it.")]
    public async Task What_is_missing_inside_is_the_record_of_outside(Topology topology, CheckStatus status, string said)
    {
        var result = await Compare(new(Zone + Edge, []), new(Zone, []), topology);

        Assert.Equal((status, "_sipfederationtls._tcp.contoso.com. 3600 IN SRV 0 0 5061 sip.contoso.com."), (result.Status, result.Record));
        Assert.Equal(result.Record, result.Remediation);
        Assert.Contains(said, result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_is_wrong_outside_is_no_model()
    {
        var result = await Compare(new(Zone + Edge.Replace("5061", "5060"), []), new(Zone, []));

        Assert.Equal((CheckStatus.Fail, (string?)null), (result.Status, result.Record));
        Assert.NotEmpty(result.Remediation!);
    }

    private static Task<DnsCheckResult> Compare((string Zone, DnsQuestion[] Lost) outside, (string Zone, DnsQuestion[] Lost) inside, Topology topology = Topology.Hybrid) =>
        DnsComparison.BetweenViewsAsync(
            Scenario.ForTopology(topology, "contoso.com") with { AccessEdgeFqdn = "sip.contoso.com" }, DomainName.Parse("contoso.com"),
            Source("outside", outside.Zone, outside.Lost), Source("inside", inside.Zone, inside.Lost), TestContext.Current.CancellationToken);

    private static FakeSource Source(string name, string zone, DnsQuestion[] lost)
    {
        var source = new FakeSource(name, zone);
        source.Unanswered.UnionWith(lost);
        return source;
    }
}
