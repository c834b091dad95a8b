namespace ExoLyncIntegration.Plans;

/// <summary>Where a command is to be run.</summary>
public enum CommandShell
{
    /// <summary>The Lync Server or Skype for Business Server Management Shell.</summary>
    LyncManagementShell,

    /// <summary>The on-premises Exchange Management Shell.</summary>
    ExchangeManagementShell,

    /// <summary>Exchange Online PowerShell.</summary>
    ExchangeOnline,

    /// <summary>Microsoft Graph PowerShell.</summary>
    MicrosoftGraph,

    /// <summary>A session with the Active Directory module.</summary>
    ActiveDirectory,

    /// <summary>A session with the DnsServer module.</summary>
    DnsServer,

    /// <summary>PowerShell on the directory synchronization server, with the ADSync module.</summary>
    DirectorySynchronization,
}
