namespace ExoLyncIntegration.Dns;

/// <summary>Whether a record has to be there.</summary>
public enum DnsNeed
{
    /// <summary>Without the record, something that the integration promises does not work.</summary>
    Required,

    /// <summary>The record serves something that not everybody uses.</summary>
    Optional,

    /// <summary>The record leads clients astray.</summary>
    Forbidden,
}
