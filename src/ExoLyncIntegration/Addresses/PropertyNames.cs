namespace ExoLyncIntegration.Addresses;

/// <summary>What the sources of users call each thing, the best name first.</summary>
/// <remarks>
/// Active Directory (Get-ADUser), Exchange (Get-Mailbox, Get-EXOMailbox), Lync Server (Get-CsUser, Get-CsAdUser) and Microsoft Graph
/// (Get-MgUser) have names of their own for the same attributes; CSV files have any of them. Case does not matter.
/// </remarks>
internal static class PropertyNames
{
    private const string DistinguishedName = "DistinguishedName";
    private const string Guid = "ObjectGUID";
    private const string SignInName = "userPrincipalName";

    public static readonly string[] ProxyAddresses = ["proxyAddresses", "EmailAddresses"];

    public static readonly string[] PrimaryUserAddress = ["msRTCSIP-PrimaryUserAddress", "SipAddress", "SipUri"];

    public static readonly string[] InstantMessagingAddresses = ["imAddresses"];

    public static readonly string[] Mail = ["mail", "EmailAddress", "WindowsEmailAddress", "PrimarySmtpAddress"];

    public static readonly string[] UserPrincipalName = [SignInName];

    public static readonly string[] DeploymentLocator = ["msRTCSIP-DeploymentLocator", "HostingProvider"];

    public static readonly string[] UserEnabled = ["msRTCSIP-UserEnabled"];

    /// <summary>In Lync Server, whether Lync is enabled; in Active Directory, whether the account is.</summary>
    public static readonly string[] Enabled = ["Enabled"];

    /// <summary>Only objects of Lync Server, or files made from them, have these.</summary>
    public static readonly string[] LyncServerOnly = ["SipAddress", "HostingProvider", "RegistrarPool", "HomeServer"];

    /// <summary>Only mailboxes and users of the cloud, or files made from them, have these.</summary>
    public static readonly string[] CloudOnly = ["EmailAddresses", "PrimarySmtpAddress", "onPremisesSyncEnabled"];

    /// <summary>Only mailboxes, or files made from them, have these.</summary>
    public static readonly string[] MailboxOnly = ["EmailAddresses", "PrimarySmtpAddress"];

    /// <summary>Names that tell users apart.</summary>
    public static readonly string[] Identity = ["Identity", DistinguishedName, SignInName, "ExternalDirectoryObjectId", Guid, "Guid", "Id", "SamAccountName"];

    /// <summary>The same, for users of Active Directory, who have no Identity.</summary>
    public static readonly string[] DirectoryIdentity = [DistinguishedName, .. Identity];

    /// <summary>Names that two users may share.</summary>
    public static readonly string[] DisplayName = ["DisplayName", "Name", "Alias"];

    /// <summary>The user's name in the organization's own directory.</summary>
    public static readonly string[] OrganizationName = ["onPremisesDistinguishedName", DistinguishedName];

    public static readonly string[] ObjectGuid = [Guid];

    public static readonly string[] SamAccountName = ["SamAccountName"];

    public static readonly string[] Name = ["Name"];

    public static readonly string[] ObjectClass = ["ObjectClass"];

    public static readonly string[] GroupCategory = ["GroupCategory"];

    public static readonly string[] IsCriticalSystemObject = ["isCriticalSystemObject"];

    public static readonly string[] ImmutableId = ["onPremisesImmutableId", "ImmutableId"];

    /// <summary>What directory synchronization makes the immutable id from: the consistency GUID where there is one, else the object's GUID.</summary>
    public static readonly string[] ImmutableBytes = ["mS-DS-ConsistencyGuid", Guid];

    public static readonly string[] IsSynchronized = ["onPremisesSyncEnabled", "IsDirSynced", "DirSyncEnabled"];

    public static readonly string[] IsHidden = ["msExchHideFromAddressLists", "HiddenFromAddressListsEnabled"];
}
