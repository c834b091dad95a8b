using System.Collections.Generic;
using ExoLyncIntegration.Checks;
using ExoLyncIntegration.References;

namespace ExoLyncIntegration.Dns;

/// <summary>The checks of DNS records: one for each record, and two for what several answers say together.</summary>
public static class DnsChecks
{
    private const string LeadOnline = "Create the CNAME record with the target of the tenant's cloud.";
    private const string LeadOnPremises = "Create the record for the organization's own host, in the zone of this view.";

    /// <summary>sip, as an alias of the cloud's SIP directory.</summary>
    public static CheckDefinition SipCname { get; } = new(
        "Dns.SipCname", 1, "Does sip.<domain> stand for the cloud's SIP directory?", LeadOnline, Source.OnlineDns);

    /// <summary>sip, as the name of the Access Edge, or of the pool inside.</summary>
    public static CheckDefinition SipHost { get; } = new(
        "Dns.SipHost", 1, "Does sip.<domain> lead to the organization's own servers?", LeadOnPremises, Source.ServerDns);

    /// <summary>lyncdiscover, as an alias of the cloud's web directory.</summary>
    public static CheckDefinition LyncdiscoverCname { get; } = new(
        "Dns.LyncdiscoverCname", 1, "Does lyncdiscover.<domain> stand for the cloud's web directory?", LeadOnline, Source.OnlineDns);

    /// <summary>lyncdiscover, as the name of the reverse proxy.</summary>
    public static CheckDefinition LyncdiscoverHost { get; } = new(
        "Dns.LyncdiscoverHost", 1, "Does lyncdiscover.<domain> lead to the organization's reverse proxy?", LeadOnPremises, Source.ServerDns);

    /// <summary>_sip._tls, for the sign-in of clients outside.</summary>
    public static CheckDefinition SipTlsSrv { get; } = new(
        "Dns.SipTlsSrv", 1, "Does _sip._tls.<domain> lead clients to the right server, on port 443?",
        "Create the SRV record with port 443; on-premises its target lies in the same domain.", Source.OnlineDns);

    /// <summary>_sipfederationtls._tcp, for federation and for Outlook on the web.</summary>
    public static CheckDefinition FederationSrv { get; } = new(
        "Dns.FederationSrv", 1, "Does _sipfederationtls._tcp.<domain> lead partners to the right server, on port 5061?",
        "Create the SRV record with port 5061; on-premises its target is the Access Edge, inside as well as outside.", Source.OnlineDns);

    /// <summary>autodiscover, as an alias of Exchange Online.</summary>
    public static CheckDefinition ExchangeAutodiscover { get; } = new(
        "Dns.ExchangeAutodiscover", 3, "Does autodiscover.<domain> stand for Exchange Online?",
        "Create the CNAME record for every domain of the users' mail attribute, unless an SRV record _autodiscover._tcp does its work.", Source.KnowledgeBase(2787614));

    /// <summary>msoid, as 21Vianet wants it.</summary>
    public static CheckDefinition MsoidCname { get; } = new(
        "Dns.MsoidCname", 1, "Does msoid.<domain> stand for 21Vianet's client configuration?", LeadOnline, Source.HostedDns);

    /// <summary>msoid, where it must not be.</summary>
    public static CheckDefinition MsoidAbsent { get; } = new(
        "Dns.MsoidAbsent", 1, "Is msoid.<domain> absent, as every cloud but 21Vianet wants it?", "Remove the record.", Source.HostedDns);

    /// <summary>The Access Edge's own name.</summary>
    public static CheckDefinition AccessEdgeHost { get; } = new(
        "Dns.AccessEdgeHost", 1, "Does the name of the Access Edge have an address?", LeadOnPremises, Source.ServerDns);

    /// <summary>The external web services' names.</summary>
    public static CheckDefinition ExternalWebServicesHost { get; } = new(
        "Dns.ExternalWebServicesHost", 1, "Do the names of the external web services lead to the reverse proxy?", LeadOnPremises, Source.ServerDns);

    /// <summary>The internal web services' name.</summary>
    public static CheckDefinition InternalWebServicesHost { get; } = new(
        "Dns.InternalWebServicesHost", 1, "Does the name of the internal web services have an address?", LeadOnPremises, Source.ServerDns);

    /// <summary>The pools' names.</summary>
    public static CheckDefinition PoolHost { get; } = new(
        "Dns.PoolHost", 1, "Do the names of the Front End pools have addresses?", LeadOnPremises, Source.ServerDns);

    /// <summary>lyncdiscoverinternal, inside.</summary>
    public static CheckDefinition LyncdiscoverInternalHost { get; } = new(
        "Dns.LyncdiscoverInternalHost", 1, "Does lyncdiscoverinternal.<domain> lead to the pool or its web services?", LeadOnPremises, Source.ServerDns);

    /// <summary>lyncdiscoverinternal, where it must not be.</summary>
    public static CheckDefinition LyncdiscoverInternalAbsent { get; } = new(
        "Dns.LyncdiscoverInternalAbsent", 1, "Is lyncdiscoverinternal.<domain>, the first name that clients look up, absent where it would lead them astray?",
        "Remove the record from this zone; it belongs into the internal zone of an organization with servers.", Source.ServerDns);

    /// <summary>_sipinternaltls._tcp, for the sign-in of clients inside.</summary>
    public static CheckDefinition SipInternalTlsSrv { get; } = new(
        "Dns.SipInternalTlsSrv", 1, "Does _sipinternaltls._tcp.<domain> lead clients inside to the pool, on port 5061?",
        "Create the SRV record with port 5061 and a pool in the same domain in the internal zone.", Source.ServerDns);

    /// <summary>sipinternal.</summary>
    public static CheckDefinition SipInternalHost { get; } = new(
        "Dns.SipInternalHost", 1, "Does sipinternal.<domain>, which clients fall back to, lead to the pool?", LeadOnPremises, Source.ServerDns);

    /// <summary>sipexternal.</summary>
    public static CheckDefinition SipExternalHost { get; } = new(
        "Dns.SipExternalHost", 1, "Does sipexternal.<domain>, which clients fall back to, lead to the Access Edge?", LeadOnPremises, Source.ServerDns);

    /// <summary>meet, for online meetings.</summary>
    public static CheckDefinition MeetHost { get; } = new(
        "Dns.MeetHost", 1, "Does meet.<domain> lead to the organization's own servers?", LeadOnPremises, Source.ServerDns);

    /// <summary>dialin, for conferencing by telephone.</summary>
    public static CheckDefinition DialinHost { get; } = new(
        "Dns.DialinHost", 1, "Does dialin.<domain> lead to the organization's own servers?", LeadOnPremises, Source.ServerDns);

    /// <summary>admin, for the Control Panel.</summary>
    public static CheckDefinition AdminHost { get; } = new(
        "Dns.AdminHost", 1, "Does admin.<domain> lead to the pool?", LeadOnPremises, Source.ServerDns);

    /// <summary>ucupdates-r2, for phones.</summary>
    public static CheckDefinition DeviceUpdateHost { get; } = new(
        "Dns.DeviceUpdateHost", 1, "Does ucupdates-r2.<domain> lead phones to the pool?", LeadOnPremises, Source.ServerDns);

    /// <summary>_ntp._udp, for phones.</summary>
    public static CheckDefinition TimeSrv { get; } = new(
        "Dns.TimeSrv", 1, "Does _ntp._udp.<domain> lead phones to a time server, on port 123?", "Create the SRV record with port 123 in the internal zone.", Source.ServerDns);

    /// <summary>_xmpp-server._tcp, for XMPP federation.</summary>
    public static CheckDefinition XmppSrv { get; } = new(
        "Dns.XmppSrv", 1, "Does _xmpp-server._tcp.<domain> lead XMPP partners to the gateway, on port 5269?",
        "Create the SRV record with port 5269, if the organization federates with XMPP partners.", Source.ServerDns);

    /// <summary>Whether inside and outside agree where they have to, and differ where they have to.</summary>
    public static CheckDefinition ViewsAgree { get; } = new(
        "Dns.ViewsAgree", 1, "Does the name lead to the same place inside as outside, where it has to?",
        "Give the internal zone the same record as the external zone.", Source.HybridPlanning);

    /// <summary>Whether several servers give the same answer.</summary>
    public static CheckDefinition ServersAgree { get; } = new(
        "Dns.ServersAgree", 1, "Do all servers that were asked give the same answer?",
        "See whether the zone has reached all of its servers, and whether a cache still holds an old record.", Source.ServerDns);

    /// <summary>All DNS checks, in the order of their ids.</summary>
    public static IReadOnlyList<CheckDefinition> All { get; } = Catalogue.Of<CheckDefinition>(typeof(DnsChecks), static check => check.Id);
}
