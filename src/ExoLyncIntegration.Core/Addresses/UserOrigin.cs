namespace ExoLyncIntegration.Addresses;

/// <summary>Where a user's object comes from: what it can tell, and how the rest comes to be known, depend on it.</summary>
public enum UserOrigin
{
    /// <summary>A row of a file, or an object of any other kind.</summary>
    Row,

    /// <summary>A text: an address alone.</summary>
    Text,

    /// <summary>The parameters of the test.</summary>
    Parameters,

    /// <summary>Active Directory, such as Get-ADUser gives.</summary>
    ActiveDirectory,

    /// <summary>Exchange, such as Get-Mailbox and Get-EXOMailbox give.</summary>
    Exchange,

    /// <summary>Lync Server, such as Get-CsUser and Get-CsAdUser give.</summary>
    LyncServer,

    /// <summary>Microsoft Graph, such as Get-MgUser and Get-ExoLyncCloudUser give.</summary>
    Graph,
}
