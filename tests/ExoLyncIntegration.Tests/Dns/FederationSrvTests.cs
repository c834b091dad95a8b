using System;
using System.Linq;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Dns;

/// <summary>Comparisons of an SRV record that could not be made, which must not look like a Pass.</summary>
public sealed class FederationSrvTests : IDisposable
{
    private readonly EngineSession session = new();
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void An_Access_Edge_that_has_no_address_cannot_confirm_the_record()
    {
        var status = Federation(
            """
            $ORIGIN contoso.com.
            @ 3600 IN SOA ns1 hostmaster 1 3600 600 86400 300
            sip A 203.0.113.10
            _sipfederationtls._tcp SRV 0 0 5061 sip
            """,
            "edge.contoso.com",
            out var message);

        Assert.Equal("Warning", status);
        Assert.Contains("edge.contoso.com", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_of_last_resort_that_could_not_be_looked_up_leaves_the_verdict_open_also_beside_a_warning()
    {
        // The preferred target is an alias (a warning), the other lies in a zone that nobody has.
        var status = Federation(
            """
            $ORIGIN contoso.com.
            @ 3600 IN SOA ns1 hostmaster 1 3600 600 86400 300
            edge A 203.0.113.10
            sip CNAME edge
            sip2 CNAME elsewhere.example.
            _sipfederationtls._tcp SRV 0 0 5061 sip
            _sipfederationtls._tcp SRV 10 0 5061 sip2
            """,
            "sip.contoso.com",
            out _);

        Assert.Equal("Inconclusive", status);
    }

    private string? Federation(string zone, string accessEdge, out string message)
    {
        var file = folder.Write("contoso.zone", zone + "\n");
        var outcome = session.Run(
            "New-ExoLyncScenario Hybrid contoso.com -AccessEdgeFqdn $args[1] | Test-ExoLyncDns -ZoneFile $args[0] | Where-Object Check -eq 'Dns.FederationSrv'",
            file,
            accessEdge).ThrowOnError();
        message = outcome.Column("Message").Single()!;
        return outcome.Column("Status").Single();
    }
}
