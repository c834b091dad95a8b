using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Dns.Servers;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Dns;

/// <summary>Both views of an organization, as one real server with two views has them.</summary>
public sealed class ViewTests
{
    private const string Outside =
        """
        $TTL 3600
        @ SOA ns.outside.example. hostmaster 1 3600 600 86400 300
        @ NS ns.outside.example.
        sip A 203.0.113.10
        lyncdiscover A 203.0.113.20
        _sip._tls SRV 0 0 443 sip
        _sipfederationtls._tcp SRV 0 0 5061 sip

        """;

    private const string Inside =
        """
        $TTL 3600
        @ SOA ns.inside.example. hostmaster 1 3600 600 86400 300
        @ NS ns.inside.example.
        pool01 A 10.0.0.5
        lyncdiscoverinternal A 10.0.0.5
        _sipinternaltls._tcp SRV 0 0 5061 pool01

        """;

    private const string FederationInside = "sip A 203.0.113.10\n_sipfederationtls._tcp SRV 0 0 5061 sip\n";

    private const string PinPoint =
        """
        $TTL 3600
        @ SOA ns.inside.example. hostmaster 1 3600 600 86400 300
        @ NS ns.inside.example.

        """;

    [Fact]
    public void Split_brain_that_leads_to_the_same_Access_Edge_from_both_sides_passes()
    {
        var results = Run(Zones(Outside), Zones(Inside + FederationInside));

        Assert.All(results, result => Assert.Equal("Pass", DnsRun.Text(result, "Status")));
        Assert.Equal(["External", "Internal"], results.Select(result => DnsRun.Text(result, "View")).Distinct());
        Assert.Contains("Split-brain", Comparison(results), StringComparison.Ordinal);
    }

    [Fact]
    public void A_federation_record_that_leads_elsewhere_inside_fails()
    {
        var results = Run(Zones(Outside), Zones(Inside + "sip A 10.0.0.5\n_sipfederationtls._tcp SRV 0 0 5061 sip\n"));

        var comparison = results.Single(result => DnsRun.Text(result, "Check") == "Dns.ViewsAgree");
        Assert.Equal("Fail", DnsRun.Text(comparison, "Status"));
        Assert.Contains("10.0.0.5:5061 inside and to 203.0.113.10:5061 outside", DnsRun.Text(comparison, "Message"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_federation_record_that_is_missing_inside_fails_with_the_record_to_create()
    {
        var results = Run(Zones(Outside), Zones(Inside));

        var comparison = results.Single(result => DnsRun.Text(result, "Check") == "Dns.ViewsAgree");
        Assert.Equal("Fail", DnsRun.Text(comparison, "Status"));
        Assert.Equal("_sipfederationtls._tcp.contoso.com. 3600 IN SRV 0 0 5061 sip.contoso.com.", DnsRun.Text(comparison, "Remediation"));
    }

    [Theory]
    [InlineData("_sipfederationtls._tcp SRV 0 0 5060 sip")]
    [InlineData("_sipfederationtls._tcp SRV 100 1 5061 sipfed.online.lync.com.")]
    public void A_federation_record_that_is_wrong_outside_is_no_model_for_inside(string external)
    {
        var results = Run(Zones(Outside.Replace("_sipfederationtls._tcp SRV 0 0 5061 sip", external, StringComparison.Ordinal)), Zones(Inside));

        var comparison = results.Single(result => DnsRun.Text(result, "Check") == "Dns.ViewsAgree");
        Assert.Equal("Fail", DnsRun.Text(comparison, "Status"));
        Assert.Null(comparison.Properties["Record"].Value);
        Assert.DoesNotContain("SRV", DnsRun.Text(comparison, "Remediation"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_hybrid_deployment_a_federation_record_that_is_missing_inside_is_a_warning()
    {
        var results = Run(Zones(Outside), Zones(Inside), "OnPremises");

        Assert.Equal("Warning", DnsRun.Text(results.Single(result => DnsRun.Text(result, "Check") == "Dns.ViewsAgree"), "Status"));
    }

    [Fact]
    public void Pin_point_zones_are_recognized()
    {
        var results = Run(
            Zones(Outside),
            new()
            {
                ["_sipinternaltls._tcp.contoso.com"] = PinPoint + "@ SRV 0 0 5061 pool01.contoso.com.\n",
                ["pool01.contoso.com"] = PinPoint + "@ A 10.0.0.5\n",
                ["lyncdiscoverinternal.contoso.com"] = PinPoint + "@ A 10.0.0.5\n",
            });

        Assert.Contains("could not be looked up", Comparison(results), StringComparison.Ordinal);
        Assert.Contains("Pin-point zones inside: _sipinternaltls._tcp.contoso.com, lyncdiscoverinternal.contoso.com", Comparison(results), StringComparison.Ordinal);
        Assert.Equal("Pass", DnsRun.Text(results.Single(result => DnsRun.Text(result, "Check") == "Dns.SipInternalTlsSrv"), "Status"));
    }

    [Fact]
    public void Inside_and_outside_are_not_compared_from_answers_that_were_not_had()
    {
        using var server = new ScriptedDnsServer(query => new DnsReply(query) { Code = 2 }.ToBytes());
        using var session = new EngineSession();

        var outcome = session.Run("Test-ExoLyncDns contoso.com -Scenario Hybrid -RetryCount 0 -Server $args[0] -InternalServer $args[0]", server.Address).ThrowOnError();

        Assert.All(outcome.Column("Status"), status => Assert.Equal("Inconclusive", status));
    }

    private static string Comparison(IReadOnlyList<PSObject> results) =>
        DnsRun.Text(results.Single(result => DnsRun.Text(result, "Check") == "Dns.ViewsAgree"), "Message");

    private static Dictionary<string, string> Zones(string contoso) => new() { ["contoso.com"] = contoso };

    private static IReadOnlyList<PSObject> Run(Dictionary<string, string> external, Dictionary<string, string> @internal, string topology = "Hybrid")
    {
        using var server = RealDnsServer.StartBind(external, @internal);
        using var session = new EngineSession();
        return session.Run(
            "Test-ExoLyncDns contoso.com -Scenario $args[2] -Server $args[0] -InternalServer $args[1]", server.Address, server.InternalAddress, topology).ThrowOnError().Output;
    }
}
