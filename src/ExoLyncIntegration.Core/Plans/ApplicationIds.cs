namespace ExoLyncIntegration.Plans;

/// <summary>The application ids of Microsoft's services, the same in every tenant. Source: jj204990.</summary>
public static class ApplicationIds
{
    /// <summary>Exchange Online.</summary>
    public const string Exchange = "00000002-0000-0ff1-ce00-000000000000";

    /// <summary>Lync Online and Skype for Business Online; also the service name of the on-premises servers.</summary>
    public const string Lync = "00000004-0000-0ff1-ce00-000000000000";
}
