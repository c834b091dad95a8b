namespace ExoLyncIntegration.Dns;

/// <summary>Where following a name led to.</summary>
public enum DnsEnding
{
    /// <summary>To records of the wanted type.</summary>
    Found,

    /// <summary>To a host of Microsoft's cloud, which is not looked up further.</summary>
    Cloud,

    /// <summary>To a name without records of the wanted type.</summary>
    NoData,

    /// <summary>To a name that does not exist.</summary>
    NoSuchName,

    /// <summary>Back to a name that was passed already.</summary>
    AliasLoop,

    /// <summary>Over more aliases than resolvers follow.</summary>
    TooManyAliases,

    /// <summary>To a question without an answer.</summary>
    Failed,
}
