namespace ExoLyncIntegration.Addresses;

/// <summary>The directory's names of the attributes that the address rules read. Other sources' names for them are the adapter's matter.</summary>
public static class AttributeName
{
    /// <summary>All mail and SIP addresses, each with its type; Exchange shows it as EmailAddresses.</summary>
    public const string ProxyAddresses = "proxyAddresses";

    /// <summary>The SIP address in Lync Server; Get-CsUser shows it as SipAddress.</summary>
    public const string PrimaryUserAddress = "msRTCSIP-PrimaryUserAddress";

    /// <summary>Where the user is homed; Get-CsUser shows it as HostingProvider.</summary>
    public const string DeploymentLocator = "msRTCSIP-DeploymentLocator";

    /// <summary>The SIP addresses that Microsoft Graph shows.</summary>
    public const string InstantMessagingAddresses = "imAddresses";

    /// <summary>The mail address that Lync looks for a mailbox with.</summary>
    public const string Mail = "mail";

    /// <summary>The sign-in name.</summary>
    public const string UserPrincipalName = "userPrincipalName";
}
