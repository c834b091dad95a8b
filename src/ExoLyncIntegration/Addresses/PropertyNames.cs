namespace ExoLyncIntegration.Addresses;

/// <summary>What the sources of users call each thing, the best name first.</summary>
/// <remarks>
/// Active Directory (Get-ADUser), Exchange (Get-Mailbox, Get-EXOMailbox), Lync Server (Get-CsUser, Get-CsAdUser) and Microsoft Graph
/// (Get-MgUser) have names of their own for the same attributes; CSV files have any of them.
/// </remarks>
internal static class PropertyNames
{
    public static readonly string[] ProxyAddresses = ["proxyAddresses", "EmailAddresses"];

    public static readonly string[] PrimaryUserAddress = ["msRTCSIP-PrimaryUserAddress", "SipAddress", "SipUri"];

    public static readonly string[] InstantMessagingAddresses = ["imAddresses"];

    public static readonly string[] Mail = ["mail", "EmailAddress", "WindowsEmailAddress", "PrimarySmtpAddress"];

    public static readonly string[] UserPrincipalName = ["userPrincipalName"];

    public static readonly string[] DeploymentLocator = ["msRTCSIP-DeploymentLocator", "HostingProvider"];

    public const string UserEnabled = "msRTCSIP-UserEnabled";

    /// <summary>In Lync Server, whether Lync is enabled; in Active Directory, whether the account is.</summary>
    public const string Enabled = "Enabled";

    /// <summary>Only objects of Lync Server, or files made from them, have these.</summary>
    public static readonly string[] LyncServerOnly = ["SipAddress", "HostingProvider", "RegistrarPool", "HomeServer"];

    public static readonly string[] Identity = ["Identity", "DistinguishedName", "UserPrincipalName", "ExternalDirectoryObjectId", "ObjectGUID", "Guid", "Id", "SamAccountName"];

    /// <summary>Names that two users may share.</summary>
    public static readonly string[] DisplayName = ["DisplayName", "Name", "Alias"];

    public static readonly string[] ImmutableId = ["onPremisesImmutableId", "ImmutableId"];

    public static readonly string[] ImmutableBytes = ["mS-DS-ConsistencyGuid", "ObjectGUID"];

    public static readonly string[] IsSynchronized = ["onPremisesSyncEnabled", "IsDirSynced", "DirSyncEnabled"];

    public static readonly string[] IsHidden = ["msExchHideFromAddressLists", "HiddenFromAddressListsEnabled"];
}
