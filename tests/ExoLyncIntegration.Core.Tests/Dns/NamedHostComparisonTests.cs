using System;
using System.Linq;
using System.Net;
using ExoLyncIntegration.Results;
using Xunit;

namespace ExoLyncIntegration.Dns;

public sealed class NamedHostComparisonTests
{
    private static readonly HostObservation Sip = Host("sip.contoso.com", "192.0.2.1");

    private static HostObservation Host(string name, params string[] addresses) => new()
    {
        Name = name,
        Ending = addresses.Length > 0 ? DnsEnding.Found : DnsEnding.NoSuchName,
        Addresses = [.. addresses.Select(address => new AddressRecord(name, TimeSpan.FromHours(1), IPAddress.Parse(address)))],
    };

    [Fact]
    public void A_host_at_an_address_of_one_of_those_named_is_well() =>
        Assert.Null(NamedHostComparison.Compare(Sip, [Host("a.contoso.com", "192.0.2.9"), Host("b.contoso.com", "192.0.2.8", "192.0.2.1")]));

    [Fact]
    public void Without_a_name_there_is_nothing_to_compare_with() => Assert.Null(NamedHostComparison.Compare(Sip, []));

    [Theory]
    [InlineData("SIP.contoso.com")]
    [InlineData("Edge.contoso.com")]
    public void A_name_on_the_way_is_well_even_where_it_has_another_address(string named) => Assert.Null(NamedHostComparison.Compare(
        Sip with { Aliases = [new AliasRecord("sip.contoso.com", TimeSpan.FromHours(1), "edge.contoso.com")] }, [Host(named, "192.0.2.9")]));

    [Fact]
    public void Another_address_is_a_warning_that_names_those_that_have_one()
    {
        var (status, message) = NamedHostComparison.Compare(Sip, [Host("a.contoso.com"), Host("b.contoso.com", "192.0.2.8"), Host("c.contoso.com", "192.0.2.9")])!.Value;

        Assert.Equal((CheckStatus.Warning, "is not at an address of b.contoso.com (192.0.2.8), c.contoso.com (192.0.2.9), which the scenario names"), (status, message));
    }

    [Fact]
    public void Names_without_an_address_cannot_be_compared_with()
    {
        var (status, message) = NamedHostComparison.Compare(Sip, [Host("a.contoso.com"), Host("b.contoso.com")])!.Value;

        Assert.Equal((CheckStatus.Warning, "could not be compared with a.contoso.com, b.contoso.com, which the scenario names and which has no address"), (status, message));
    }

    [Fact]
    public void A_name_that_could_not_be_looked_up_leaves_it_open()
    {
        var failed = Host("b.contoso.com") with { Ending = DnsEnding.Failed, Failure = "the server did not answer" };

        var (status, message) = NamedHostComparison.Compare(Sip, [Host("a.contoso.com", "192.0.2.9"), failed])!.Value;

        Assert.Equal((CheckStatus.Inconclusive, "could not be compared with b.contoso.com, which the scenario names: the server did not answer"), (status, message));
    }
}
