using System.Linq;
using Xunit;

namespace ExoLyncIntegration.Dns.Zones;

public sealed class ZoneTests
{
    private static readonly Zone Contoso = ZoneFileParser.Parse(
        """
        @ SOA ns hostmaster 1 1 1 1 1
        @ NS ns
        sip A 192.0.2.1
        text TXT "x"
        _sip._tls SRV 0 0 443 sip
        *.wild A 192.0.2.9
        there.wild TXT "x"
        emea NS ns.emea
        """,
        "contoso.com");

    [Theory]
    [InlineData("SIP.contoso.com", DnsOutcome.Answered)]
    [InlineData("text.contoso.com", DnsOutcome.NoData)]
    [InlineData("_tls.contoso.com", DnsOutcome.NoData)]
    [InlineData("gone.contoso.com", DnsOutcome.NoSuchName)]
    [InlineData("a.b.wild.contoso.com", DnsOutcome.Answered)]
    [InlineData("there.wild.contoso.com", DnsOutcome.NoData)]
    [InlineData("below.there.wild.contoso.com", DnsOutcome.NoSuchName)]
    [InlineData("emea.contoso.com", DnsOutcome.Failed)]
    [InlineData("sip.emea.contoso.com", DnsOutcome.Failed)]
    public void A_zone_answers_as_its_server_would(string name, DnsOutcome expected) =>
        Assert.Equal(expected, Contoso.Answer(new DnsQuestion(name, DnsRecordType.A)).Outcome);

    [Fact]
    public void A_wildcard_s_records_bear_the_name_that_was_asked() =>
        Assert.Equal("x.wild.contoso.com", Contoso.Answer(new DnsQuestion("x.wild.contoso.com", DnsRecordType.A)).Records.Single().Name);
}
