namespace ExoLyncIntegration.Addresses;

/// <summary>Where users can be read from.</summary>
public enum UserSource
{
    /// <summary>The cloud's directory, which the session is connected to: the users of the scenario's SIP domains.</summary>
    Cloud,

    /// <summary>Lync Server: the users that Active Directory has for it.</summary>
    LyncServer,

    /// <summary>Active Directory, with the attributes of Lync.</summary>
    ActiveDirectory,

    /// <summary>The mailboxes of Exchange, online or on-premises.</summary>
    Mailbox,
}
