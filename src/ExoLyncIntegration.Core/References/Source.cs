namespace ExoLyncIntegration.References;

/// <summary>The documents that the catalogues cite, each address written once.</summary>
public static class Source
{
    /// <summary>KB 2614614: the article that this module implements.</summary>
    public const string Article = "https://support.microsoft.com/help/2614614";

    /// <summary>KB 2566790: DNS records of Skype for Business Online.</summary>
    public const string OnlineDns = "https://support.microsoft.com/help/2566790";

    /// <summary>DNS records at any hosting provider; older versions have a part of their own for 21Vianet and for Germany.</summary>
    public const string HostedDns = "https://learn.microsoft.com/microsoft-365/admin/get-help-with-domains/create-dns-records-at-any-dns-hosting-provider";

    /// <summary>DNS records of the GCC High cloud.</summary>
    public const string GccHighDns = "https://learn.microsoft.com/microsoft-365/enterprise/dns-records-for-office-365-gcc-high";

    /// <summary>DNS records of the DoD cloud.</summary>
    public const string DoDDns = "https://learn.microsoft.com/microsoft-365/enterprise/dns-records-for-office-365-dod";

    /// <summary>DNS requirements of Lync Server 2013 and Skype for Business Server.</summary>
    public const string ServerDns = "https://technet.microsoft.com/library/gg398758.aspx";

    /// <summary>Planning for hybrid deployments.</summary>
    public const string HybridPlanning = "https://technet.microsoft.com/library/jj205403.aspx";

    /// <summary>Adding e-mail and SIP addresses to a mailbox.</summary>
    public const string MailboxAddresses = "https://technet.microsoft.com/library/bb123794.aspx";

    /// <summary>hh533880: integration with Outlook Web App.</summary>
    public const string OutlookWebApp = "https://technet.microsoft.com/library/hh533880.aspx";

    /// <summary>jj721919: planning to integrate with Exchange.</summary>
    public const string ExchangePlanning = "https://technet.microsoft.com/library/jj721919.aspx";

    /// <summary>jj688151: partner applications.</summary>
    public const string PartnerApplications = "https://technet.microsoft.com/library/jj688151.aspx";

    /// <summary>jj204990: server-to-server authentication for a hybrid environment.</summary>
    public const string ServerToServerAuthentication = "https://technet.microsoft.com/library/jj204990.aspx";

    /// <summary>Configuring federation and the shared SIP address space of a hybrid deployment.</summary>
    public const string HybridFederation = "https://learn.microsoft.com/skypeforbusiness/hybrid/configure-federation-with-skype-for-business-online";

    /// <summary>OAuth between on-premises servers and the cloud, with Microsoft Graph.</summary>
    public const string OAuthWithGraph = "https://learn.microsoft.com/skypeforbusiness/deploy/integrate-with-exchange-server/oauth-with-online-and-on-premises";

    /// <summary>jj945633: supported Exchange and SharePoint integration.</summary>
    public const string SupportedIntegration = "https://technet.microsoft.com/library/jj945633.aspx";

    /// <summary>Managing msRTCSIP and proxyAddresses attributes.</summary>
    public const string ManagingAttributes = "https://learn.microsoft.com/skypeforbusiness/hybrid/cloud-consolidation-managing-attributes";

    /// <summary>Exchange Online's organization settings, EwsEnabled among them.</summary>
    public const string ExchangeOrganizationConfig = "https://learn.microsoft.com/powershell/module/exchangepowershell/set-organizationconfig";

    /// <summary>The dedicated application of Exchange hybrid deployments.</summary>
    public const string ExchangeHybridApplication = "https://learn.microsoft.com/exchange/hybrid-deployment/deploy-dedicated-hybrid-app";

    /// <summary>From MSOnline and AzureAD to Microsoft Graph PowerShell.</summary>
    public const string GraphMigration = "https://learn.microsoft.com/powershell/microsoftgraph/migration-steps";

    /// <summary>The lifecycle of Lync Server 2013.</summary>
    public const string LyncServer2013Lifecycle = "https://learn.microsoft.com/lifecycle/products/microsoft-lync-server-2013";

    /// <summary>The lifecycle of Skype for Business Online.</summary>
    public const string SkypeForBusinessOnlineLifecycle = "https://learn.microsoft.com/lifecycle/products/skype-for-business-online";

    /// <summary>The lifecycle of Skype for Business Server 2019.</summary>
    public const string SkypeForBusinessServerLifecycle = "https://learn.microsoft.com/lifecycle/products/skype-for-business-server-2019";

    /// <summary>Microsoft Graph's addresses, for every cloud.</summary>
    public const string GraphDeployments = "https://learn.microsoft.com/graph/deployments";

    /// <summary>The authorities of Microsoft Entra ID, for every cloud.</summary>
    public const string EntraNationalClouds = "https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud";

    /// <summary>The ids of Microsoft's own applications.</summary>
    public const string MicrosoftApplications = "https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in";

    /// <summary>Microsoft Graph's permissions.</summary>
    public const string GraphPermissions = "https://learn.microsoft.com/graph/permissions-reference";

    /// <summary>The certificate that signs server-to-server tokens.</summary>
    public const string ServerToServerCertificate = "https://learn.microsoft.com/skypeforbusiness/manage/authentication/assign-a-server-to-server-certificate";

    /// <summary>RFC 1035: domain names, master files.</summary>
    public const string Rfc1035 = "https://www.rfc-editor.org/rfc/rfc1035";

    /// <summary>RFC 2782: the SRV record.</summary>
    public const string Rfc2782 = "https://www.rfc-editor.org/rfc/rfc2782";

    /// <summary>RFC 3261: SIP.</summary>
    public const string Rfc3261 = "https://www.rfc-editor.org/rfc/rfc3261";

    /// <summary>Enable-CsUser: what a SIP address looks like.</summary>
    public const string EnableUser = "https://learn.microsoft.com/powershell/module/skype/enable-csuser";

    /// <summary>Support articles on Skype for Business: duplicate SIP addresses, apostrophes in SIP addresses.</summary>
    public const string SupportArticles = "https://github.com/MicrosoftDocs/SupportArticles-docs/tree/main/SkypeForBusiness";

    /// <summary>Preparing directory attributes for synchronization.</summary>
    public const string SynchronizedAttributes = "https://learn.microsoft.com/microsoft-365/enterprise/prepare-for-directory-synchronization";

    /// <summary>RFC 5322: the form of a mail address.</summary>
    public const string Rfc5322 = "https://www.rfc-editor.org/rfc/rfc5322";

    /// <summary>The address of a Microsoft Knowledge Base article.</summary>
    /// <param name="article">The article's number, such as 2565604.</param>
    /// <returns>The article's URL.</returns>
    public static string KnowledgeBase(int article) =>
        "https://support.microsoft.com/help/" + article.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
