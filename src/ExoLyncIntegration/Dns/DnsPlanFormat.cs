namespace ExoLyncIntegration.Dns;

/// <summary>What a DNS plan is made for.</summary>
public enum DnsPlanFormat
{
    /// <summary>Commands for a Windows DNS server.</summary>
    DnsServer,

    /// <summary>Lines of a zone file.</summary>
    ZoneFile,
}
