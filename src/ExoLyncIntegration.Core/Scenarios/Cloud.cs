namespace ExoLyncIntegration.Scenarios;

/// <summary>The Office 365 cloud that holds the tenant.</summary>
public enum Cloud
{
    /// <summary>The worldwide cloud, GCC included.</summary>
    Worldwide,

    /// <summary>Office 365 operated by 21Vianet in China.</summary>
    China21Vianet,

    /// <summary>US Government GCC High.</summary>
    UsGovGccHigh,

    /// <summary>US Government DoD.</summary>
    UsGovDoD,

    /// <summary>Microsoft Cloud Germany, closed in 2021.</summary>
    Germany,
}
