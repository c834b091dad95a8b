namespace ExoLyncIntegration.Scenarios;

/// <summary>The version of the on-premises servers.</summary>
public enum ServerVersion
{
    /// <summary>Lync Server 2013, the version of the article.</summary>
    LyncServer2013,

    /// <summary>Skype for Business Server 2015.</summary>
    SkypeForBusiness2015,

    /// <summary>Skype for Business Server 2019.</summary>
    SkypeForBusiness2019,

    /// <summary>Skype for Business Server Subscription Edition.</summary>
    SubscriptionEdition,
}
