namespace ExoLyncIntegration.Scenarios;

/// <summary>Where the mailboxes are. Source: KB 2614614.</summary>
public enum ExchangeDeployment
{
    /// <summary>Exchange Online only.</summary>
    Online,

    /// <summary>Exchange Online with an on-premises Exchange Server in hybrid mode.</summary>
    Hybrid,
}
