using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.References;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Dns;

/// <summary>The host names under which one cloud offers its services. A name that is documented nowhere is <see langword="null"/>.</summary>
public sealed record CloudEndpoints
{
    private static readonly CloudEndpoints[] Catalogue =
    [
        new()
        {
            Cloud = Cloud.Worldwide,
            SipDirectory = "sipdir.online.lync.com",
            SipFederation = "sipfed.online.lync.com",
            WebDirectory = "webdir.online.lync.com",
            ExchangeAutodiscover = "autodiscover.outlook.com",
            ExchangeProxy = "exap.um.outlook.com",
            LyncAutodiscoverUrl = "https://webdir.online.lync.com/Autodiscover/AutodiscoverService.svc/root",
            SipNamespaces = ["lync.com"],
            InitialDomains = "onmicrosoft.com",
            Reference = Source.OnlineDns,
        },
        new()
        {
            Cloud = Cloud.China21Vianet,
            SipDirectory = "sipdir.online.partner.lync.cn",
            SipFederation = "sipfed.online.partner.lync.cn",
            WebDirectory = "webdir.online.partner.lync.cn",
            ExchangeAutodiscover = "autodiscover.partner.outlook.cn",
            ExchangeProxy = "exap.um.partner.outlook.cn",
            ClientConfiguration = "clientconfig.partner.microsoftonline-p.net.cn",
            SipNamespaces = ["partner.lync.cn"],
            InitialDomains = "partner.onmschina.cn",
            Reference = Source.HostedDns,
        },
        new()
        {
            Cloud = Cloud.UsGovGccHigh,
            SipDirectory = "sipdir.online.gov.skypeforbusiness.us",
            SipFederation = "sipfed.online.gov.skypeforbusiness.us",
            WebDirectory = "webdir.online.gov.skypeforbusiness.us",
            ExchangeAutodiscover = "autodiscover.office365.us",
            ExchangeProxy = "exap.um.office365.us",
            SipNamespaces = ["gov.skypeforbusiness.us"],
            InitialDomains = "onmicrosoft.us",
            Reference = Source.GccHighDns,
        },
        new()
        {
            Cloud = Cloud.UsGovDoD,
            SipDirectory = "sipdir.online.dod.skypeforbusiness.us",
            SipFederation = "sipfed.online.dod.skypeforbusiness.us",
            WebDirectory = "webdir.online.dod.skypeforbusiness.us",
            ExchangeAutodiscover = "autodiscover-dod.office365.us",
            SipNamespaces = ["dod.skypeforbusiness.us"],
            InitialDomains = "onmicrosoft.us",
            Reference = Source.DoDDns,
        },
        new()
        {
            // The web directory alone is in skype.de.
            Cloud = Cloud.Germany,
            SipDirectory = "sipdir.online.lync.de",
            SipFederation = "sipfed.online.lync.de",
            WebDirectory = "webdir.online.skype.de",
            ExchangeAutodiscover = "autodiscover-outlook.office.de",
            SipNamespaces = ["lync.de", "skype.de"],
            InitialDomains = "onmicrosoft.de",
            Reference = Source.HostedDns,
        },
    ];

    // Documentation once printed this domain for the worldwide cloud's hosts; nothing is there.
    private const string MisprintedNamespace = "online.microsoft.com";

    private CloudEndpoints()
    {
    }

    /// <summary>The cloud.</summary>
    public required Cloud Cloud { get; init; }

    /// <summary>Where clients sign in: the target of <c>sip.</c> and <c>_sip._tls.</c>.</summary>
    public required string SipDirectory { get; init; }

    /// <summary>Where federated partners connect; also the hosting provider's proxy in a hybrid deployment.</summary>
    public required string SipFederation { get; init; }

    /// <summary>Where clients discover their server: the target of <c>lyncdiscover.</c>.</summary>
    public required string WebDirectory { get; init; }

    /// <summary>Where Outlook discovers its mailbox: the target of <c>autodiscover.</c>.</summary>
    public required string ExchangeAutodiscover { get; init; }

    /// <summary>The proxy of the Exchange Online hosting provider (step 5); documented for three clouds.</summary>
    public string? ExchangeProxy { get; init; }

    /// <summary>The AutodiscoverUrl of the hybrid hosting provider; documented for the worldwide cloud only.</summary>
    public string? LyncAutodiscoverUrl { get; init; }

    /// <summary>The target of <c>msoid.</c>, which 21Vianet alone wants; elsewhere the name must not be there.</summary>
    public string? ClientConfiguration { get; init; }

    /// <summary>The domains under which the cloud's SIP and web directory hosts lie.</summary>
    public required IReadOnlyList<string> SipNamespaces { get; init; }

    /// <summary>The domain below which tenants get their initial domains, such as <c>contoso.onmicrosoft.com</c>.</summary>
    public required string InitialDomains { get; init; }

    /// <summary>The source, a URL.</summary>
    public required string Reference { get; init; }

    /// <summary>The endpoints of every cloud.</summary>
    public static IReadOnlyList<CloudEndpoints> All => Catalogue;

    /// <summary>The endpoints of one cloud.</summary>
    /// <param name="cloud">The cloud.</param>
    /// <returns>The endpoints.</returns>
    public static CloudEndpoints Of(Cloud cloud) => Catalogue.First(entry => entry.Cloud == cloud);

    /// <summary>The cloud whose SIP service a host belongs to.</summary>
    /// <param name="host">A host name, without a trailing dot.</param>
    /// <returns>The cloud's endpoints; <see langword="null"/> for a host that is not Microsoft's.</returns>
    public static CloudEndpoints? Owning(string host) =>
        Catalogue.FirstOrDefault(entry =>
            entry.SipNamespaces.Any(domain => DomainName.IsInOrBelow(host, domain))
            || string.Equals(host, entry.ExchangeAutodiscover, StringComparison.OrdinalIgnoreCase)
            || string.Equals(host, entry.ClientConfiguration, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a domain is a tenant's initial domain, or lies below one; Microsoft keeps its records.</summary>
    /// <param name="domain">The domain.</param>
    /// <returns><see langword="true"/> if it is.</returns>
    public static bool IsInitialDomain(DomainName domain) => Catalogue.Any(entry => domain.IsInOrBelow(entry.InitialDomains));

    /// <summary>Whether a host is one that documentation once misprinted, such as <c>sipdir.online.microsoft.com</c>.</summary>
    /// <param name="host">A host name, without a trailing dot.</param>
    /// <returns><see langword="true"/> for a misprint.</returns>
    public static bool IsMisprint(string host) => DomainName.IsInOrBelow(host, MisprintedNamespace);
}
