using System.Collections.Generic;
using ExoLyncIntegration.References;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Dns;

/// <summary>
/// The catalogue of records: for every topology, view and cloud those that have to be there, those that serve something in addition,
/// and those that must not be there. Sources: KB 2614614 step 1, KB 2566790, and the DNS requirements of the servers.
/// </summary>
public static class DnsRecordRules
{
    private const ushort ClientPort = 443;
    private const ushort SipPort = 5061;
    private const ushort TimePort = 123;
    private const ushort XmppPort = 5269;

    private const string Federation = "federation, and instant messaging and presence in Outlook on the web";
    private const string Discovery = "client and mobile sign-in, and online meetings in Outlook on the web";

    private static readonly Topology[] OnlineOnly = [Topology.OnlineOnly];
    private static readonly Topology[] OnPremises = [Topology.OnPremises];
    private static readonly Topology[] Hybrid = [Topology.Hybrid];
    private static readonly Topology[] WithServers = [Topology.OnPremises, Topology.Hybrid];
    private static readonly Topology[] AnyTopology = [Topology.OnlineOnly, Topology.OnPremises, Topology.Hybrid];

    private static readonly DnsView[] Outside = [DnsView.External];
    private static readonly DnsView[] Inside = [DnsView.Internal];
    private static readonly DnsView[] AnyView = [DnsView.External, DnsView.Internal];

    /// <summary>All rules, in the order in which results are written.</summary>
    public static IReadOnlyList<DnsRecordRule> All { get; } =
    [
        // Skype for Business Online only: the four records of KB 2566790, inside as outside.
        new(DnsChecks.SipCname, DnsRecordType.CNAME, "sip", DnsDestination.SipDirectory, DnsNeed.Required, "client sign-in", Source.OnlineDns)
            { Topologies = OnlineOnly, Views = AnyView },
        new(DnsChecks.LyncdiscoverCname, DnsRecordType.CNAME, "lyncdiscover", DnsDestination.WebDirectory, DnsNeed.Required, Discovery, Source.OnlineDns)
            { Topologies = OnlineOnly, Views = AnyView },
        new(DnsChecks.SipTlsSrv, DnsRecordType.SRV, "_sip._tls", DnsDestination.SipDirectory, DnsNeed.Required, "client sign-in", Source.OnlineDns)
            { Topologies = OnlineOnly, Views = AnyView, Port = ClientPort },
        new(DnsChecks.FederationSrv, DnsRecordType.SRV, "_sipfederationtls._tcp", DnsDestination.SipFederation, DnsNeed.Required, Federation, Source.OnlineDns)
            { Topologies = OnlineOnly, Views = AnyView, Port = SipPort },

        // On-premises servers, hybrid or not, as seen from outside: everything leads on-premises.
        new(DnsChecks.SipHost, DnsRecordType.A, "sip", DnsDestination.AccessEdge, DnsNeed.Required, "client sign-in, and the usual target of the SRV records", Source.ServerDns)
            { Topologies = WithServers, Views = Outside },
        new(DnsChecks.LyncdiscoverHost, DnsRecordType.A, "lyncdiscover", DnsDestination.ReverseProxy, DnsNeed.Required, Discovery, Source.ServerDns)
            { Topologies = WithServers, Views = Outside },
        new(DnsChecks.SipTlsSrv, DnsRecordType.SRV, "_sip._tls", DnsDestination.AccessEdge, DnsNeed.Required, "sign-in of clients outside", Source.ServerDns)
            { Topologies = WithServers, Views = Outside, Port = ClientPort, SameDomain = true },
        new(DnsChecks.FederationSrv, DnsRecordType.SRV, "_sipfederationtls._tcp", DnsDestination.AccessEdge, DnsNeed.Required, Federation, Source.KnowledgeBase(2565604))
            { Topologies = WithServers, Views = Outside, Port = SipPort, SameDomain = true },
        new(DnsChecks.AccessEdgeHost, DnsRecordType.A, null, DnsDestination.AccessEdge, DnsNeed.Required, "all communication with the outside", Source.ServerDns)
            { Topologies = WithServers, Views = Outside, Hosts = static scenario => [scenario.AccessEdgeFqdn] },
        new(DnsChecks.ExternalWebServicesHost, DnsRecordType.A, null, DnsDestination.ReverseProxy, DnsNeed.Required, "online meetings, address book and mobile clients", Source.ServerDns)
            { Topologies = WithServers, Views = Outside, Hosts = static scenario => scenario.ExternalWebServicesFqdn },

        // On-premises servers, as seen from inside.
        new(DnsChecks.LyncdiscoverInternalHost, DnsRecordType.A, "lyncdiscoverinternal", DnsDestination.Pool, DnsNeed.Required, "sign-in of clients inside", Source.ServerDns)
            { Topologies = WithServers, Views = Inside },
        new(DnsChecks.SipInternalTlsSrv, DnsRecordType.SRV, "_sipinternaltls._tcp", DnsDestination.Pool, DnsNeed.Required, "sign-in of phones and of clients older than Lync 2013 inside", Source.ServerDns)
            { Topologies = WithServers, Views = Inside, Port = SipPort, SameDomain = true },

        // In a hybrid deployment Edge servers and clients inside need the record as well; elsewhere mobile clients on the internal
        // wireless network do.
        new(DnsChecks.FederationSrv, DnsRecordType.SRV, "_sipfederationtls._tcp", DnsDestination.AccessEdge, DnsNeed.Required, Federation, Source.HybridPlanning)
            { Topologies = Hybrid, Views = Inside, Port = SipPort, SameDomain = true },
        new(DnsChecks.FederationSrv, DnsRecordType.SRV, "_sipfederationtls._tcp", DnsDestination.AccessEdge, DnsNeed.Optional, "push notifications for mobile clients inside", Source.ServerDns)
            { Topologies = OnPremises, Views = Inside, Port = SipPort, SameDomain = true },
        new(DnsChecks.PoolHost, DnsRecordType.A, null, DnsDestination.Pool, DnsNeed.Required, "sign-in of clients inside", Source.ServerDns)
            { Topologies = WithServers, Views = Inside, Hosts = static scenario => scenario.PoolFqdn },
        new(DnsChecks.InternalWebServicesHost, DnsRecordType.A, null, DnsDestination.Pool, DnsNeed.Required, "address book and meetings inside", Source.ServerDns)
            { Topologies = WithServers, Views = Inside, Hosts = static scenario => [scenario.InternalWebServicesFqdn] },

        // What must not be there.
        new(DnsChecks.LyncdiscoverInternalAbsent, DnsRecordType.A, "lyncdiscoverinternal", DnsDestination.OwnHost, DnsNeed.Forbidden, "client sign-in, which looks this name up first", Source.ServerDns)
            { Topologies = AnyTopology, Views = Outside },
        new(DnsChecks.LyncdiscoverInternalAbsent, DnsRecordType.A, "lyncdiscoverinternal", DnsDestination.OwnHost, DnsNeed.Forbidden, "client sign-in, which looks this name up first", Source.ServerDns)
            { Topologies = OnlineOnly, Views = Inside },
        new(DnsChecks.MsoidAbsent, DnsRecordType.CNAME, "msoid", DnsDestination.ClientConfiguration, DnsNeed.Forbidden, "sign-in to the cloud", Source.HostedDns)
            { Topologies = AnyTopology, Views = AnyView, Clouds = [Cloud.Worldwide, Cloud.UsGovGccHigh, Cloud.UsGovDoD] },
        new(DnsChecks.MsoidCname, DnsRecordType.CNAME, "msoid", DnsDestination.ClientConfiguration, DnsNeed.Required, "sign-in to the cloud", Source.HostedDns)
            { Topologies = AnyTopology, Views = AnyView, Clouds = [Cloud.China21Vianet] },

        // What serves something in addition.
        new(DnsChecks.ExchangeAutodiscover, DnsRecordType.CNAME, "autodiscover", DnsDestination.ExchangeAutodiscover, DnsNeed.Optional, "Exchange Web Services in clients", Source.KnowledgeBase(2787614))
            { Topologies = AnyTopology, Views = AnyView, When = static scenario => scenario.ExchangeDeployment == ExchangeDeployment.Online },
        new(DnsChecks.MeetHost, DnsRecordType.A, "meet", DnsDestination.ReverseProxy, DnsNeed.Optional, "online meetings", Source.ServerDns)
            { Topologies = WithServers, Views = AnyView },
        new(DnsChecks.DialinHost, DnsRecordType.A, "dialin", DnsDestination.ReverseProxy, DnsNeed.Optional, "conferencing by telephone", Source.ServerDns)
            { Topologies = WithServers, Views = AnyView },
        new(DnsChecks.XmppSrv, DnsRecordType.SRV, "_xmpp-server._tcp", DnsDestination.AccessEdge, DnsNeed.Optional, "federation with XMPP partners", Source.ServerDns)
            { Topologies = WithServers, Views = Outside, Port = XmppPort, SameDomain = true },
        new(DnsChecks.SipHost, DnsRecordType.A, "sip", DnsDestination.Pool, DnsNeed.Optional, "clients that fall back to well-known names", Source.ServerDns)
            { Topologies = WithServers, Views = Inside },
        new(DnsChecks.SipInternalHost, DnsRecordType.A, "sipinternal", DnsDestination.Pool, DnsNeed.Optional, "clients that fall back to well-known names", Source.ServerDns)
            { Topologies = WithServers, Views = Inside },
        new(DnsChecks.SipExternalHost, DnsRecordType.A, "sipexternal", DnsDestination.AccessEdge, DnsNeed.Optional, "clients that fall back to well-known names", Source.ServerDns)
            { Topologies = WithServers, Views = Inside },
        new(DnsChecks.AdminHost, DnsRecordType.A, "admin", DnsDestination.Pool, DnsNeed.Optional, "the Control Panel", Source.ServerDns)
            { Topologies = WithServers, Views = Inside },
        new(DnsChecks.DeviceUpdateHost, DnsRecordType.A, "ucupdates-r2", DnsDestination.Pool, DnsNeed.Optional, "updates of phones", Source.ServerDns)
            { Topologies = WithServers, Views = Inside },
        new(DnsChecks.TimeSrv, DnsRecordType.SRV, "_ntp._udp", DnsDestination.OwnHost, DnsNeed.Optional, "the clock of phones", Source.ServerDns)
            { Topologies = WithServers, Views = Inside, Port = TimePort },
    ];
}
