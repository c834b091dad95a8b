namespace ExoLyncIntegration.Scenarios;

/// <summary>Where the users' Lync accounts are. Source: KB 2614614.</summary>
public enum Topology
{
    /// <summary>Skype for Business Online only.</summary>
    OnlineOnly,

    /// <summary>Lync Server 2013 or Skype for Business Server on-premises only.</summary>
    OnPremises,

    /// <summary>On-premises servers in a hybrid deployment with Skype for Business Online.</summary>
    Hybrid,
}
